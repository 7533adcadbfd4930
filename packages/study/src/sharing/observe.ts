import { type NominalCourse, nominalCourse, type Prepared } from '@parasol/simulation/engagement';
import { lastLaunchS } from '@parasol/simulation/interceptors';
import type { Account, PictureEntry } from '@parasol/simulation/tracks';
import { type BatteryView, shotSequence } from '../footprint/index.ts';
import type { ImpactSizes } from './impact-size.ts';
import { type DefenceMeasureId, NO_TRACK_RADIUS_KM, type PictureMeasureId } from './measures.ts';
import type { Side } from './sides.ts';

/** What one raid looks like without chance, under one set of release rules. */
export interface Observation {
  /** What the pictures of a party hold of one missile. */
  picture(side: Side, threat: number): Readonly<Record<PictureMeasureId, number>>;
  /** What those who may defend its target can do about it. */
  defence(threat: number): Readonly<Record<DefenceMeasureId, number>>;
}

/** Detection probability from which a look counts without chance. */
const AS_LIKELY_AS_NOT = 0.5;

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/**
 * Runs a raid without chance (what is at least as likely as not happens) and reads the pictures.
 *
 * @param sizes  impact areas of this raid; kept by the caller, since many coalitions hold the same accounts
 */
export function observe(prepared: Prepared, sizes: ImpactSizes): Observation {
  const course = nominalCourse(prepared);
  return {
    picture(side, t) {
      const { launchTimeS, flight } = prepared.input.threats[t];
      const flightS = flight.impactS;
      const entries = side.centres.flatMap((centre) => course.pictures.entry(centre, t) ?? []);
      const accounts = entries.flatMap((entry) => entry.accounts);
      const sinceLaunch = (timesS: readonly number[]): number => Math.min(flightS, least(timesS) - launchTimeS);
      return {
        firstDetectionS: sinceLaunch(accounts.map(({ detectedS }) => detectedS)),
        firmTrackS: sinceLaunch(entries.map(({ firmS }) => firmS)),
        trackLengthS: entries.reduce((most, entry) => Math.max(most, heldS(prepared, entry, t)), 0),
        warningTimeS: flightS - sinceLaunch(entries.map(({ heardS }) => heardS)),
        impactAreaKm: least([NO_TRACK_RADIUS_KM, ...entries.map((entry) => sizes(entry, t, side.partyId))]),
      };
    },
    defence: (t) => defenceOf(prepared, course, t),
  };
}

/** Time during which looks of some radar stand behind the firm tracks of a picture, s. */
function heldS(prepared: Prepared, { accounts }: PictureEntry, t: number): number {
  const spans = accounts.flatMap((account) => supportOf(prepared, account, t) ?? []).sort((a, b) => a.fromS - b.fromS);
  let total = 0;
  let doneS = Number.NEGATIVE_INFINITY;
  for (const { fromS, toS } of spans) {
    total += Math.max(0, toS - Math.max(fromS, doneS));
    doneS = Math.max(doneS, toS);
  }
  return total;
}

/** From the arrival of a firm track to the arrival of the last look that is at least as likely as not a detection. */
function supportOf(prepared: Prepared, account: Account, t: number): { fromS: number; toS: number } | null {
  const looks = prepared.sensors.find(({ sensor }) => sensor.id === account.sensorId)?.looks[t] ?? null;
  if (looks === null || !(account.firmS < Number.POSITIVE_INFINITY)) return null;
  const { firstLook, intervalS, probabilities } = looks;
  let last = probabilities.length - 1;
  while (last >= 0 && probabilities[last] < AS_LIKELY_AS_NOT) last--;
  const lastS = (firstLook + last) * intervalS;
  const { launchTimeS, flight } = prepared.input.threats[t];
  const toS = Math.min(launchTimeS + flight.impactS, lastS + account.firmS - account.trackedS);
  return toS > account.firmS ? { fromS: account.firmS, toS } : null;
}

function defenceOf({ input, batteries, commands, threatIds }: Prepared, course: NominalCourse, t: number) {
  const { launchTimeS, flight } = input.threats[t];
  let commitS = Number.POSITIVE_INFINITY;
  const views: BatteryView[] = [];
  for (const { batteries: own, mayDefend } of commands) {
    if (!mayDefend[t]) continue;
    for (const b of own) {
      const { battery, type, opportunities } = batteries[b];
      const chain = course.chain(threatIds[t], battery.id);
      if (chain === null || battery.inventory === 0 || battery.availability < AS_LIKELY_AS_NOT) continue;
      views.push({
        opportunities: opportunities[t],
        chain,
        idealLaunchS: chain.launchedS,
        inventory: battery.inventory,
        type,
      });
      if (chain.launchedS <= lastLaunchS(opportunities[t])) commitS = Math.min(commitS, chain.committedS);
    }
  }
  return {
    commitS: Math.min(flight.impactS, commitS - launchTimeS),
    shotOpportunities: shotSequence(views, input.doctrine).batteries.length,
  };
}
