import type { Gain, Row, SensitivityCurve } from './document.ts';
import { isTold } from './findings.ts';
import { measureOf } from './measures.ts';

/** A gain as a function of one term of release. */
export interface Curve extends Omit<Row, 'unit'> {
  readonly varied: SensitivityCurve['varied'];
  readonly values: readonly number[];
  readonly gainAt: (value: number) => Gain;
  /** How near the end of the gain is bracketed between two values, in their unit; null = no nearer than the values. */
  readonly refine: number | null;
}

/** The curve at its values, with the two between which the gain ends; null where there is no gain (or loss) at the first value. */
export function curveOf({ values, gainAt, refine, ...row }: Curve): SensitivityCurve | null {
  const points = values.map((value) => ({ value, gain: gainAt(value) }));
  if (!points.some(({ gain }) => isTold(row.measure, gain))) return null;
  const gains = (gain: Gain): boolean => gain.value > 0 && isTold(row.measure, gain);
  const last = points.findLastIndex(({ gain }) => gains(gain));
  let goneBetween: readonly [number, number] | null = null;
  if (last >= 0 && last + 1 < points.length) {
    let [from, to] = [values[last], values[last + 1]];
    while (refine !== null && to - from > refine) {
      const middle = Math.floor((from + to) / 2);
      if (gains(gainAt(middle))) from = middle;
      else to = middle;
    }
    goneBetween = [from, to];
  }
  return {
    ...row,
    unit: measureOf(row.measure).unit,
    variedUnit: row.varied === 'delay' ? 's' : 'm',
    points,
    goneBetween,
    lasts: last === points.length - 1,
  };
}
