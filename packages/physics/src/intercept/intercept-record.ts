/** Answers for every arc, as columns that can be handed to another thread. Where there is no intercept, times and altitudes are NaN. */
export interface InterceptRecord {
  /** [count] 1 where a feasible intercept exists */
  readonly feasible: Uint8Array;
  /** [count] node of a feasible sample, -1 for none: the first guess when the site has moved a little. */
  readonly node: Int16Array;
  /** [count] s from missile launch */
  readonly earliestS: Float64Array;
  readonly earliestAltitudeM: Float64Array;
  readonly latestS: Float64Array;
  readonly latestAltitudeM: Float64Array;
  /**
   * [count] s by which the interceptor can be ready too early at the best meeting that the other constraints allow; negative where it is late, -Infinity
   * where there is none in reach, NaN where the place is not threatened.
   */
  readonly marginS: Float64Array;
  /** [count] index into BINDING_CONSTRAINTS */
  readonly binding: Uint8Array;
  /** [count] shots that the doctrine gives */
  readonly shots: Uint8Array;
}

export const interceptRecord = (count: number): InterceptRecord => ({
  feasible: new Uint8Array(count),
  node: new Int16Array(count).fill(-1),
  earliestS: new Float64Array(count),
  earliestAltitudeM: new Float64Array(count),
  latestS: new Float64Array(count),
  latestAltitudeM: new Float64Array(count),
  marginS: new Float64Array(count),
  binding: new Uint8Array(count),
  shots: new Uint8Array(count),
});
