import type { StatementCheck } from '@parasol/catalog/statements';
import { variedFigure } from './figures.ts';
import { judge } from './judge.ts';
import type { JudgeContext, Judgement } from './judgement.ts';

export type StatementVerdict = 'reproduced' | 'not reproduced';

/** The check again with one assumption at another value. */
export interface AssumptionTrial {
  readonly value: number | string;
  readonly verdict: StatementVerdict;
  readonly marginS: number | null;
  readonly marginFraction: number | null;
}

export interface AssumptionRow {
  readonly path: string;
  readonly label: string;
  readonly value: number | string;
  readonly trials: readonly AssumptionTrial[];
  /** Some value inside its range turns the verdict. */
  readonly flips: boolean;
}

export const verdictOf = ({ holds }: Judgement): StatementVerdict => (holds ? 'reproduced' : 'not reproduced');

/** A check with one assumption at the ends of its range, or at its other choices. */
export function varied(
  path: string,
  check: StatementCheck,
  { context, base }: { readonly context: JudgeContext; readonly base: Judgement },
): AssumptionRow {
  const { label, value, others } = variedFigure(path, context.library);
  const trials = others.map((other): AssumptionTrial => {
    const judged = judge(check, { ...context, overrides: { [path]: other } });
    return {
      value: other,
      verdict: verdictOf(judged),
      marginS: judged.marginS,
      marginFraction: judged.marginFraction,
    };
  });
  return { path, label, value, trials, flips: trials.some(({ verdict }) => verdict !== verdictOf(base)) };
}

/** Paths of the assumptions that turn a verdict alone. */
export const flipping = (rows: readonly AssumptionRow[]): string[] =>
  rows.filter(({ flips }) => flips).map(({ path }) => path);
