import {
  STATEMENTS_SHEET_VERSION,
  type Statement,
  type StatementCheck,
  type StatementControl,
} from '@parasol/catalog/statements';
import { LIBRARY, type Library } from '../scenario/index.ts';
import { type AskScene, askingScenes } from './asking.ts';
import { variedFigure } from './figures.ts';
import { judge } from './judge.ts';
import type { FoundFigure, JudgeContext, Judgement } from './judgement.ts';

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

export interface ControlRow {
  readonly name: string;
  readonly comesOut: boolean;
  /** Paths of the assumptions that turn it alone; null where they were not varied (shares of whole regions). */
  readonly decidedBy: readonly string[] | null;
  readonly marginS: number | null;
  readonly marginFraction: number | null;
  readonly found: readonly FoundFigure[];
}

/** One line of the table of statements. */
export interface StatementRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly reading: string;
  readonly row: string;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly year: number | null }[];
  readonly confidence: Statement['confidence'];
  readonly verdict: StatementVerdict;
  readonly marginS: number | null;
  readonly marginFraction: number | null;
  readonly found: readonly FoundFigure[];
  readonly controls: readonly ControlRow[];
  readonly assumptions: readonly AssumptionRow[];
  /** Paths of the assumptions that turn the verdict alone. */
  readonly decidedBy: readonly string[];
  readonly assumptionSheetVersion: number;
  /** Version of the sheet under which the criterion was fixed. */
  readonly criterionSheetVersion: number;
}

/** Evaluates statements with one memory, so that what two of them ask is answered once. */
export function statementEvaluator(library: Library = LIBRARY): (statement: Statement) => StatementRow {
  const ask = askingScenes(library);
  return (statement) => evaluated(statement, ask, library);
}

const verdictOf = ({ holds }: Judgement): StatementVerdict => (holds ? 'reproduced' : 'not reproduced');

function evaluated(statement: Statement, ask: AskScene, library: Library): StatementRow {
  const context: JudgeContext = { ask, library, overrides: {} };
  const base = judge(statement.check, context);
  const assumptions = statement.assumptionPaths.map((path) => varied(path, statement.check, { context, base }));
  const { id, name, text, reading, row, confidence } = statement;
  return {
    id,
    name,
    text,
    reading,
    row,
    sources: statement.sourceIds.map((sourceId) => ({
      id: sourceId,
      title: library.sources[sourceId].title,
      year: library.sources[sourceId].year,
    })),
    confidence,
    verdict: verdictOf(base),
    marginS: base.marginS,
    marginFraction: base.marginFraction,
    found: base.found,
    controls: statement.controls.map((control) => controlled(control, statement.assumptionPaths, context)),
    assumptions,
    decidedBy: flipping(assumptions),
    assumptionSheetVersion: library.assumptions.version,
    criterionSheetVersion: STATEMENTS_SHEET_VERSION,
  };
}

function controlled(
  { name, check }: StatementControl,
  assumptionPaths: readonly string[],
  context: JudgeContext,
): ControlRow {
  const base = judge(check, context);
  const { holds, ...outcome } = base;
  const decidedBy =
    check.kind === 'not-defended-places'
      ? flipping(assumptionPaths.map((path) => varied(path, check, { context, base })))
      : null;
  return { name, comesOut: holds, decidedBy, ...outcome };
}

const flipping = (rows: readonly AssumptionRow[]): string[] =>
  rows.filter(({ flips }) => flips).map(({ path }) => path);

function varied(
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
