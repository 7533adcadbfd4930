import { describe, expect, it } from 'vitest';
import {
  NATO_2010,
  type PolygonCoordinates,
  polygonAreaM2,
  polygonContains,
  preparePolygon,
  regionNamed,
} from '../regions/index.ts';
import { architectureScenario, type CheckedScenario, launchesOf } from '../scenario/index.ts';
import {
  type Answers,
  defaultRegion,
  emptyAnswers,
  footprint,
  footprintDocument,
  footprintFlights,
  footprintMeasures,
  footprintPlaces,
} from './index.ts';

const places = footprintPlaces(defaultRegion(), 500);
const all = (fill: (answers: Answers, row: number) => void): Answers => {
  const answers = emptyAnswers(2, places.points.length);
  for (let row = 0; row < answers.classes.length; row++) fill(answers, row);
  return answers;
};

describe('the measures', () => {
  it('cover the 28 members, with every fraction 1 when everything is defended twice', () => {
    const answers = all((columns, row) => {
      columns.classes[row] = 2;
      columns.shots[row] = 2;
      columns.killProbability[row] = 0.75;
    });
    const found = footprintMeasures(answers, places);
    expect(found.byCountry.map(({ country }) => country)).toEqual([...NATO_2010]);
    for (const { populationFraction, capital } of found.byCountry) {
      expect(populationFraction).toBe(1);
      expect(capital?.placeClass).toBe('defended');
    }
    expect(found.areaFraction).toBe(1);
    expect(found.atLeastShots.map(({ areaFraction }) => areaFraction)).toEqual([1, 1, 0, 0]);
    expect(found.protectedFractionOfThreatened.populationFraction).toBeCloseTo(0.75, 12);
    expect(found.capitals).toEqual({ counted: 28, threatened: 28, defended: 28, undefended: [] });
    expect(found.byCountry.reduce((sum, { areaKm2 }) => sum + areaKm2, 0) / found.regionAreaKm2).toBeCloseTo(1, 9);
    expect(found.byCountry.reduce((sum, { population }) => sum + population, 0)).toBe(found.population);
  });

  it('count a place only when it is defended against every missile that reaches it', () => {
    const half = all((columns, row) => {
      const first = row < columns.places;
      columns.classes[row] = first ? 2 : 1;
      columns.shots[row] = first ? 1 : 0;
    });
    expect(footprintMeasures(half, places).defendedAreaKm2).toBe(0);
    expect(footprintMeasures(half, places).defendedAgainstAnyAreaKm2).toBe(
      footprintMeasures(half, places).regionAreaKm2,
    );
    const reached = all((columns, row) => {
      columns.classes[row] = row < columns.places ? 2 : 0;
    });
    expect(footprintMeasures(reached, places).areaFraction).toBe(1);
  });

  it('tell what is not threatened apart from what is not defended', () => {
    const none = footprintMeasures(emptyAnswers(2, places.points.length), places);
    expect(none.threatenedAreaKm2).toBe(0);
    expect(none.areaFraction).toBe(0);
    expect(none.areaFractionOfThreatened).toBeNull();
  });
});

describe('the document of a footprint', () => {
  const region = regionNamed('europe');
  const checked = architectureScenario('epaa-phase-3') as CheckedScenario;
  if (region === undefined) throw new Error('europe');
  // Few of the towns: their flights take most of the time of this test.
  const whole = footprintPlaces(region, 400);
  const capitals = whole.cities.filter(({ capital }) => capital);
  const few = { ...whole, cities: capitals, points: [...whole.cells.map(({ place }) => place), ...capitals] };
  const flights = footprintFlights(launchesOf(checked).launches, few);
  const found = footprint(checked, { region, cellKm: 400 }, { places: few, flights });
  const document = footprintDocument(found, 'sensor-driven');

  it('has areas that add up, and polygons with the area of their cells', () => {
    const classes = document.geojson.features.filter(({ properties }) => properties?.kind === 'class');
    const inRegion = classes.reduce((sum, { properties }) => sum + properties?.areaKm2, 0);
    expect(inRegion / document.regionAreaKm2).toBeCloseTo(1, 9);
    let drawnM2 = 0;
    for (const { geometry } of classes) {
      if (geometry.type !== 'MultiPolygon') throw new Error(geometry.type);
      for (const rings of geometry.coordinates) drawnM2 += polygonAreaM2(rings as unknown as PolygonCoordinates);
    }
    const cellsM2 = found.places.cells.reduce((sum, { box }) => sum + box.areaM2, 0);
    // Coordinates of the document are rounded to a tenth of a metre.
    expect(Math.abs(drawnM2 / cellsM2 - 1)).toBeLessThan(1e-6);
  });

  it('puts each cell into the polygon of its class', () => {
    for (const { properties, geometry } of document.geojson.features) {
      if (properties?.kind !== 'class' || geometry.type !== 'MultiPolygon') continue;
      const polygons = geometry.coordinates.map((rings) => preparePolygon(rings as unknown as PolygonCoordinates));
      const inside = found.places.cells.filter(({ place }) =>
        polygons.some((polygon) => polygonContains(polygon, place)),
      );
      expect(inside.length).toBe(properties.cells);
    }
  });

  it('names the lists of whom a centre may defend, which it does not ask; no list, no note', () => {
    const [list] = found.inputs.filter(({ path }) => path.endsWith('.defends'));
    expect(document.authorityNote).toContain(`${list.entityName}: ${list.value}`);
    const without = { ...found, inputs: found.inputs.filter((input) => input !== list) };
    expect(footprintDocument(without, 'sensor-driven').authorityNote).toBeNull();
  });

  it('tells every capital against each missile that reaches it', () => {
    const warsaw = document.capitalRows.find(({ name }) => name === 'Warsaw');
    expect(warsaw?.against.map(({ launch }) => launch)).toContain('notional-irbm-4000 from tabriz');
    expect(
      document.capitalRows.every(
        ({ against, placeClass }) => (against.length === 0) === (placeClass === 'not-threatened'),
      ),
    ).toBe(true);
    expect(document.footprintSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
