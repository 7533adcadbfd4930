import { VACUUM } from '@parasol/physics/atmosphere';
import { positionAt, velocityAt } from '@parasol/physics/flight';
import { impactArea } from '@parasol/physics/tracking';
import type { Prepared, SimulationInput } from '@parasol/simulation/engagement';
import type { Account, PictureEntry, Track } from '@parasol/simulation/tracks';
import { NO_TRACK_RADIUS_KM, PICTURE_TIME_AFTER_BURNOUT_S } from './measures.ts';

const PROBABILITY = 0.95;
const M_PER_KM = 1000;

/** Size of the impact area of one missile in the picture of a party's centre, km; kept for equal pictures. */
export type ImpactSizes = (entry: PictureEntry, threat: number, partyId: string) => number;

export function impactSizes({ input, estimator }: Prepared): ImpactSizes {
  const known = new Map<string, number>();
  return ({ accounts }, t, partyId) => {
    const key = `${t} ${partyId} ${JSON.stringify(accounts)}`;
    const found =
      known.get(key) ??
      impactRadiusKm(input, t, trackAtPictureTime({ input, estimator }, { accounts, t, partyId })?.covariance);
    known.set(key, found);
    return found;
  };
}

/** The track that some accounts make at the fixed time after burnout; null when they make none, or the missile is down by then. */
export function trackAtPictureTime(
  { input, estimator }: Pick<Prepared, 'input' | 'estimator'>,
  { accounts, t, partyId }: { readonly accounts: readonly Account[]; readonly t: number; readonly partyId: string },
): Track | null {
  const threat = input.threats[t];
  const { burnoutS, impactS } = threat.flight;
  const flightTimeS = burnoutS + PICTURE_TIME_AFTER_BURNOUT_S;
  if (flightTimeS >= impactS) return null;
  return estimator.track({ threat, timeS: threat.launchTimeS + flightTimeS, accounts, partyId });
}

/**
 * Radius of the circle as large as the 95 % ellipse of the impact, km, from the covariance of a track at the fixed time.
 *
 * @omits  air on the way down, and errors of the sensors that do not average out: the figure is the least that the looks allow
 */
export function impactRadiusKm(
  { threats, earth }: SimulationInput,
  t: number,
  covariance: Float64Array | undefined,
): number {
  if (covariance === undefined) return NO_TRACK_RADIUS_KM;
  const { flight } = threats[t];
  const timeS = flight.burnoutS + PICTURE_TIME_AFTER_BURNOUT_S;
  const state = Float64Array.from([...positionAt(flight, timeS), ...velocityAt(flight, timeS)]);
  const area = impactArea(
    { timeS, state, covariance },
    { earth, atmosphere: VACUUM, dragAreaPerMassM2PerKg: 0, groundHeightM: 0, probability: PROBABILITY },
  );
  if (area.kind === 'no-ground') return NO_TRACK_RADIUS_KM;
  return Math.min(NO_TRACK_RADIUS_KM, Math.sqrt(area.ellipse.semiMajorM * area.ellipse.semiMinorM) / M_PER_KM);
}
