import { WGS_84, zoneAreaM2PerRad } from '@parasol/physics/earth';
import { PI } from '@parasol/physics/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxOf,
  type GridBox,
  gridOf,
  outlineOf,
  type PolygonCoordinates,
  polygonAreaM2,
  polygonContains,
  preparePolygon,
  prepareRing,
  ringAreaM2,
} from './index.ts';

const EARTH_M2 = 2 * PI * zoneAreaM2PerRad(-PI / 2, PI / 2, WGS_84);
const allBoxes = (cellKm: number): GridBox[] => {
  const grid = gridOf(cellKm);
  return grid.rows.flatMap(({ count }, row) => Array.from({ length: count }, (_, column) => boxOf(grid, row, column)));
};
const middle = ({ southDeg, northDeg, westDeg, eastDeg }: GridBox) => ({
  latitudeDeg: (southDeg + northDeg) / 2,
  longitudeDeg: (westDeg + eastDeg) / 2,
});
const areaOf = (boxes: readonly GridBox[]): number => boxes.reduce((sum, { areaM2 }) => sum + areaM2, 0);

/** Everything that must hold of the outline of any set of boxes. */
function checkOutline(boxes: readonly GridBox[], all: readonly GridBox[]): PolygonCoordinates[] {
  const polygons = outlineOf(boxes);
  const area = polygons.reduce((sum, rings) => sum + polygonAreaM2(rings), 0);
  // Rounding of a few thousand additions of areas up to that of the Earth, m2.
  expect(Math.abs(area - areaOf(boxes))).toBeLessThan(1e-11 * EARTH_M2);
  for (const rings of polygons) {
    rings.forEach((ring, i) => {
      expect(ring[0]).toEqual(ring[ring.length - 1]);
      const wound = ringAreaM2(prepareRing(ring));
      expect(i === 0 ? wound > 0 : wound < 0).toBe(true);
      for (let k = 1; k < ring.length; k++) expect(Math.abs(ring[k][0] - ring[k - 1][0])).toBeLessThan(180);
      const places = ring.slice(1).map(String);
      expect(new Set(places).size).toBe(places.length);
    });
  }
  const prepared = polygons.map(preparePolygon);
  const chosen = new Set(boxes);
  for (const box of all)
    expect(prepared.filter((polygon) => polygonContains(polygon, middle(box))).length).toBe(chosen.has(box) ? 1 : 0);
  return polygons;
}

const coarse = allBoxes(2500);

