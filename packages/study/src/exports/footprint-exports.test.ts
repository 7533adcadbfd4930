import type { FeatureCollection, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { footprint, footprintDocument } from '../footprint/index.ts';
import { polygonAreaM2, regionNamed } from '../regions/index.ts';
import { architectureScenario, type CheckedScenario } from '../scenario/index.ts';
import { footprintCsv, footprintCzml, footprintGeojsonFile } from './index.ts';

const region = regionNamed('europe');
if (region === undefined) throw new Error('no region europe');
const found = footprint(architectureScenario('third-site') as CheckedScenario, { region, cellKm: 300 });
const document = footprintDocument(found, 'sensor-driven');
const reread = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;
const CLASSES = ['defended', 'undefended', 'not-threatened'];

describe('a footprint as GeoJSON', () => {
  const file = reread<FeatureCollection & { caveat: string }>(footprintGeojsonFile(document));
  const classes = file.features.filter(({ properties }) => properties?.kind === 'class');

  it('has three classes whose polygons together are the cells of the region, on the ellipsoid', () => {
    expect(classes.map(({ properties }) => properties?.class).sort()).toEqual([...CLASSES].sort());
    const drawn = classes
      .flatMap(({ geometry }) => (geometry as MultiPolygon).coordinates as [number, number][][][])
      .reduce((sum, rings) => sum + polygonAreaM2(rings), 0);
    const whole = found.places.cells.reduce((sum, { box }) => sum + box.areaM2, 0);
    // Positions have six decimals of a degree, a tenth of a metre of some 300 km.
    expect(Math.abs(drawn / whole - 1)).toBeLessThan(1e-6);
  });

  it('counts areas that add up to the region, and says what it is', () => {
    const areas = classes.map(({ properties }) => Number(properties?.areaKm2));
    expect(areas.reduce((a, b) => a + b, 0) / document.regionAreaKm2).toBeCloseTo(1, 9);
    expect(file.caveat).toContain('Coverage is not protection');
    for (const { properties, geometry } of classes) {
      expect(properties?.geometryIs).toBe('whole cells');
      expect(properties?.cellAreaKm2).toBeGreaterThanOrEqual(properties?.areaKm2);
      const drawnM2 = ((geometry as MultiPolygon).coordinates as [number, number][][][]).reduce(
        (sum, rings) => sum + polygonAreaM2(rings),
        0,
      );
      // Six decimals of a degree, as above.
      if (drawnM2 > 0) expect(Math.abs(drawnM2 / (1e6 * properties?.cellAreaKm2) - 1)).toBeLessThan(1e-6);
    }
  });
});

describe('a footprint as CSV', () => {
  it('has a row for each country, with the fractions of the document', () => {
    const [header, ...rows] = footprintCsv(document).trimEnd().split('\r\n');
    expect(rows).toHaveLength(document.byCountry.length);
    const columns = header.split(',');
    const area = columns.indexOf('area_km2');
    const part = columns.indexOf('area_defended_fraction');
    const defendedKm2 = rows
      .map((row) => row.split(','))
      .reduce((sum, cells) => sum + Number(cells[area]) * Number(cells[part]), 0);
    const expected = document.byCountry.reduce((sum, row) => sum + row.areaKm2 * (row.areaFraction ?? 0), 0);
    expect(defendedKm2 / expected).toBeCloseTo(1, 12);
  });
});

interface Packet {
  readonly id: string;
  readonly parent?: string;
  readonly version?: string;
  readonly polygon?: {
    readonly positions: { readonly cartographicDegrees: readonly number[] };
    readonly holes?: { readonly cartographicDegrees: readonly (readonly number[])[] };
    readonly material: Record<string, unknown>;
  };
  readonly point?: unknown;
}

describe('a footprint as CZML', () => {
  const packets = reread<Packet[]>(footprintCzml(document, found.resolved.places));

  it('starts with the document, has every id once and every parent before its children', () => {
    expect(packets[0]).toMatchObject({ id: 'document', version: '1.0' });
    const ids = packets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, parent } of packets)
      if (parent !== undefined) expect(ids.indexOf(parent)).toBeLessThan(ids.indexOf(id));
  });

  it('draws every polygon of every class, each class in a material of its own, and the interceptor site', () => {
    const positionsOf = (flat: readonly number[]): [number, number][] =>
      Array.from({ length: flat.length / 3 }, (_, i) => [flat[3 * i], flat[3 * i + 1]]);
    const polygons = packets.flatMap(({ polygon }) => (polygon === undefined ? [] : [polygon]));
    const drawn = polygons.reduce((sum, { positions, holes }) => {
      const rings = [positions.cartographicDegrees, ...(holes?.cartographicDegrees ?? [])].map(positionsOf);
      return sum + polygonAreaM2(rings.map((ring) => [...ring, ring[0]]));
    }, 0);
    const whole = found.places.cells.reduce((sum, { box }) => sum + box.areaM2, 0);
    expect(Math.abs(drawn / whole - 1)).toBeLessThan(1e-6);
    expect(new Set(polygons.map(({ material }) => Object.keys(material).join()))).toEqual(
      new Set(['solidColor', 'stripe', 'grid']),
    );
    expect(packets.filter(({ id }) => id.startsWith('battery:'))).toHaveLength(1);
  });
});
