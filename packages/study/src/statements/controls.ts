import type { StatementCheck, StatementControl } from '@parasol/catalog/statements';
import { judge } from './judge.ts';
import type { FoundFigure, JudgeContext, Judgement } from './judgement.ts';
import { type AssumptionRow, flipping, type StatementVerdict, varied, verdictOf } from './vary.ts';

/** An assumption that a control was tried with, and where between the value used and an end of its range it turns. */
export interface ControlAssumption extends AssumptionRow {
  /** Towards each end that turns the control: where it turns, to a thousandth of the way. Empty where no end does, or for a choice. */
  readonly turnsAt: readonly number[];
}

/** What must not come out covered, and what decides whether it does. */
export interface ControlRow {
  readonly name: string;
  /** As for a statement: of what the control asks for. */
  readonly verdict: StatementVerdict;
  readonly comesOut: boolean;
  /** The statement's own list, one at a time; null where they were not varied (shares of whole regions). */
  readonly assumptions: readonly ControlAssumption[] | null;
  /** Paths of the assumptions that turn it alone; null where they were not varied. */
  readonly decidedBy: readonly string[] | null;
  /** The same as a sentence, with values. */
  readonly decision: string;
  readonly marginS: number | null;
  readonly marginFraction: number | null;
  readonly marginFractionOf: Judgement['marginFractionOf'];
  readonly found: readonly FoundFigure[];
}

/** Halvings of the way from the value used to an end of the range. */
const HALVINGS = 10;

/** Evaluates one control, and varies what it rests on. */
export function controlled(
  { name, check }: StatementControl,
  assumptionPaths: readonly string[],
  context: JudgeContext,
): ControlRow {
  const base = judge(check, context);
  const { holds, ...outcome } = base;
  const assumptions =
    check.kind === 'not-defended-places'
      ? assumptionPaths.map((path) => withTurns(varied(path, check, { context, base }), check, { context, base }))
      : null;
  return {
    name,
    verdict: verdictOf(base),
    comesOut: holds,
    assumptions,
    decidedBy: assumptions === null ? null : flipping(assumptions),
    decision: decisionText(assumptions, holds),
    ...outcome,
  };
}

function withTurns(
  row: AssumptionRow,
  check: StatementCheck,
  { context, base }: { readonly context: JudgeContext; readonly base: Judgement },
): ControlAssumption {
  const { value: used, path, trials } = row;
  const turnsAt = trials.flatMap(({ value: end, verdict }) => {
    if (verdict === verdictOf(base) || typeof used !== 'number' || typeof end !== 'number') return [];
    let [kept, turned] = [used, end];
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = 0.5 * (kept + turned);
      const { holds } = judge(check, { ...context, overrides: { [path]: middle } });
      if (holds === base.holds) kept = middle;
      else turned = middle;
    }
    return [turned];
  });
  return { ...row, turnsAt };
}

const short = (value: number | string): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(4))) : value;

function decisionText(assumptions: readonly ControlAssumption[] | null, comesOut: boolean): string {
  if (assumptions === null) return 'What decides it was not looked for.';
  const deciding = assumptions.filter(({ flips }) => flips);
  const tried = `${assumptions.length} figures, each alone over its range`;
  if (deciding.length === 0) return `Nothing turns it: ${tried}.`;
  const then = comesOut ? 'the control fails' : 'the control comes out';
  const each = deciding.map(({ label, path, value, turnsAt, trials }) => {
    const ends = trials.map((trial) => short(trial.value)).join(' and ');
    const turns = turnsAt.map((turn) => `from ${short(turn)} ${turn > Number(value) ? 'up' : 'down'}`);
    const when = turns.length === 0 ? 'with another choice' : turns.join(' and ');
    return `${label} (${path}), ${short(value)} here, tried at ${ends}: ${when} ${then}`;
  });
  return `Decided by ${each.join('; ')}. Tried: ${tried}.`;
}
