import { type NominalCourse, nominalCourse, type Prepared } from '@parasol/simulation/engagement';
import { lastLaunchS } from '@parasol/simulation/interceptors';
import type { Account, PictureEntry } from '@parasol/simulation/tracks';
import { type BatteryView, shotSequence } from '../footprint/index.ts';
import type { ImpactSizes } from './impact-size.ts';
import { type DefenceMeasureId, NO_TRACK_RADIUS_KM, type PictureMeasureId } from './measures.ts';
import type { Side } from './sides.ts';
import { AS_LIKELY_AS_NOT, type TrackLooks, trackLengthS } from './track-length.ts';

/** What one raid looks like without chance, under one set of release rules. */
export interface Observation {
  readonly prepared: Prepared;
  /** What the pictures of a party's centres hold of one missile. */
  entries(side: Side, threat: number): readonly PictureEntry[];
  /** Null: it never happens. */
  picture(side: Side, threat: number, measure: PictureMeasureId): number | null;
  /** What those who may defend its target can do about it; null: never. */
  defence(threat: number, measure: DefenceMeasureId): number | null;
  /** What never counts as where values are averaged or added up: a convention. */
  neverAs(threat: number, measure: PictureMeasureId | DefenceMeasureId): number;
}

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
      // What comes with the impact or after it never came.
      const sinceLaunch = (timesS: readonly number[]): number | null => {
        const timeS = least(timesS) - launchTimeS;
        return timeS < flightS ? timeS : null;
      };
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
        case 'trackLengthS': {
          const lengths = entries.map(({ accounts }) =>
            trackLengthS(accounts.flatMap((account) => looksOf(prepared, account, t) ?? [])),
          );
          return lengths.reduce((most, lengthS) => Math.max(most, lengthS), 0) || null;
        }
        case 'warningTimeS': {
          const heardS = sinceLaunch(entries.map((entry) => entry.heardS));
          return heardS === null ? null : flightS - heardS;
        }
        case 'impactAreaKm': {
          const radiusKm = least(entries.map((entry) => sizes(entry, t, side.partyId)));
          return radiusKm < NO_TRACK_RADIUS_KM ? radiusKm : null;
        }
      }
    },
    defence: (t, measure) => defenceOf(prepared, course, t)[measure],
    neverAs(t, measure) {
      switch (measure) {
        case 'firstDetectionS':
        case 'firmTrackS':
        case 'commitS':
          return prepared.input.threats[t].flight.impactS;
        case 'trackLengthS':
        case 'warningTimeS':
        case 'shotOpportunities':
          return 0;
        case 'impactAreaKm':
          return NO_TRACK_RADIUS_KM;
      }
    },
  };
}

/** Looks of one account that count for a track: those whose word arrives before the impact. */
function looksOf(
  { sensors, input }: Prepared,
  { sensorId, trackedS, firmS }: Account,
  t: number,
): TrackLooks | undefined {
  const series = sensors.find(({ sensor }) => sensor.id === sensorId)?.looks[t] ?? null;
  if (series === null || !(firmS < Number.POSITIVE_INFINITY)) return undefined;
  const { launchTimeS, flight } = input.threats[t];
  return { series, afterS: trackedS, untilS: launchTimeS + flight.impactS - (firmS - trackedS) };
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
    commitS: commitS - launchTimeS < flight.impactS ? commitS - launchTimeS : null,
    shotOpportunities: shotSequence(views, input.doctrine).batteries.length,
  };
}
