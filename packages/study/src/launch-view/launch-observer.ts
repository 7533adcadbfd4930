import { VACUUM } from '@parasol/physics/atmosphere';
import { positionAt } from '@parasol/physics/flight';
import { geodeticFromEcef } from '@parasol/physics/frames';
import { degFromRad, exp } from '@parasol/physics/quantities';
import { impactArea } from '@parasol/physics/tracking';
import { nominalChance } from '@parasol/simulation/chance';
import type { SimulationInput } from '@parasol/simulation/engagement';
import {
  lookSeries,
  plumeSighting,
  plumeWindow,
  radarSighting,
  type Sensor,
  type Sighting,
  siteOfRadar,
} from '@parasol/simulation/sensors';
import type { Threat } from '@parasol/simulation/threats';
import { type Account, nominalEstimator, type Track } from '@parasol/simulation/tracks';
import type { BallisticImpact, LaunchObserver, LaunchSight, LaunchVerdict } from './document.ts';
import type { GuardedLand } from './own-land.ts';
import { observerSentence } from './words.ts';

/** Three standard deviations of a normal pair. */
const THREE_SIGMA_PROBABILITY = 1 - exp(-4.5);
const M_PER_KM = 1000;
/** Between two looks at the ellipse, s: the answer is good to that. */
export const STEP_S = 5;

/** A party that watches, and what it holds dear. */
export interface Watch {
  readonly partyId: string;
  readonly partyName: string;
  readonly countryCodes: readonly string[];
  readonly guardedName: string;
  readonly guarded: GuardedLand;
}

/**
 * How one launch looks to a party: its own sensors alone, without chance, without being told.
 *
 * @param interceptor  the interceptor as an object that sensors look at, launched at 0
 * @param meetingS     the view ends there
 */
export function launchObserver(
  interceptor: Threat,
  meetingS: number,
  input: SimulationInput,
  { guarded, ...watch }: Watch,
): LaunchObserver {
  const sensors = input.sensors.filter(({ partyId }) => partyId === watch.partyId);
  const seen = sensors.map((sensor) => ({ sensor, ...sightOf(sensor, interceptor, input) }));
  const accounts = seen.flatMap(({ sensor, sighting: { detectedS, firmS } }): Account[] => {
    if (sensor.kind !== 'radar' || !(firmS <= meetingS)) return [];
    const times = { detectedS, heardS: detectedS, trackedS: firmS, firmS };
    return [{ sensorId: sensor.id, ...times, coarsenessM: 0, label: 'own' }];
  });
  const firmS = accounts.reduce((first, account) => Math.min(first, account.firmS), Number.POSITIVE_INFINITY);
  const timesS = stepsBetween(firmS, meetingS);
  const { earth, assumptions } = input;
  const estimator = nominalEstimator({ earth, sensors, lookIntervalS: assumptions.lookIntervalS });
  const tracks = estimator.tracks({ threat: interceptor, timesS, accounts });
  const impact = impactOf(timesS, tracks, input, guarded);
  const distinguishableS = freeFrom(impact);
  const sights = seen.map(({ sight }) => sight);
  const isSeen = sights.some(({ kind, detectedS }) => kind === 'radar' && detectedS !== null);
  const ending: LaunchVerdict = distinguishableS === null ? 'not-excluded' : 'excluded';
  const verdict: LaunchVerdict = timesS.length > 0 ? ending : isSeen ? 'no-track' : 'never-seen';
  const falls = geodeticFromEcef(positionAt(interceptor.flight, interceptor.flight.impactS), earth);
  const fallsOnOwnLand = guarded({ middle: falls, semiMajorM: 1, semiMinorM: 1, majorAzimuthRad: 0 });
  const found = { ...watch, sights, impact, fallsOnOwnLand, verdict, distinguishableS };
  return { ...found, sentence: observerSentence(found) };
}

const orNull = (timeS: number): number | null => (timeS < Number.POSITIVE_INFINITY ? timeS : null);

const stepsBetween = (fromS: number, toS: number): number[] =>
  fromS <= toS ? Array.from({ length: Math.floor((toS - fromS) / STEP_S) + 1 }, (_, k) => fromS + k * STEP_S) : [];

function sightOf(
  sensor: Sensor,
  interceptor: Threat,
  { earth, assumptions, names }: SimulationInput,
): { readonly sight: LaunchSight; readonly sighting: Sighting } {
  const never: Sighting = { detectedS: Number.POSITIVE_INFINITY, firmS: Number.POSITIVE_INFINITY };
  let inViewFromS = Number.POSITIVE_INFINITY;
  let sighting = never;
  if (sensor.kind === 'infrared') {
    const plume = plumeWindow(sensor, interceptor, earth);
    if (plume !== null) [inViewFromS, sighting] = [plume.fromS, plumeSighting(plume, nominalChance, 0)];
  } else {
    const { lookIntervalS, firmTrackHits: hits, firmTrackWindow: window } = assumptions;
    const looks = lookSeries(sensor, siteOfRadar(sensor, earth), interceptor, lookIntervalS);
    if (looks !== null) {
      inViewFromS = looks.firstLook * lookIntervalS;
      const burnoutS = interceptor.flight.burnoutS;
      const rule = { entity: 0, fromS: Number.NEGATIVE_INFINITY, burnoutS, hits, window };
      sighting = radarSighting(looks, nominalChance, rule);
    }
  }
  const sight: LaunchSight = {
    sensorId: sensor.id,
    name: names?.[sensor.id] ?? sensor.id,
    kind: sensor.kind,
    cuedOnly: sensor.kind === 'radar' && sensor.cuedOnly,
    inViewFromS: orNull(inViewFromS),
    detectedS: orNull(sighting.detectedS),
    firmS: orNull(sighting.firmS),
  };
  return { sight, sighting };
}

function impactOf(
  timesS: readonly number[],
  tracks: readonly (Track | null)[],
  { earth }: SimulationInput,
  guarded: GuardedLand,
): BallisticImpact {
  const areas = tracks.map((track) => {
    if (track === null) return null;
    const { timeS, positionEcefM, velocityEcefMPerS, covariance } = track;
    const area = impactArea(
      { timeS, state: Float64Array.of(...positionEcefM, ...velocityEcefMPerS), covariance },
      {
        earth,
        atmosphere: VACUUM,
        dragAreaPerMassM2PerKg: 0,
        groundHeightM: 0,
        probability: THREE_SIGMA_PROBABILITY,
      },
    );
    return area.kind === 'area' ? area : null;
  });
  return {
    timesS,
    latitudesDeg: areas.map((area) => area && degFromRad(area.place.latitudeRad)),
    longitudesDeg: areas.map((area) => area && degFromRad(area.place.longitudeRad)),
    semiMajorKm: areas.map((area) => area && area.ellipse.semiMajorM / M_PER_KM),
    semiMinorKm: areas.map((area) => area && area.ellipse.semiMinorM / M_PER_KM),
    majorAzimuthsDeg: areas.map((area) => area && degFromRad(area.ellipse.majorAzimuthRad)),
    // A track that may go anywhere excludes nothing.
    holdsOwnLand: areas.map((area) => area === null || guarded({ middle: area.place, ...area.ellipse })),
  };
}

/** The first time from which on no ellipse holds guarded land; null when the last one does, or there is none. */
function freeFrom({ timesS, holdsOwnLand }: BallisticImpact): number | null {
  const last = holdsOwnLand.lastIndexOf(true);
  return timesS[last + 1] ?? null;
}
