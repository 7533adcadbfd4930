import { divide, dot, multiply, type Node, ONE, root, subtract, ZERO } from './expression.ts';

/** Rows of a measurement: two angles across the measured line of sight; or place across and along it; or that and the range rate. */
export type Sighting = 'direction' | 'radar' | 'doppler';
export const SIGHTINGS: readonly Sighting[] = ['direction', 'radar', 'doppler'];
export const rowsOf = (kind: Sighting): number => 2 + SIGHTINGS.indexOf(kind);

/** Where each part stands in a packed measurement; see `packMeasurement` of packages/physics/src/filters. */
export interface SightingNodes {
  readonly sensor: readonly Node[];
  readonly sight: readonly Node[];
  readonly across: readonly Node[];
  readonly upward: readonly Node[];
  readonly sensorVelocity: readonly Node[];
  /** Measured values and variances, one for each row. */
  readonly values: readonly Node[];
  readonly variances: readonly Node[];
}

/** Predicted values of a state, one for each row, and their derivatives by position and velocity, [rows 6]. */
export function predicted(
  state: readonly Node[],
  kind: Sighting,
  at: SightingNodes,
): { readonly values: Node[]; readonly byState: Node[][] } {
  const line = [0, 1, 2].map((i) => subtract(state[i]!, at.sensor[i]!));
  const still = [ZERO, ZERO, ZERO];
  if (kind === 'direction') {
    const perDepth = divide(ONE, dot(at.sight, line));
    const rows = [at.across, at.upward].map((axis) => {
      const value = multiply(dot(axis, line), perDepth);
      const byPosition = axis.map((each, i) => multiply(subtract(each, multiply(value, at.sight[i]!)), perDepth));
      return { value, byState: [...byPosition, ...still] };
    });
    return { values: rows.map((row) => row.value), byState: rows.map((row) => row.byState) };
  }
  const axes = [at.across, at.upward, at.sight];
  const values = axes.map((axis) => dot(axis, line));
  const byState = axes.map((axis) => [...axis, ...still]);
  if (kind === 'radar') return { values, byState };
  const perRange = divide(ONE, root(dot(line, line)));
  const unit = line.map((each) => multiply(each, perRange));
  const relative = [0, 1, 2].map((i) => subtract(state[i + 3]!, at.sensorVelocity[i]!));
  const rate = dot(unit, relative);
  const byPosition = relative.map((each, i) => multiply(subtract(each, multiply(rate, unit[i]!)), perRange));
  return { values: [...values, rate], byState: [...byState, [...byPosition, ...unit]] };
}
