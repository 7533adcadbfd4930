import type { Arrangement } from '../command/index.ts';
import type { Link } from '../communications/index.ts';
import type { LedgerRow, SimulationEvent, TrialResult } from './outcome.ts';

/** What the checker needs of an input: a `SimulationInput` fits. */
export interface LedgerContext {
  readonly threats: readonly {
    readonly id: string;
    readonly launchTimeS: number;
    readonly hostile?: boolean;
    readonly flight: { readonly burnoutS: number };
  }[];
  readonly batteries: readonly {
    readonly id: string;
    readonly inventory: number;
    readonly reserve?: number;
    readonly centreId: string;
    readonly release?: { readonly decisionTimeS: number };
  }[];
  readonly links: readonly Link[];
  readonly arrangement?: Arrangement;
  readonly authorities: readonly {
    readonly decisionTimeS: number;
    readonly batteryIds: readonly string[];
    readonly confirmations?: number;
  }[];
  readonly assumptions: { readonly cue: 'sensor-driven' | 'ideal'; readonly launchDelayS: number };
}

/** Rounding of sums of a few times of some thousand seconds, s. */
const ROUNDING_S = 1e-9;

/**
 * Everything that must hold of any trial, whatever the scenario: the one invariant checker of the simulation. The last four need the event log.
 *
 * - threats = stopped + leaked, harmless launches left out; counts of the result are those of its ledger
 * - one planning centre shoots no duplicates; the first shot at an object is none
 * - harmless launches are shot at only where they are a false alarm
 * - shots of a battery never exceed its inventory less its reserve
 * - detection, firm track, decision, order, launch, intercept come in this order; nothing is engaged before it is cued
 * - nothing is engaged while the missile still burns (its path is not known before)
 * - event times are ordered and numbered
 * - an order follows a firm track that had arrived at the battery's centre, by the decision time or more, and the time of a release
 * - no order and no launch while the centre's picture has dropped the object
 * - no message outruns its lines, and none enters a line in an outage of its first line
 * - intercepts equal launches equal shots of the ledger
 *
 * @returns one line for each broken promise; empty when all hold
 */
export function checkEngagementLedger(result: TrialResult, context: LedgerContext): readonly string[] {
  const broken: string[] = [];
  const promise = (holds: boolean, text: string): void => {
    if (!holds) broken.push(text);
  };
  const hostile = result.ledger.filter((row) => row.hostile !== false);
  const stopped = hostile.filter((row) => row.stopped).length;
  promise(result.ledger.length === context.threats.length, 'one row for each object');
  promise(result.threats === hostile.length, 'threats are the hostile objects');
  promise(result.threats === stopped + result.leakers, 'threats = stopped + leaked');
  promise(result.shots === sum(result.ledger.map((row) => row.shots)), 'shots are those of the ledger');
  promise(result.engagements === hostile.filter((row) => row.shots > 0).length, 'engagements are those of the ledger');
  promise(
    result.shots === result.shotsAtHarmless + sum(hostile.map((row) => row.shots)),
    'shots are at hostile and at harmless objects',
  );
  promise(result.missedNotices <= result.falseAlarms, 'a missed notice is a false alarm');
  promise(result.falseAlarms <= result.ledger.length - hostile.length, 'false alarms are of harmless launches');
  promise(result.duplicateShots === 0 || context.arrangement !== 'unified', 'one planning centre shoots no duplicates');
  const inventory = sum(context.batteries.map((battery) => battery.inventory - (battery.reserve ?? 0)));
  promise(result.shots <= inventory, `${result.shots} shots do not exceed ${inventory} interceptors`);
  result.ledger.forEach((row, i) => {
    promise(row.threatId === context.threats[i].id, `row ${i} is of ${context.threats[i].id}`);
    checkRow(row, context, promise);
    promise(
      (row.hostile ?? true) === (context.threats[i].hostile ?? true),
      `${row.threatId}: is as hostile as its threat`,
    );
    const burnoutS = context.threats[i].launchTimeS + context.threats[i].flight.burnoutS;
    promise(after(row.commitS, burnoutS), `${row.threatId}: nothing is engaged while it still burns`);
  });
  if (result.events.length > 0) checkEvents(result, context, promise);
  return broken;
}

type Promised = (holds: boolean, text: string) => void;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Both known and out of order. */
const after = (late: number | null, early: number | null): boolean =>
  late === null || (early !== null && late >= early - ROUNDING_S);

