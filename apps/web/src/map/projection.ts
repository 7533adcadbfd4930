import type { MapView } from '../view/index.ts';

/** Degrees to points of the drawing and back: plate carrée, true to scale along the middle parallel. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly x: (longitudeDeg: number) => number;
  readonly y: (latitudeDeg: number) => number;
  readonly longitudeDeg: (x: number) => number;
  readonly latitudeDeg: (y: number) => number;
  /** Kilometres to points, north to south. */
  readonly perKm: number;
}

const KM_PER_DEG = 111.195;

/** Latitude beyond which the scale along parallels is kept: the poles have none. */
const MOST_STRETCHED_DEG = 70;

export function projectionOf(
  { latitudeDeg, longitudeDeg, heightDeg }: MapView,
  width: number,
  height: number,
): Projection {
  const perDegY = height / heightDeg;
  const middleRad = (Math.min(MOST_STRETCHED_DEG, Math.abs(latitudeDeg)) * Math.PI) / 180;
  const perDegX = perDegY * Math.cos(middleRad);
  /** Of the two ways round, the one nearer to the middle of the view. */
  const apart = (deg: number): number => ((((deg - longitudeDeg + 180) % 360) + 360) % 360) - 180;
  return {
    width,
    height,
    x: (deg) => width / 2 + perDegX * apart(deg),
    y: (deg) => height / 2 - perDegY * (deg - latitudeDeg),
    longitudeDeg: (x) => {
      const deg = longitudeDeg + (x - width / 2) / perDegX;
      return ((((deg + 180) % 360) + 360) % 360) - 180;
    },
    latitudeDeg: (y) => Math.min(90, Math.max(-90, latitudeDeg - (y - height / 2) / perDegY)),
    perKm: perDegY / KM_PER_DEG,
  };
}

/** A line over points of the Earth as an SVG path, broken where it leaves one edge of the map and comes in at the other. */
export function pathOf(points: readonly (readonly [number, number])[], projection: Projection): string {
  let [path, before] = ['', Number.NaN];
  for (const [longitudeDeg, latitudeDeg] of points) {
    const x = projection.x(longitudeDeg);
    const isBroken = Number.isNaN(before) || Math.abs(x - before) > projection.width / 2;
    path += `${isBroken ? 'M' : 'L'}${x.toFixed(1)},${projection.y(latitudeDeg).toFixed(1)}`;
    before = x;
  }
  return path;
}
