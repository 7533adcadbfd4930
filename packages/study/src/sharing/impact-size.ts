import { VACUUM } from '@parasol/physics/atmosphere';
import { impactArea } from '@parasol/physics/tracking';
import type { Prepared } from '@parasol/simulation/engagement';
import type { PictureEntry } from '@parasol/simulation/tracks';
import { NO_TRACK_RADIUS_KM, PICTURE_TIME_AFTER_BURNOUT_S } from './measures.ts';

const PROBABILITY = 0.95;
const M_PER_KM = 1000;

/** Size of the impact area of one missile in the picture of a party's centre, km; kept for equal pictures. */
export type ImpactSizes = (entry: PictureEntry | null, threat: number, partyId: string) => number;

/**
 * Size of the impact area that a picture gives at the fixed time after burnout, km: radius of the circle of the same area.
 *
 * @omits  air on the way down and errors of the sensors that do not average out: the figure is the least that the looks allow
 */
export function impactSizes({ input, estimator }: Prepared): ImpactSizes {
  const known = new Map<string, number>();
  return (entry, t, partyId) => {
    if (entry === null) return NO_TRACK_RADIUS_KM;
    const key = `${t} ${partyId} ${JSON.stringify(entry.accounts)}`;
    const found = known.get(key) ?? sizeOf(entry, t, partyId);
    known.set(key, found);
    return found;
  };

  function sizeOf({ accounts }: PictureEntry, t: number, partyId: string): number {
    const threat = input.threats[t];
    const timeS = threat.launchTimeS + threat.flight.burnoutS + PICTURE_TIME_AFTER_BURNOUT_S;
    if (timeS >= threat.launchTimeS + threat.flight.impactS) return NO_TRACK_RADIUS_KM;
    const track = estimator.track({ threat, timeS, accounts, partyId });
    if (track === null) return NO_TRACK_RADIUS_KM;
    const state = Float64Array.from([...track.positionEcefM, ...track.velocityEcefMPerS]);
    const area = impactArea(
      { timeS, state, covariance: track.covariance },
      { earth: input.earth, atmosphere: VACUUM, dragAreaPerMassM2PerKg: 0, groundHeightM: 0, probability: PROBABILITY },
    );
    if (area.kind === 'no-ground') return NO_TRACK_RADIUS_KM;
    return Math.min(NO_TRACK_RADIUS_KM, Math.sqrt(area.ellipse.semiMajorM * area.ellipse.semiMinorM) / M_PER_KM);
  }
}
