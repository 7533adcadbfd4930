import type { Projection } from './projection.ts';

/** How places of the Earth lie on a drawing, in its points: the flat map and the globe each have their own. */
export interface Ground {
  readonly width: number;
  readonly height: number;
  /** Null where the place cannot be seen. */
  readonly pointOf: (
    latitudeDeg: number,
    longitudeDeg: number,
    altitudeKm?: number,
  ) => readonly [number, number] | null;
  /** The place under a point; null beside the Earth. */
  readonly placeAt: (x: number, y: number) => { readonly latitudeDeg: number; readonly longitudeDeg: number } | null;
}

/** The flat map as ground: it has no heights. */
export const flatGround = (projection: Projection): Ground => ({
  width: projection.width,
  height: projection.height,
  pointOf: (latitudeDeg, longitudeDeg) => [projection.x(longitudeDeg), projection.y(latitudeDeg)],
  placeAt: (x, y) => ({ latitudeDeg: projection.latitudeDeg(y), longitudeDeg: projection.longitudeDeg(x) }),
});
