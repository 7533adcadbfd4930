import { type Atmosphere, VACUUM } from '../atmosphere/index.ts';
import type { Earth } from '../earth/index.ts';
import { cholesky, diagonal, type HorizontalEllipse, horizontalEllipse } from '../estimation/index.ts';
import type { Estimate } from '../filters/index.ts';
import { flyBallistic } from '../flight/index.ts';
import {
  destination,
  type Ecef,
  ecef,
  ecefFromGeodetic,
  enuFromEcefVector,
  type Geodetic,
  geodeticFromEcef,
  siteFrame,
} from '../frames/index.ts';
import { atan2, InvariantFailure, log } from '../quantities/index.ts';
import { scale, subtract } from '../vectors/index.ts';

/** Where on the ground a flight begins or ends, as far as its estimate tells. */
export interface GroundArea {
  readonly kind: 'area';
  /** Mean place, on the ground. */
  readonly place: Geodetic;
  /** Semi-axes and direction of the ellipse that holds the place with the probability asked for. */
  readonly ellipse: HorizontalEllipse;
  readonly probability: number;
  /** Mean time of impact, or of burnout for a launch, on the clock of the estimate, s. */
  readonly timeS: number;
}

export type GroundAreaOutcome =
  | GroundArea
  /** A flight within the covariance never comes down: an orbit, or too vague an estimate. */
  | { readonly kind: 'no-ground' };

/** A landing: place on the ground and time from the estimate, s; null for none. */
type Landing = { readonly placeEcefM: Ecef; readonly afterS: number } | null;

/**
 * Area in which a tracked body comes down, with the ellipse that holds it with a probability.
 *
 * Flights from the cubature points of the estimate are flown to the ground with drag; their landings are put together in the local level
 * of their mean. The drag area over mass comes from the seventh state where there is one.
 *
 * @param estimate   [6] or [7] states, ECEF
 * @param details    `dragAreaPerMassM2PerKg` is used for estimates of six states; `probability` above 0, below 1: 0.95
 * @source           unscented transform: Julier & Uhlmann, Proc. IEEE 92 (2004) 401-422; ellipse of a normal pair: radius squared -2 ln(1 - p)
 * @checked          ground-area.test.ts: share of 400 drawn flights inside the ellipse; zero covariance gives the flight's own impact
 * @omits            wind, break-up, manoeuvre; landings so wide that the Earth curves between them (beyond some 500 km)
 */
export function impactArea(
  estimate: Estimate,
  details: {
    readonly earth: Earth;
    readonly atmosphere: Atmosphere;
    readonly dragAreaPerMassM2PerKg: number;
    readonly groundHeightM: number;
    readonly probability: number;
  },
): GroundAreaOutcome {
  const { earth, atmosphere, groundHeightM, probability } = details;
  const land = (state: Float64Array): Landing => {
    const area = state.length > 6 ? state[6] : details.dragAreaPerMassM2PerKg;
    const outcome = flyBallistic({
      state: {
        positionEcefM: ecef(state[0], state[1], state[2]),
        velocityEcefMPerS: ecef(state[3], state[4], state[5]),
      },
      earth,
      atmosphere,
      ballisticCoefficientKgPerM2: area > 0 ? 1 / area : Number.POSITIVE_INFINITY,
      groundHeightM,
      startS: 0,
    });
    if (outcome.kind === 'no-impact') return null;
    const { positionsEcefM: p, impactS } = outcome.flight;
    const k = p.length - 3;
    return { placeEcefM: ecef(p[k], p[k + 1], p[k + 2]), afterS: impactS };
  };
  return areaOf(estimate.state, estimate.covariance, { earth, probability, startS: estimate.timeS }, land);
}

/** What is believed of the powered flight before a track: it decides how far behind burnout the launch lies. */
export interface BoostBelief {
  readonly burnoutAltitudeM: number;
  readonly burnoutAltitudeErrorM: number;
  /** Ground range from launch to burnout, m, and its error, one standard deviation. */
  readonly groundRangeM: number;
  readonly groundRangeErrorM: number;
}

/**
 * Area from which a tracked missile was launched.
 *
 * Flights from the cubature points go back in time without air to the altitude of burnout (the Earth turning the other way), and from there
 * back along their own track by the ground range of the boost; altitude and range of burnout have errors of their own.
 *
 * @param estimate  [6] or [7] states, ECEF, in free flight; only the first six are used
 * @source          as `impactArea`; time reversal: elementary
 * @checked         ground-area.test.ts: share of 400 drawn flights whose launch lies inside
 * @omits           turns of the boost out of its plane; air above burnout; the place of launch known from infrared (`launchPlaceFromBearings`)
 */
