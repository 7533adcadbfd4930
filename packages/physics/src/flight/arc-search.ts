import { exp, log } from '../quantities/index.ts';
import { angleBetweenRad, dot, length } from '../vectors/index.ts';
import { type ArcEnds, arcOfTime, type FamilyArc } from './arc-family.ts';
import { LONGEST_FLIGHT_S } from './fly-ballistic.ts';
import { bracketFrom, rootIn } from './root.ts';
import { leastSpeedFlight } from './vacuum-closed-forms.ts';

/** Searches run in the logarithm of the time of flight; roots are found to this relative width. */
const TIME_TOLERANCE = 1e-12;
/** Half width of the difference that stands for the slope of speed against time: its bias in the time is its square. */
const SLOPE_HALF_WIDTH = 1e-4;
const SHORTEST_FLIGHT_S = 1;

const speedSquared = (arc: FamilyArc | null): number =>
  arc === null ? Number.NaN : dot(arc.departureVelocityEcefMPerS, arc.departureVelocityEcefMPerS);

/** Burnout speed relative to the turning Earth, m/s. */
export const relativeSpeedMPerS = (arc: FamilyArc): number => length(arc.departureVelocityEcefMPerS);

/** The arc of least burnout speed relative to the turning Earth; null where the ends name no plane. */
export function leastSpeedArc(ends: ArcEnds): FamilyArc | null {
  const { fromEcefM, toEcefM, earth } = ends;
  const radiusM = 0.5 * (length(fromEcefM) + length(toEcefM));
  const guess = leastSpeedFlight(angleBetweenRad(fromEcefM, toEcefM) * radiusM, {
    radiusM,
    gravitationalParameterM3PerS2: earth.gravitationalParameterM3PerS2,
  });
  const start = log(Math.max(guess.flightTimeS, SHORTEST_FLIGHT_S));
  const slope = (u: number): number =>
    speedSquared(arcOfTime(ends, exp(u + SLOPE_HALF_WIDTH))) - speedSquared(arcOfTime(ends, exp(u - SLOPE_HALF_WIDTH)));
  const bracket = bracketFrom(slope, {
    start,
    stride: slope(start) < 0 ? 0.02 : -0.02,
    limit: log(slope(start) < 0 ? LONGEST_FLIGHT_S : SHORTEST_FLIGHT_S),
  });
  return bracket === null ? null : arcOfTime(ends, exp(rootIn(slope, bracket, 1e-9)));
}

/** Which side of the least-speed arc to search: longer (lofted) or shorter (depressed) flights. */
export type SearchSide = 'lofted' | 'depressed';

/** The arc nearest to a start, on one side of it, at which a quantity that runs monotonically with time takes a value. */
export function arcWhere(
  ends: ArcEnds,
  excess: (arc: FamilyArc) => number,
  search: { readonly fromTimeS: number; readonly side: SearchSide },
): FamilyArc | null {
  const f = (u: number): number => {
    const arc = arcOfTime(ends, exp(u));
    return arc === null ? Number.NaN : excess(arc);
  };
  const bracket = bracketFrom(f, {
    start: log(search.fromTimeS),
    stride: search.side === 'lofted' ? 0.1 : -0.1,
    limit: log(search.side === 'lofted' ? LONGEST_FLIGHT_S : SHORTEST_FLIGHT_S),
  });
  return bracket === null ? null : arcOfTime(ends, exp(rootIn(f, bracket, TIME_TOLERANCE)));
}
