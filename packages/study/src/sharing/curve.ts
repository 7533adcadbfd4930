import type { Gain, Row, SensitivityCurve } from './document.ts';
import { isTold } from './findings.ts';
import { measureOf } from './measures.ts';

/** A gain as a function of one term of release. */
export interface Curve extends Omit<Row, 'unit'>, Pick<SensitivityCurve, 'countsNever' | 'trials'> {
  readonly varied: SensitivityCurve['varied'];
  readonly values: readonly number[];
  readonly gainAt: (value: number) => Gain;
  /** How near the end of the gain is bracketed between two values, in their unit; null = no nearer than the values. */
  readonly refine: number | null;
}

/** The curve at its values, with the two between which the gain ends and those between which harm begins; null where there is no gain (or loss) at the first value. */
export function curveOf({ values, gainAt, refine, ...row }: Curve): SensitivityCurve | null {
  const points = values.map((value) => ({ value, gain: gainAt(value) }));
  if (!points.some(({ gain }) => isTold(row.measure, gain))) return null;
  const gains = (gain: Gain): boolean => gain.value > 0 && isTold(row.measure, gain);
  const harms = (gain: Gain): boolean => gain.value < 0 && isTold(row.measure, gain);
  const endOf = (holds: (gain: Gain) => boolean): readonly [number, number] | null => {
    const last = points.findLastIndex(({ gain }) => holds(gain));
    if (last < 0 || last + 1 >= points.length) return null;
    let [from, to] = [values[last], values[last + 1]];
    while (refine !== null && to - from > refine) {
      const middle = Math.floor((from + to) / 2);
      if (holds(gainAt(middle))) from = middle;
      else to = middle;
    }
    return [from, to];
  };
  return {
    ...row,
    unit: measureOf(row.measure).unit,
    variedUnit: row.varied === 'delay' ? 's' : 'm',
    points,
    goneBetween: endOf(gains),
    lasts: points.findLastIndex(({ gain }) => gains(gain)) === points.length - 1,
    harmBetween: endOf((gain) => !harms(gain)),
  };
}