describe('outlines of grid boxes', () => {
  it('keep area, membership and winding for any set', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: coarse.length, maxLength: coarse.length }), (bits) => {
        checkOutline(
          coarse.filter((_, i) => bits[i]),
          coarse,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('go round a pole that is inside, and keep a hole round it', () => {
    const cap = coarse.filter(({ southDeg }) => southDeg >= 40);
    expect(checkOutline(cap, coarse)).toHaveLength(1);
    const [polygon] = outlineOf(cap).map(preparePolygon);
    for (const longitudeDeg of [-180, -90, 0, 123, 180 - 1e-9])
      expect(polygonContains(polygon, { latitudeDeg: 90 - 1e-9, longitudeDeg })).toBe(true);
    const wider = coarse.filter(({ southDeg }) => southDeg >= 20);
    const inner = wider.findIndex(({ southDeg, westDeg }) => southDeg === 45 && westDeg > 0);
    const [holed] = checkOutline(
      wider.filter((_, i) => i !== inner),
      coarse,
    );
    expect(holed).toHaveLength(2);
  });

  it('are cut at 180 degrees', () => {
    const across = coarse.filter(({ westDeg, eastDeg, southDeg, northDeg }) => {
      return Math.abs(southDeg + northDeg) < 40 && (westDeg < -150 || eastDeg > 150);
    });
    const polygons = checkOutline(across, coarse);
    expect(polygons).toHaveLength(2);
    for (const [ring] of polygons) {
      const sides = new Set(ring.map(([longitude]) => Math.sign(longitude)));
      expect(sides.size).toBe(1);
    }
  });

  it('hold more than a hemisphere, and the whole Earth', () => {
    const most = coarse.filter(({ northDeg, westDeg }) => northDeg < 60 || westDeg < 0);
    expect(areaOf(most)).toBeGreaterThan(0.8 * EARTH_M2);
    checkOutline(most, coarse);
    expect(checkOutline(coarse, coarse)).toHaveLength(1);
  });

  it('keep two boxes that touch by a corner apart', () => {
    const grid = gridOf(2500);
    const row = grid.rows.findIndex(({ southDeg }) => southDeg === 0);
    const at = (r: number, c: number) => coarse.filter(({ row: inRow, column }) => inRow === r && column === c);
    const touching = [...at(row, 5), ...at(row - 1, 4)];
    expect(touching[0].westDeg).toBe(touching[1].eastDeg);
    expect(checkOutline(touching, coarse)).toHaveLength(2);
  });
});

describe('the grid', () => {
  it('covers the Earth once, with cells of about the size asked for', () => {
    for (const cellKm of [50, 137, 1000]) {
      const grid = gridOf(cellKm);
      const total = grid.rows.reduce((sum, { count, areaM2 }) => sum + count * areaM2, 0);
      expect(Math.abs(total / EARTH_M2 - 1)).toBeLessThan(1e-12);
      // Away from the poles a row holds many boxes, so that rounding their number changes little.
      const usual = grid.rows.filter(({ count }) => count > 30).map(({ areaM2 }) => areaM2 / (cellKm * 1000) ** 2);
      expect(Math.min(...usual)).toBeGreaterThan(0.93);
      expect(Math.max(...usual)).toBeLessThan(1.07);
    }
  });
});

describe('rings as other programs write them', () => {
  const square = (west: number, east: number): [number, number][] => [
    [west, 10],
    [east, 10],
    [east, 20],
    [west, 20],
    [west, 10],
  ];

  it('cross 180 degrees the short way when they were not cut', () => {
    const crossing = preparePolygon([square(170, -170)]);
    for (const longitudeDeg of [171, 179.9, -179.9, -171])
      expect(polygonContains(crossing, { latitudeDeg: 15, longitudeDeg })).toBe(true);
    for (const longitudeDeg of [0, 160, -160])
      expect(polygonContains(crossing, { latitudeDeg: 15, longitudeDeg })).toBe(false);
    const whole = polygonAreaM2([square(170, -170)]);
    const halves = polygonAreaM2([square(170, 180)]) + polygonAreaM2([square(-180, -170)]);
    expect(Math.abs(whole / halves - 1)).toBeLessThan(1e-12);
  });

  it('hold the pole on their left when they go round it', () => {
    const ring = [-135, -45, 45, 135, -135].map((longitude): [number, number] => [longitude, 60]);
    const northern = preparePolygon([ring]);
    const southern = preparePolygon([[...ring].reverse()]);
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (latitudeDeg, longitudeDeg) => {
          fc.pre(latitudeDeg !== 60);
          expect(polygonContains(northern, { latitudeDeg, longitudeDeg })).toBe(latitudeDeg > 60);
          expect(polygonContains(southern, { latitudeDeg, longitudeDeg })).toBe(latitudeDeg < 60);
        },
      ),
      { numRuns: 300 },
    );
    const both = ringAreaM2(prepareRing(ring)) + ringAreaM2(prepareRing([...ring].reverse()));
    expect(Math.abs(both / EARTH_M2 - 1)).toBeLessThan(1e-12);
  });

  it('have the area of their exact integral when their edges are oblique', () => {
    const triangle: [number, number][] = [
      [0, 0],
      [90, 0],
      [0, 90],
      [0, 0],
    ];
    let exact = 0;
    const steps = 20_000;
    for (let i = 0; i < steps; i++)
      exact += (PI / 2 / steps) * zoneAreaM2PerRad(0, (PI / 2) * (1 - (i + 0.5) / steps), WGS_84);
    // Five-point Gauss over a right angle: 1e-7; the midpoint sum: 1e-9.
    expect(Math.abs(polygonAreaM2([triangle]) / exact - 1)).toBeLessThan(1e-6);
  });
});