export function launchArea(
  estimate: Estimate,
  details: { readonly earth: Earth; readonly boost: BoostBelief; readonly probability: number },
): GroundAreaOutcome {
  const { earth, boost, probability } = details;
  const backwards = { ...earth, rotationRadPerS: -earth.rotationRadPerS };
  const state = Float64Array.from([...estimate.state.subarray(0, 6), boost.burnoutAltitudeM, boost.groundRangeM]);
  const n = estimate.state.length;
  const covariance = diagonal([
    ...new Array<number>(6).fill(0),
    boost.burnoutAltitudeErrorM * boost.burnoutAltitudeErrorM,
    boost.groundRangeErrorM * boost.groundRangeErrorM,
  ]);
  for (let i = 0; i < 6; i += 1) for (let j = 0; j < 6; j += 1) covariance[8 * i + j] = estimate.covariance[n * i + j];
  const origin = (s: Float64Array): Landing => {
    const outcome = flyBallistic({
      state: { positionEcefM: ecef(s[0], s[1], s[2]), velocityEcefMPerS: scale(ecef(s[3], s[4], s[5]), -1) },
      earth: backwards,
      atmosphere: VACUUM,
      ballisticCoefficientKgPerM2: Number.POSITIVE_INFINITY,
      groundHeightM: s[6],
      startS: 0,
    });
    if (outcome.kind === 'no-impact') return null;
    const { positionsEcefM: p, velocitiesEcefMPerS: v, impactS } = outcome.flight;
    const k = p.length - 3;
    const burnout = geodeticFromEcef(ecef(p[k], p[k + 1], p[k + 2]), earth);
    const [east, north] = enuFromEcefVector(ecef(v[k], v[k + 1], v[k + 2]), burnout);
    const launch = destination(burnout, atan2(east, north), s[7] / earth.equatorialRadiusM);
    return { placeEcefM: ecefFromGeodetic({ ...launch, heightM: 0 }, earth), afterS: -impactS };
  };
  return areaOf(state, covariance, { earth, probability, startS: estimate.timeS }, origin);
}

/** Mean and spread of landings from the points of third-degree cubature about a state. */
function areaOf(
  state: Float64Array,
  covariance: Float64Array,
  { earth, probability, startS }: { readonly earth: Earth; readonly probability: number; readonly startS: number },
  land: (state: Float64Array) => Landing,
): GroundAreaOutcome {
  const n = state.length;
  const factor = cholesky(covariance, n);
  if (factor === undefined) throw new InvariantFailure('a covariance is positive definite');
  const reach = Math.sqrt(n);
  const landings: { readonly placeEcefM: Ecef; readonly afterS: number }[] = [];
  for (let j = 0; j < n; j += 1)
    for (const sign of [reach, -reach]) {
      const landing = land(state.map((x, i) => x + sign * factor[n * i + j]));
      if (landing === null) return { kind: 'no-ground' };
      landings.push(landing);
    }
  const share = 1 / landings.length;
  const sum = [0, 0, 0];
  let after = 0;
  for (const { placeEcefM, afterS } of landings) {
    for (let k = 0; k < 3; k += 1) sum[k] += share * placeEcefM[k];
    after += share * afterS;
  }
  // The mean of places on the ground lies a little inside the Earth: it is lifted to their mean height.
  const mean = geodeticFromEcef(ecef(sum[0], sum[1], sum[2]), earth);
  const heightM = landings.reduce((h, { placeEcefM }) => h + share * geodeticFromEcef(placeEcefM, earth).heightM, 0);
  const place = { ...mean, heightM };
  const frame = siteFrame(place, earth);
  const level = { ee: 0, en: 0, nn: 0 };
  const middle = ecef(sum[0], sum[1], sum[2]);
  for (const { placeEcefM } of landings) {
    const [east, north] = frame.enuFromEcefVector(subtract(placeEcefM, middle));
    level.ee += share * east * east;
    level.en += share * east * north;
    level.nn += share * north * north;
  }
  const ellipse = horizontalEllipse(level.ee, level.nn, level.en);
  const radius = Math.sqrt(-2 * log(1 - probability));
  return {
    kind: 'area',
    place,
    ellipse: { ...ellipse, semiMajorM: radius * ellipse.semiMajorM, semiMinorM: radius * ellipse.semiMinorM },
    probability,
    timeS: startS + after,
  };
}
