import { STATEMENTS_SHEET_VERSION, type Statement } from '@parasol/catalog/statements';
import { LIBRARY, type Library } from '../scenario/index.ts';
import { askingScenes } from './asking.ts';
import { type ControlRow, controlled } from './controls.ts';
import { judge } from './judge.ts';
import type { FoundFigure, JudgeContext, Judgement } from './judgement.ts';
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
  readonly marginFractionOf: Judgement['marginFractionOf'];
  readonly found: readonly FoundFigure[];
  readonly controls: readonly ControlRow[];
  readonly assumptions: readonly AssumptionRow[];
  /** Paths of its list that were left out: see `EvaluatorOptions.full`. */
  readonly notVaried: readonly string[];
  /** Paths of the assumptions that turn the verdict alone. */
  readonly decidedBy: readonly string[];
  readonly assumptionSheetVersion: number;
  /** Version of the sheet under which the criterion was fixed. */
  readonly criterionSheetVersion: number;
}

/** What moves only times: every other figure asks for new shots, tables or flights at each town of a region. */
const QUICK = /^assumptions\.(launchDelayS|cue)$|\.rangeKm$/;

export interface EvaluatorOptions {
  readonly library?: Library;
  /** Over whole regions too, vary every figure of a statement's list, and not only what moves times (`notVaried` has the others). */
  readonly full?: boolean;
}

/** Evaluates statements with one memory, so that what two of them ask is answered once. */
export function statementEvaluator({
  library = LIBRARY,
  full = false,
}: EvaluatorOptions = {}): (statement: Statement) => StatementRow {
  const context: JudgeContext = { ...askingScenes(library), library, overrides: {} };
  return (statement) => evaluated(statement, context, full);
}

function evaluated(statement: Statement, context: JudgeContext, full: boolean): StatementRow {
  const { library } = context;
  const base = judge(statement.check, context);
  const all = statement.assumptionPaths;
  const paths = full || !('region' in statement.check) ? all : all.filter((path) => QUICK.test(path));
  const assumptions = paths.map((path) => varied(path, statement.check, { context, base }));
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
    marginFractionOf: base.marginFractionOf,
    found: base.found,
    controls: statement.controls.map((control) => controlled(control, all, context)),
    assumptions,
    notVaried: all.filter((path) => !paths.includes(path)),
    decidedBy: flipping(assumptions),
    assumptionSheetVersion: library.assumptions.version,
    criterionSheetVersion: STATEMENTS_SHEET_VERSION,
  };
}
