import type { Ephemeris } from '../flight/index.ts';
import type { BoostNodes } from './profile.ts';

/** A whole flight from its powered part and the free flight after it; the free flight starts at the last powered node. */
export function joinFlight(boost: BoostNodes, free: Ephemeris): Ephemeris {
  const head = boost.timesS.length - 1;
  const count = head + free.timesS.length;
  const timesS = new Float64Array(count);
  const positionsEcefM = new Float64Array(3 * count);
  const velocitiesEcefMPerS = new Float64Array(3 * count);
  timesS.set(boost.timesS.subarray(0, head));
  timesS.set(free.timesS, head);
  positionsEcefM.set(boost.positionsEcefM.subarray(0, 3 * head));
  positionsEcefM.set(free.positionsEcefM, 3 * head);
  velocitiesEcefMPerS.set(boost.velocitiesEcefMPerS.subarray(0, 3 * head));
  velocitiesEcefMPerS.set(free.velocitiesEcefMPerS, 3 * head);
  return { ...free, timesS, positionsEcefM, velocitiesEcefMPerS, burnoutS: boost.timesS[head] };
}
