import type { Account } from '../tracks/index.ts';
import { type Confirmed, confirmedMoments, heldUntilS } from './standing.ts';

/** A stage between the launch of a missile and the launch of an interceptor. */
export type CueStage = 'detection' | 'track' | 'communication' | 'confirmation' | 'decision' | 'order' | 'launch';

/** The times of one cue, s of the scenario, in order. Infinity from the first stage on that never comes. */
export interface CueChain {
  readonly seenS: number;
  readonly seenBy: string | null;
  /** The sensor that brought the firm track had it firm. */
  readonly trackedS: number;
  readonly trackedBy: string | null;
  /** The firm track is in the centre's picture. */
  readonly inPictureS: number;
  /** As many sensors as the rules of engagement ask for hold it, and go on holding it until the decision; the decision begins. */
  readonly confirmedS: number;
  readonly decidedS: number;
  /** The order is at the battery. */
  readonly committedS: number;
  /** Earliest launch. */
  readonly launchedS: number;
  /** The stage that takes longest, or the first that never comes, and the element that it lies with. */
  readonly binding: { readonly stage: CueStage; readonly elementId: string | null };
}

export interface CueRequest {
  readonly cue: 'sensor-driven' | 'ideal';
  /** Launch and end of boost of the missile, s of the scenario. */
  readonly missileLaunchS: number;
  readonly burnoutS: number;
  /** What the centre's picture holds of the object: drawn in a trial, nominal otherwise. */
  readonly accounts: readonly Account[];
  readonly centreId: string;
  readonly batteryId: string;
  readonly decisionTimeS: number;
  /** Arrival at the battery of an order sent at a time, the time of a release included. */
  readonly orderArrivalS: (sentS: number) => number;
  readonly launchDelayS: number;
  /** Sensors that must each hold a firm track in the picture before the decision begins; absent = 1. */
  readonly confirmations?: number;
  /** The decision begins anew with what is confirmed from this time on; absent = with the first. */
  readonly sinceS?: number;
  /** The centre of the battery's owner that has to release each order, and the time that it takes; absent = none. */
  readonly release?: { readonly centreId: string; readonly decisionTimeS: number };
}

/**
 * The one function that gives the times of a cue: trials, footprints, reach, warning and timelines all use it.
 *
 * Sensor-driven: first sight by a sensor whose data are in the picture; firm track; its arrival in the picture; a human decision; the
 * order's way to the battery; the launch. Ideal: everything up to the picture is there at burnout and orders take no time on the way, but for a release.
 *
 * A track that the picture drops before the decision, or before the earliest launch, is none: the decision begins anew when it is back.
 *
 * @omits  a second decision when another sensor confirms
 */
export function cueChain(request: CueRequest): CueChain {
  const { accounts, missileLaunchS, centreId, batteryId, decisionTimeS, orderArrivalS, launchDelayS, release } =
    request;
  if (request.cue === 'ideal') return idealChain(request);
  const first = earliest(accounts, (account) => account.detectedS);
  const firm = earliest(accounts, (account) => account.firmS);
  const seenS = first?.detectedS ?? Number.POSITIVE_INFINITY;
  const trackedS = firm?.trackedS ?? Number.POSITIVE_INFINITY;
  const inPictureS = firm?.firmS ?? Number.POSITIVE_INFINITY;
  const confirmed = confirmedIn(request, firm);
  const confirmedS = confirmed?.timeS ?? Number.POSITIVE_INFINITY;
  const decidedS = confirmedS + decisionTimeS;
  const committedS = decidedS < Number.POSITIVE_INFINITY ? orderArrivalS(decidedS) : decidedS;
  const launchedS = committedS + launchDelayS;
  const binding = longest([
    ['detection', first?.sensorId ?? null, seenS - missileLaunchS],
    ['track', firm?.sensorId ?? first?.sensorId ?? null, trackedS - seenS],
    ['communication', firm?.sensorId ?? null, inPictureS - trackedS],
    ['confirmation', confirmed?.sensorId ?? centreId, confirmedS - inPictureS],
    ['decision', centreId, decidedS - confirmedS],
    ['order', release?.centreId ?? batteryId, committedS - decidedS],
    ['launch', batteryId, launchedS - committedS],
  ]);
  return {
    seenS,
    seenBy: first?.sensorId ?? null,
    trackedS,
    trackedBy: firm?.sensorId ?? null,
    inPictureS,
    confirmedS,
    decidedS,
    committedS,
    launchedS,
    binding,
  };
}

/** When the decision begins, and the sensor that lets it; undefined when it never does. */
function confirmedIn(request: CueRequest, firm: Account | undefined): Confirmed | undefined {
  const { accounts, confirmations = 1, sinceS = Number.NEGATIVE_INFINITY, decisionTimeS } = request;
  const plain = confirmations === 1 && accounts.every(({ gaps }) => (gaps ?? []).length === 0);
  if (plain) return firm === undefined ? undefined : { timeS: firm.firmS, sensorId: firm.sensorId };
  return confirmedMoments({ accounts, confirmations, sinceS }).find(({ timeS }) => {
    const decidedS = timeS + decisionTimeS;
    if (heldUntilS(accounts, confirmations, timeS) <= decidedS) return false;
    return heldUntilS(accounts, 1, timeS) > request.orderArrivalS(decidedS) + request.launchDelayS;
  });
}

function idealChain({ burnoutS, centreId, batteryId, decisionTimeS, launchDelayS, release }: CueRequest): CueChain {
  const decidedS = burnoutS + decisionTimeS;
  const committedS = decidedS + (release?.decisionTimeS ?? 0);
  return {
    seenS: burnoutS,
    seenBy: null,
    trackedS: burnoutS,
    trackedBy: null,
    inPictureS: burnoutS,
    confirmedS: burnoutS,
    decidedS,
    committedS,
    launchedS: committedS + launchDelayS,
    binding: longest([
      ['launch', batteryId, launchDelayS],
      ['decision', centreId, decisionTimeS],
      ['order', release?.centreId ?? batteryId, committedS - decidedS],
    ]),
  };
}

/** The account with the smallest finite time; among equals the first. */
function earliest(accounts: readonly Account[], time: (account: Account) => number): Account | undefined {
  let best: Account | undefined;
  for (const account of accounts) {
    if (time(account) < (best === undefined ? Number.POSITIVE_INFINITY : time(best))) best = account;
  }
  return best;
}

/** Infinity less infinity is no number: such a stage was never begun, and an earlier one binds. */
function longest(stages: readonly (readonly [CueStage, string | null, number])[]): CueChain['binding'] {
  let [stage, elementId, durationS] = stages[0];
  for (const [next, element, lasts] of stages)
    if (lasts > durationS) [stage, elementId, durationS] = [next, element, lasts];
  return { stage, elementId };
}
