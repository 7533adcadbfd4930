import { cities } from '@parasol/catalog/places';
import { describe, expect, it } from 'vitest';
import {
  countries,
  countryCodeAt,
  EUROPE,
  NATO_2010,
  polygonAreaM2,
  REGIONS,
  readDrawnRegion,
  regionCells,
  regionNamed,
} from './index.ts';

const region = (id: string) => {
  const found = regionNamed(id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('the regions of the glossary', () => {
  it('hold the countries that it lists', () => {
    expect(NATO_2010.join(' ')).toBe(
      'AL BE BG CA CZ DE DK EE ES FR GB GR HR HU IS IT LT LU LV NL NO PL PT RO SI SK TR US',
    );
    expect(EUROPE).toHaveLength(43);
    for (const code of ['BY', 'MD', 'RU', 'UA', 'US', 'CA', 'GE', 'AM', 'AZ']) expect(EUROPE).not.toContain(code);
    expect(REGIONS.map(({ id }) => id)).toEqual(['europe', 'nato-2010', 'us']);
  });

  it('count a place by its country and window', () => {
    const europe = region('europe');
    expect(europe.counts({ latitudeDeg: 52.2, longitudeDeg: 21 }, 'PL')).toBe(true);
    expect(europe.counts({ latitudeDeg: 28.1, longitudeDeg: -15.4 }, 'ES')).toBe(false);
    expect(europe.counts({ latitudeDeg: 39, longitudeDeg: 44 }, 'TR')).toBe(true);
    expect(europe.counts({ latitudeDeg: 55.7, longitudeDeg: 37.6 }, 'RU')).toBe(false);
    expect(region('us').counts({ latitudeDeg: 21.3, longitudeDeg: -157.9 }, 'US')).toBe(true);
    expect(region('us').counts({ latitudeDeg: 13.5, longitudeDeg: 144.8 }, 'GU')).toBe(false);
  });

  it('give every country with a shape at least one cell, and its area within what the sampling allows', () => {
    const grid = regionCells(region('nato-2010'), 200);
    const areas = new Map<string, number>();
    for (const { byCountry } of grid.cells)
      for (const { countryCode, areaM2 } of byCountry) areas.set(countryCode, (areas.get(countryCode) ?? 0) + areaM2);
    expect([...areas.keys()].sort()).toEqual([...NATO_2010]);
    for (const { code, areaM2 } of countries()) {
      if (!areas.has(code)) continue;
      // Points 29 km apart: what the outline of a country of this size may gain or lose.
      const tolerance = 0.3 * 29_000 * 4 * Math.sqrt(areaM2) + 4 * 29_000 ** 2;
      expect(Math.abs((areas.get(code) ?? 0) - areaM2), code).toBeLessThan(tolerance);
    }
    // 24 million km2: the members' area in any almanac, on a coarse coast.
    expect(grid.areaM2 / 1e12).toBeGreaterThan(23.5);
    expect(grid.areaM2 / 1e12).toBeLessThan(25);
  });

  it('put the place of a cell inside the region and the cell', () => {
    const europe = region('europe');
    for (const { place, box } of regionCells(europe, 300).cells) {
      expect(europe.counts(place, countryCodeAt(place))).toBe(true);
      expect(place.latitudeDeg > box.southDeg && place.latitudeDeg < box.northDeg).toBe(true);
      expect(place.longitudeDeg > box.westDeg && place.longitudeDeg < box.eastDeg).toBe(true);
    }
  });
});

describe('the map of countries', () => {
  it('agrees with the population table on where large towns lie', () => {
    const large = cities().filter(
      ({ populationCount, countryCode }) => populationCount > 3e5 && NATO_2010.includes(countryCode),
    );
    const agreeing = large.filter((city) => [city.countryCode, null].includes(countryCodeAt(city)));
    // On the coarse outlines a town beside a border may lie across it; none lies in the wrong half of a continent.
    expect(agreeing.length / large.length).toBeGreaterThan(0.97);
  });
});

describe('a drawn region', () => {
  const polygon = (ring: unknown): string => JSON.stringify({ type: 'Polygon', coordinates: [ring] });

  it('counts land and sea inside its polygons, in whatever they are wrapped', () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: {},
          geometry: {
            type: 'MultiPolygon',
            coordinates: [
              [
                [
                  [0, 40],
                  [20, 40],
                  [20, 60],
                  [0, 60],
                  [0, 40],
                ],
              ],
            ],
          },
        },
      ],
    });
    const outcome = readDrawnRegion(text, 'box.geojson');
    if (outcome.kind !== 'region') throw new Error(JSON.stringify(outcome));
    expect(outcome.region.counts({ latitudeDeg: 50, longitudeDeg: 10 }, 'DE')).toBe(true);
    expect(outcome.region.counts({ latitudeDeg: 43, longitudeDeg: 5 }, null)).toBe(true);
    expect(outcome.region.counts({ latitudeDeg: 50, longitudeDeg: 30 }, 'UA')).toBe(false);
    const cells = regionCells(outcome.region, 300);
    expect(cells.cells.some(({ byCountry }) => byCountry.some(({ countryCode }) => countryCode === 'DE'))).toBe(true);
  });

  it.each([0.15, 0.3, 1, 2])('measures its area within a fiftieth, small beside a cell too: %s degrees', (sideDeg) => {
    const [west, south] = [22.03, 45.07];
    const ring = [
      [west, south],
      [west + sideDeg, south],
      [west + sideDeg, south + sideDeg],
      [west, south + sideDeg],
      [west, south],
    ];
    const outcome = readDrawnRegion(polygon(ring), 'box.geojson');
    if (outcome.kind !== 'region') throw new Error(JSON.stringify(outcome));
    const { areaM2 } = regionCells(outcome.region, 150);
    expect(Math.abs(areaM2 / polygonAreaM2([ring as [number, number][]]) - 1)).toBeLessThan(0.02);
  });

  it('lists what is wrong', () => {
    for (const text of [
      'no json',
      '{"type":"Point","coordinates":[1,2]}',
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
      ]),
      polygon([
        [0, 0],
        [200, 0],
        [1, 1],
        [0, 0],
      ]),
      polygon([
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 5],
      ]),
      polygon('x'),
      '{"type":"FeatureCollection","features":[]}',
      '{"type":"FeatureCollection","features":[null]}',
    ]) {
      const outcome = readDrawnRegion(text, 'bad.geojson');
      expect(outcome.kind, text).toBe('issues');
      if (outcome.kind === 'issues') expect(outcome.issues[0].file).toBe('bad.geojson');
    }
  });
});
