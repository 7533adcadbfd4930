import data from './data/drag-by-mach.json' with { type: 'json' };

/** Drag coefficient against Mach number: points in rising Mach number, straight lines between, constant outside. */
export interface DragCurve {
  readonly id: string;
  /** [n][2]: Mach number, coefficient on the reference cross-section. */
  readonly points: readonly (readonly number[])[];
  readonly source: string;
}

const named = (id: keyof typeof data.tables): DragCurve =>
  Object.freeze({ id, points: data.tables[id], source: data.source });

/** The three bodies of the public footprint code MDFCC. */
export const LARGE_SOLID: DragCurve = named('large-solid');
export const LARGE_LIQUID: DragCurve = named('large-liquid');
export const V2: DragCurve = named('v-2');
export const DRAG_CURVES: readonly DragCurve[] = [LARGE_SOLID, LARGE_LIQUID, V2];

/** Drag coefficient at a Mach number. */
export function dragCoefficient({ points }: DragCurve, mach: number): number {
  if (mach <= points[0][0]) return points[0][1];
  for (let i = 1; i < points.length; i++) {
    const [m1, c1] = points[i];
    if (mach <= m1) {
      const [m0, c0] = points[i - 1];
      return c0 + ((c1 - c0) * (mach - m0)) / (m1 - m0);
    }
  }
  return points[points.length - 1][1];
}