function checkRow(row: LedgerRow, { assumptions }: LedgerContext, promise: Promised): void {
  const at = row.threatId;
  promise(row.stopped === (row.fate === 'killed'), `${at}: stopped means killed`);
  promise(row.shots > 0 === (row.fate === 'killed' || row.fate === 'missed'), `${at}: shot at means killed or missed`);
  promise(row.shots > 0 === row.batteries.length > 0, `${at}: shots come from batteries`);
  promise(row.shots > 0 === (row.firstInterceptS !== null && row.commitS !== null), `${at}: shots have times`);
  promise(
    (row.firstDetectionS === null) === (row.warningTimeS === null) || row.warningTimeS === null,
    `${at}: warning needs a detection`,
  );
  promise(after(row.firstDetectionS, row.launchTimeS), `${at}: nothing is detected before it is launched`);
  promise(after(row.firmTrackS, row.firstDetectionS), `${at}: no firm track before a detection`);
  promise(after(row.commitS, row.firmTrackS), `${at}: nothing is engaged before it is cued`);
  promise(
    row.firstLaunchS === null || after(row.firstLaunchS - assumptions.launchDelayS, row.commitS),
    `${at}: no launch before its order`,
  );
  promise(after(row.firstInterceptS, row.firstLaunchS), `${at}: no intercept before its launch`);
  promise(
    after(row.impactTimeS, row.firstInterceptS) || row.firstInterceptS === null,
    `${at}: no intercept after the impact`,
  );
  promise(
    row.warningTimeS === null || row.warningTimeS <= row.impactTimeS - (row.firstDetectionS ?? 0) + ROUNDING_S,
    `${at}: no warning before the detection`,
  );
  promise((row.duplicateShots ?? 0) < Math.max(1, row.shots), `${at}: the first shot is no duplicate`);
  promise(row.fate !== 'recognised' || row.recognisedBy !== undefined, `${at}: somebody recognised it`);
  promise(row.alarm === undefined || row.hostile === false, `${at}: only a harmless launch is a false alarm`);
  promise(
    row.shots === 0 || row.hostile !== false || row.alarm !== undefined,
    `${at}: no shot at a harmless launch without an alarm`,
  );
  promise(row.sentence.length > 0 && row.sentence.endsWith('.'), `${at}: has a sentence`);
}

function checkEvents({ events, shots, ledger }: TrialResult, context: LedgerContext, promise: Promised): void {
  const links = new Map(context.links.map((link) => [link.id, link]));
  const launchesOf = new Map<string, number>();
  const firmAt = new Map<string, number>();
  events.forEach((event, i) => {
    promise(event.sequence === i, `event ${i} has its number`);
    promise(i === 0 || events[i - 1].timeS <= event.timeS, `event ${i} does not lie before event ${i - 1}`);
    if (event.kind === 'message-received') checkMessage(event, links, promise);
    const about = `${event.subjectId} ${event.objectId}`;
    if (event.kind === 'picture-firm') firmAt.set(about, event.timeS);
    if (event.kind === 'track-lost') firmAt.delete(about);
    if (event.kind !== 'commit' && event.kind !== 'interceptor-launch') return;
    const battery = context.batteries.find(({ id }) => id === event.subjectId);
    const held = `${battery?.centreId} ${event.objectId}`;
    if (event.kind === 'interceptor-launch') {
      launchesOf.set(event.subjectId, (launchesOf.get(event.subjectId) ?? 0) + 1);
      promise(
        context.assumptions.cue === 'ideal' || firmAt.has(held),
        `${event.subjectId} launches at ${event.objectId}, which its centre's picture holds`,
      );
    } else checkOrder(event, { context, battery, knownS: firmAt.get(held) ?? Number.POSITIVE_INFINITY }, promise);
  });
  for (const { id, inventory, reserve = 0 } of context.batteries) {
    const free = inventory - reserve;
    promise((launchesOf.get(id) ?? 0) <= free, `${id} launches no more than ${free} interceptors`);
  }
  const count = (kind: SimulationEvent['kind']): number => events.filter((event) => event.kind === kind).length;
  promise(count('interceptor-launch') === shots, 'launches are the shots of the ledger');
  promise(count('intercept') === shots, 'intercepts are the shots of the ledger');
  promise(count('impact') === ledger.filter((row) => !row.stopped).length, 'impacts are the leakers of the ledger');
}

/** An order: the decision before it rests on a track that has stood in the picture for the decision time (a later salvo: that stands in it). */
function checkOrder(
  { subjectId, objectId, timeS, detail }: SimulationEvent,
  of: {
    readonly context: LedgerContext;
    readonly battery: LedgerContext['batteries'][number] | undefined;
    knownS: number;
  },
  promise: Promised,
): void {
  const { authorities, assumptions } = of.context;
  const authority = authorities.find(({ batteryIds }) => batteryIds.includes(subjectId));
  const decidedS = Number(detail.decidedS);
  const releasedS = decidedS + (of.battery?.release?.decisionTimeS ?? 0);
  promise(timeS >= releasedS - ROUNDING_S, `${subjectId} has its order before the decision and the release`);
  if (assumptions.cue === 'ideal') return;
  const decisionTimeS = detail.salvo === 1 ? (authority?.decisionTimeS ?? 0) : 0;
  promise(
    decidedS >= of.knownS + decisionTimeS - ROUNDING_S,
    `${subjectId} is ordered at ${objectId} before its centre's picture has it`,
  );
}

function checkMessage(event: SimulationEvent, links: ReadonlyMap<string, Link>, promise: Promised): void {
  const { sentS, lines, from, to, content } = event.detail;
  const way = String(lines)
    .split(' ')
    .map((id) => links.get(id));
  let here = String(from);
  let earliestS = Number(sentS);
  for (const link of way) {
    promise(link?.fromId === here, `${content} from ${from} to ${to} goes over lines that join`);
    here = link?.toId ?? '';
    earliestS += link?.delayS ?? Number.POSITIVE_INFINITY;
  }
  promise(here === to, `${content} from ${from} ends at ${to}`);
  promise(event.timeS >= earliestS - ROUNDING_S, `${content} from ${from} to ${to} does not outrun its lines`);
  const first = way[0];
  const cut = first?.outages.find((outage) => Number(sentS) >= outage.fromS && Number(sentS) < outage.toS);
  promise(cut === undefined || event.timeS >= cut.toS, `${content} from ${from} waits for the end of the outage`);
}
