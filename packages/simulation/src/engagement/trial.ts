import { drawnChance, keyOfSeed } from '../chance/index.ts';
import type { TrialResult } from '../outcomes/index.ts';
import { chainOf } from './chain.ts';
import { countsOf } from './counts.ts';
import { begin, PRIORITY, runOut } from './course.ts';
import { openDecisions } from './decisions.ts';
import { engages } from './defenders.ts';
import { flightLines } from './flight-lines.ts';
import { lastChanceS } from './horizon.ts';
import { startInformation } from './information.ts';
import { createJournal, NO_JOURNAL } from './journal.ts';
import { ledgerRows } from './ledger.ts';
import { openPost } from './post.ts';
import type { Prepared } from './prepare.ts';
import { openFire } from './shots.ts';

export interface TrialOptions {
  /** Whole number from 0 to 2^53 - 1. */
  readonly seed: number;
  /** Whole number from 0 to 2^32 - 1. */
  readonly trial: number;
  readonly recordEvents: boolean;
}

/**
 * One trial: a pure function of what was prepared, the seed and the number of the trial.
 *
 * @returns  the ledger with one row for each object, counts, and the event log when asked for
 * @checked  `checkEngagementLedger` over random scenarios; closed forms of salvos and shoot-look-shoot
 */
export function runTrial(prepared: Prepared, { seed, trial, recordEvents }: TrialOptions): TrialResult {
  const { input, commands } = prepared;
  const chance = drawnChance(keyOfSeed(seed), trial);
  const course = begin(prepared, chance, recordEvents ? createJournal() : NO_JOURNAL);
  const { queue, pictures, journal } = course;
  const post = openPost(course);
  const shooting = openFire(course, post);

  if (input.assumptions.cue === 'ideal') {
    commands.forEach((one, command) => {
      for (let threat = 0; threat < prepared.threatIds.length; threat++) {
        if (!engages(one, threat)) continue;
        const { decidedS } = chainOf(prepared, pictures, { command: one, battery: one.batteries[0], threat });
        queue.push(decidedS, PRIORITY.decision, () => shooting.decide(command, threat));
      }
    });
  } else {
    startInformation(
      course,
      post,
      openDecisions(course, shooting),
      recordEvents ? undefined : supportThatCounts(prepared),
    );
  }
  runOut(course);

  const ledger = ledgerRows(course, shooting);
  if (recordEvents) for (const line of flightLines(input, ledger)) journal.write(() => line);
  return { trial, ...countsOf(ledger), ledger, events: journal.events() };
}

/** Tracks matter to centres that command, as long as a launch can still come in time: the log alone tells of all others. */
function supportThatCounts(prepared: Prepared): (centre: number, threat: number) => number {
  const lastS = prepared.threatIds.map((_, threat) => lastChanceS(prepared, threat));
  const commanding = new Set(prepared.commands.map(({ centre }) => centre));
  return (centre, threat) => (commanding.has(centre) ? lastS[threat] : Number.NEGATIVE_INFINITY);
}
