import { type NominalCourse, nominalCourse, type Prepared } from '@parasol/simulation/engagement';
import { lastLaunchS } from '@parasol/simulation/interceptors';
import type { Account, PictureEntry } from '@parasol/simulation/tracks';
import { type BatteryView, shotSequence } from '../footprint/index.ts';
import type { ImpactSizes } from './impact-size.ts';
import { type DefenceMeasureId, NO_TRACK_RADIUS_KM, type PictureMeasureId } from './measures.ts';
import type { Side } from './sides.ts';

/** What one raid looks like without chance, under one set of release rules. */
export interface Observation {
  readonly prepared: Prepared;
  /** What the pictures of a party's centres hold of one missile. */
  entries(side: Side, threat: number): readonly PictureEntry[];
  picture(side: Side, threat: number, measure: PictureMeasureId): number;
  /** What those who may defend its target can do about it. */
  defence(threat: number, measure: DefenceMeasureId): number;
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
  const entriesOf = ({ centres }: Side, t: number): PictureEntry[] =>
    centres.flatMap((centre) => course.pictures.entry(centre, t) ?? []);
  return {
    prepared,
    entries: entriesOf,
    picture(side, t, measure) {
      const { launchTimeS, flight } = prepared.input.threats[t];
      const flightS = flight.impactS;
      const entries = entriesOf(side, t);
      const sinceLaunch = (timesS: readonly number[]): number => Math.min(flightS, least(timesS) - launchTimeS);
      switch (measure) {
        case 'firstDetectionS':
          // Word that comes after the impact is no detection.
          return sinceLaunch(
            entries
              .flatMap(({ accounts }) => accounts)
              .filter(({ heardS }) => heardS < launchTimeS + flightS)
              .map(({ detectedS }) => detectedS),
          );
        case 'firmTrackS':
          return sinceLaunch(entries.map(({ firmS }) => firmS));
        case 'trackLengthS':
          return entries.reduce((most, entry) => Math.max(most, coveredS(prepared, entry, t)), 0);
        case 'warningTimeS':
          return flightS - sinceLaunch(entries.map(({ heardS }) => heardS));
        case 'impactAreaKm':
          return least([NO_TRACK_RADIUS_KM, ...entries.map((entry) => sizes(entry, t, side.partyId))]);
      }
    },
    defence: (t, measure) => defenceOf(prepared, course, t)[measure],
  };
}

/** Part of the flight that looks of some radar cover whose word is in a picture before the impact, from the firm track on, s. */
function coveredS(prepared: Prepared, { accounts }: PictureEntry, t: number): number {
  const spans = accounts.flatMap((account) => spanOf(prepared, account, t) ?? []).sort((a, b) => a.fromS - b.fromS);
  let total = 0;
  let doneS = Number.NEGATIVE_INFINITY;
  for (const { fromS, toS } of spans) {
    total += Math.max(0, toS - Math.max(fromS, doneS));
    doneS = Math.max(doneS, toS);
  }
  return total;
}

/** From the look that makes the track firm to the last one that detects as likely as not and arrives before the impact. */
function spanOf(
  prepared: Prepared,
  { sensorId, trackedS, firmS }: Account,
  t: number,
): { fromS: number; toS: number } | null {
  const looks = prepared.sensors.find(({ sensor }) => sensor.id === sensorId)?.looks[t] ?? null;
  if (looks === null || !(firmS < Number.POSITIVE_INFINITY)) return null;
  const { firstLook, intervalS, probabilities } = looks;
  const last = probabilities.findLastIndex((probability) => probability >= AS_LIKELY_AS_NOT);
  const { launchTimeS, flight } = prepared.input.threats[t];
  const latestS = launchTimeS + flight.impactS - (firmS - trackedS);
  const toS = Math.min(latestS, (firstLook + last) * intervalS);
  return toS > trackedS ? { fromS: trackedS, toS } : null;
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
      const inventory = battery.inventory - (battery.reserve ?? 0);
      if (chain === null || inventory === 0 || battery.availability < AS_LIKELY_AS_NOT) continue;
      views.push({
        opportunities: opportunities[t],
        chain,
        idealLaunchS: chain.launchedS,
        inventory,
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
