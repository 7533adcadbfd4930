import type { MapFlight, RaidEvent, RaidLedgerRow, RunDocument } from '@parasol/study/results';
import { endedAt, type FlownPlace, placeAt } from './flown.ts';

/** What is marked on the lane of a threat, in the order in which it can happen. */
export const MARK_KINDS = [
  'launch',
  'detection',
  'burnout',
  'firm-track',
  'commit',
  'interceptor-launch',
  'intercept',
  'impact',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** One thing that happened to a threat, on the clock of the raid. */
export interface Mark {
  readonly kind: MarkKind;
  readonly timeS: number;
  /** Id of the sensor or battery that did it; null where it is the threat itself or where nobody is named. */
  readonly by: string | null;
  /** Of an attempt to intercept: how it ended. */
  readonly end: string | null;
  /** Where the threat was. */
  readonly at: FlownPlace | null;
}

/** An interceptor from its launch to its attempt. */
export interface FlyOut {
  readonly batteryId: string;
  readonly fromS: number;
  readonly toS: number;
  readonly isHit: boolean;
  /** Where it meets the threat. */
  readonly to: FlownPlace | null;
}

/** Everything about one threat of a raid that is shown in time. */
export interface Lane {
  readonly threatId: string;
  readonly row: RaidLedgerRow;
  /** Ends where the threat was stopped. */
  readonly flight: MapFlight;
  /** Stopped, or arrived. */
  readonly endS: number;
  /** By time. */
  readonly marks: readonly Mark[];
  readonly flyOuts: readonly FlyOut[];
}

/** The lanes of one raid of a run's trial told, in the order of the ledger. */
export function lanesOf(run: Pick<RunDocument, 'ledger' | 'flights' | 'events'>, raidId: string): readonly Lane[] {
  return run.ledger
    .filter((row) => row.raidId === raidId)
    .flatMap((row): Lane[] => {
      const whole = run.flights.find(
        (flight) => flight.threatId === row.threatId && (flight.raidId ?? raidId) === raidId,
      );
      if (whole === undefined) return [];
      const stoppedS = row.stopped ? (row.stoppedS ?? null) : null;
      const flight = stoppedS === null ? whole : endedAt(whole, stoppedS);
      const events = run.events.filter((event) => event.raidId === raidId && event.objectId === row.threatId);
      return [
        {
          threatId: row.threatId,
          row,
          flight,
          endS: stoppedS ?? row.impactTimeS,
          marks: marksOf(row, whole, events),
          flyOuts: flyOutsOf(events, whole),
        },
      ];
    });
}

function marksOf(row: RaidLedgerRow, flight: MapFlight, events: readonly RaidEvent[]): readonly Mark[] {
  const mark = (kind: MarkKind, timeS: number | null, by: string | null = null, end: string | null = null): Mark[] =>
    timeS === null ? [] : [{ kind, timeS, by, end, at: placeAt(flight, timeS) }];
  const ofKind = (kind: MarkKind): Mark[] =>
    events
      .filter((event) => event.kind === kind)
      .flatMap(({ timeS, subjectId, detail }) =>
        mark(kind, timeS, subjectId, typeof detail.end === 'string' ? detail.end : null),
      );
  const burnoutS = flight.launchTimeS + flight.burnoutS;
  return [
    ...mark('launch', row.launchTimeS),
    ...mark('burnout', burnoutS),
    ...mark('detection', row.firstDetectionS, row.firstDetectionBy),
    ...mark('firm-track', row.firmTrackS),
    ...ofKind('commit'),
    ...ofKind('interceptor-launch'),
    ...ofKind('intercept'),
    ...mark('impact', row.stopped ? null : row.impactTimeS),
  ].sort((a, b) => a.timeS - b.timeS || MARK_KINDS.indexOf(a.kind) - MARK_KINDS.indexOf(b.kind));
}

/** Launches and attempts belong together by battery, salvo and number of the shot. */
function flyOutsOf(events: readonly RaidEvent[], flight: MapFlight): readonly FlyOut[] {
  const shotOf = ({ subjectId, detail }: RaidEvent): string => `${subjectId} ${detail.salvo} ${detail.shot}`;
  const attempts = new Map(events.filter(({ kind }) => kind === 'intercept').map((event) => [shotOf(event), event]));
  return events
    .filter(({ kind }) => kind === 'interceptor-launch')
    .flatMap((launch): FlyOut[] => {
      const attempt = attempts.get(shotOf(launch));
      if (attempt === undefined) return [];
      return [
        {
          batteryId: launch.subjectId,
          fromS: launch.timeS,
          toS: attempt.timeS,
          isHit: attempt.detail.end === 'killed',
          to: placeAt(flight, attempt.timeS),
        },
      ];
    });
}

/** How many marks of a lane have happened: it changes only when something does. */
export const passedMarks = ({ marks }: Lane, timeS: number): number =>
  marks.filter((mark) => mark.timeS <= timeS + 1e-6).length;

/** From the start of a raid to a little after the last thing that happens in it. */
export function spanOf(lanes: readonly Lane[]): { readonly fromS: number; readonly toS: number } {
  const lastS = lanes.reduce((last, { endS, flyOuts }) => Math.max(last, endS, ...flyOuts.map(({ toS }) => toS)), 0);
  return { fromS: 0, toS: Math.ceil(lastS / 30) * 30 + 30 };
}
