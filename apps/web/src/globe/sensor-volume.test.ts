import { describe, expect, it } from 'vitest';
import { sensorVolume, spanOf, type Volume } from './sensor-volume.ts';

const RAD = Math.PI / 180;

const RADARS = [
  [
    'a sector over the south',
    { sectorStartDeg: 120, sectorStopDeg: 240, minimumElevationDeg: 3, maximumElevationDeg: 85 },
  ],
  [
    'a sector through north',
    { sectorStartDeg: 350, sectorStopDeg: 10, minimumElevationDeg: 2, maximumElevationDeg: 60 },
  ],
  [
    'a full turn up to the zenith',
    { sectorStartDeg: 0, sectorStopDeg: 360, minimumElevationDeg: 0, maximumElevationDeg: 90 },
  ],
  [
    'a full turn with a cone left out above',
    { sectorStartDeg: 45, sectorStopDeg: 45, minimumElevationDeg: 5, maximumElevationDeg: 70 },
  ],
  [
    'a sector up to the zenith',
    { sectorStartDeg: 300, sectorStopDeg: 60, minimumElevationDeg: 3, maximumElevationDeg: 90 },
  ],
  [
    'a high minimum elevation',
    { sectorStartDeg: 80, sectorStopDeg: 100, minimumElevationDeg: 60, maximumElevationDeg: 80 },
  ],
  [
    'a sector of more than half a turn',
    { sectorStartDeg: 30, sectorStopDeg: 300, minimumElevationDeg: 1, maximumElevationDeg: 45 },
  ],
] as const;

const RANGE_KM = 1000;

type Point = [number, number, number];
const cornerOf = ({ positionsM }: Volume, i: number): Point => [
  positionsM[3 * i],
  positionsM[3 * i + 1],
  positionsM[3 * i + 2],
];

const triangles = ({ indices }: Volume): readonly (readonly [number, number, number])[] =>
  Array.from({ length: indices.length / 3 }, (_, i) => [indices[3 * i], indices[3 * i + 1], indices[3 * i + 2]]);

const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

const areaOf = (volume: Volume): number =>
  triangles(volume).reduce((sum, [i, j, k]) => {
    const [a, b, c] = [cornerOf(volume, i), cornerOf(volume, j), cornerOf(volume, k)];
    return sum + Math.hypot(...cross(minus(b, a), minus(c, a))) / 2;
  }, 0);

/** By the divergence theorem: positive where every triangle is anticlockwise from outside. */
const contentOf = (volume: Volume): number =>
  triangles(volume).reduce(
    (sum, [i, j, k]) => sum + dot(cornerOf(volume, i), cross(cornerOf(volume, j), cornerOf(volume, k))) / 6,
    0,
  );

describe.each(RADARS)('the volume of %s', (_, limits) => {
  const volume = sensorVolume({ rangeKm: RANGE_KM, ...limits });
  const spanRad = spanOf(limits) * RAD;
  const [low, high] = [limits.minimumElevationDeg * RAD, limits.maximumElevationDeg * RAD];
  const rangeM = RANGE_KM * 1000;

  it('has every corner within range, sector and elevation', () => {
    for (let i = 1; i < volume.positionsM.length / 3; i++) {
      const [east, north, up] = cornerOf(volume, i);
      expect(Math.hypot(east, north, up)).toBeCloseTo(rangeM, 3);
      const elevationRad = Math.asin(up / rangeM);
      expect(elevationRad).toBeGreaterThanOrEqual(low - 1e-9);
      expect(elevationRad).toBeLessThanOrEqual(high + 1e-9);
      if (Math.hypot(east, north) < 1) continue;
      const azimuthDeg = Math.atan2(east, north) / RAD;
      const fromStartDeg = (((azimuthDeg - limits.sectorStartDeg) % 360) + 360) % 360;
      expect(Math.min(fromStartDeg, 360 - fromStartDeg < 1e-6 ? 0 : fromStartDeg)).toBeLessThanOrEqual(
        spanOf(limits) + 1e-6,
      );
    }
  });

  it('is closed: every side of a triangle is run through once in each direction', () => {
    const sides = new Map<string, number>();
    for (const [a, b, c] of triangles(volume))
      for (const side of [`${a} ${b}`, `${b} ${c}`, `${c} ${a}`]) sides.set(side, (sides.get(side) ?? 0) + 1);
    const faults = [...sides].filter(
      ([side, count]) => count !== 1 || sides.get(side.split(' ').reverse().join(' ')) !== 1,
    );
    expect(sides.size).toBe(volume.indices.length);
    expect(faults).toEqual([]);
  });

  it('has the area and the content of the body', () => {
    const isRound = spanOf(limits) === 360;
    const area =
      rangeM ** 2 *
      (spanRad * (Math.sin(high) - Math.sin(low)) +
        (spanRad * (Math.cos(low) + Math.cos(high))) / 2 +
        (isRound ? 0 : high - low));
    expect(areaOf(volume) / area).toBeGreaterThan(0.995);
    expect(areaOf(volume) / area).toBeLessThan(1.0005);
    const content = (rangeM ** 3 / 3) * spanRad * (Math.sin(high) - Math.sin(low));
    expect(contentOf(volume) / content).toBeGreaterThan(0.99);
    expect(contentOf(volume) / content).toBeLessThan(1.01);
  });
});

it('a sector from 350 to 10 degrees spans 20 degrees, and equal ends a full turn', () => {
  expect(spanOf({ sectorStartDeg: 350, sectorStopDeg: 10 })).toBe(20);
  expect(spanOf({ sectorStartDeg: 10, sectorStopDeg: 350 })).toBe(340);
  expect(spanOf({ sectorStartDeg: 0, sectorStopDeg: 360 })).toBe(360);
  expect(spanOf({ sectorStartDeg: 90, sectorStopDeg: 90 })).toBe(360);
});
