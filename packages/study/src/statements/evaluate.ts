import { STATEMENTS_SHEET_VERSION, type Statement } from '@parasol/catalog/statements';
import { LIBRARY, type Library } from '../scenario/index.ts';
import { type AskScene, askingScenes } from './asking.ts';
import { type ControlRow, controlled } from './controls.ts';
import { judge } from './judge.ts';
import type { FoundFigure, JudgeContext } from './judgement.ts';
import { type AssumptionRow, flipping, type StatementVerdict, varied, verdictOf } from './vary.ts';

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
