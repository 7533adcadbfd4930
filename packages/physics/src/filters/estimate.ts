/** What a filter believes at one time. */
export interface Estimate {
  readonly timeS: number;
  /** [6] m, m/s, ECEF; [7] with drag area over mass, m2/kg. */
  readonly state: Float64Array;
  /** [n n] row-major, symmetric, units of the states. */
  readonly covariance: Float64Array;
}

/** Doubles of one packed track: n states, then the lower triangle of the covariance row by row. */
export const trackStride = (states: number): number => states + (states * (states + 1)) / 2;

/** Writes an estimate as lane `lane` of packed tracks. */
export function packEstimate({ state, covariance }: Estimate, tracks: Float64Array, lane: number): void {
  const n = state.length;
  let at = trackStride(n) * lane;
  for (let i = 0; i < n; i += 1) tracks[at++] = state[i];
  for (let i = 0; i < n; i += 1) for (let j = 0; j <= i; j += 1) tracks[at++] = covariance[n * i + j];
}

/** The estimate in lane `lane` of packed tracks. */
export function unpackEstimate(tracks: Float64Array, lane: number, states: number, timeS: number): Estimate {
  const from = trackStride(states) * lane;
  const state = tracks.slice(from, from + states);
  const covariance = new Float64Array(states * states);
  let at = from + states;
  for (let i = 0; i < states; i += 1)
    for (let j = 0; j <= i; j += 1) {
      covariance[states * i + j] = tracks[at];
      covariance[states * j + i] = tracks[at++];
    }
  return { timeS, state, covariance };
}

/**
 * An estimate of six states with drag area over mass as a seventh, not yet related to the others: for a filter with drag, from some 100 km
 * down.
 *
 * @param drag  belief before the air is felt, m2/kg: the inverse of the ballistic coefficient, and one standard deviation
 */
export function withDragState(
  { timeS, state, covariance }: Estimate,
  drag: { readonly areaPerMassM2PerKg: number; readonly errorM2PerKg: number },
): Estimate {
  const wide = new Float64Array(49);
  for (let i = 0; i < 6; i += 1) for (let j = 0; j < 6; j += 1) wide[7 * i + j] = covariance[6 * i + j];
  wide[48] = drag.errorM2PerKg * drag.errorM2PerKg;
  return { timeS, state: Float64Array.from([...state, drag.areaPerMassM2PerKg]), covariance: wide };
}
