import { pairedDifference } from '../measures/index.ts';
import type { ComparisonDocument, Interval, PlainColumn, RunDocument } from '../results/index.ts';

type Measure = ComparisonDocument['differences'][number]['measure'];

const MEASURES: readonly Measure[] = ['leakers', 'shots', 'engagements', 'warningTimeS'];

/**
 * Runs side by side: each minus the first, trial by trial, and the inputs in which they differ.
 *
 * Differences are taken only between runs that met the same threats with the same seed and trials: others share no chance, and a
 * difference "per trial" would mean nothing. Such runs still stand in `runs`.
 *
 * @param runs  at least one; the first is the base
 */
export function compareRuns(runs: readonly RunDocument[]): ComparisonDocument {
  const [base, ...others] = runs;
  return {
    runs,
    differences: others
      .filter((run) => arePaired(base, run))
      .flatMap((run) =>
        MEASURES.flatMap((measure) => {
          const difference = differenceIn(measure, base, run);
          return difference === null ? [] : [{ runId: run.runId, baseRunId: base.runId, measure, difference }];
        }),
      ),
    inputs: differingInputs(runs),
  };
}

/** Whether the trials of two runs met the same threats with the same chance. */
export function arePaired(a: RunDocument, b: RunDocument): boolean {
  const threats = ({ ledger }: RunDocument): string =>
    ledger.map(({ threatId, missileId, launchTimeS }) => `${threatId} ${missileId} ${launchTimeS}`).join();
  return a.seed === b.seed && a.trials === b.trials && threats(a) === threats(b);
}

function differenceIn(measure: Measure, base: RunDocument, run: RunDocument): Interval | null {
  const first = perTrial(measure, base);
  const second = perTrial(measure, run);
  if (first === null || second === null) return null;
  const both = first.flatMap((value, i) => {
    const other = second[i];
    return value === null || other === null ? [] : [[value, other]];
  });
  if (both.length === 0) return null;
  const limits =
    measure === 'leakers' || measure === 'engagements' ? { minimum: -base.threats, maximum: base.threats } : undefined;
  return pairedDifference(
    both.map(([value]) => value),
    both.map(([, other]) => other),
    limits,
  );
}

/** One value a trial; the warning time is the mean over the threats that were seen in it, null when none was. */
function perTrial(measure: Measure, { columns }: RunDocument): readonly (number | null)[] | null {
  const column = columns.find(({ name }) => name === measure);
  if (column === undefined) return null;
  return column.shape.length === 1 ? column.values : meansByTrial(column);
}

function meansByTrial({ values, shape }: PlainColumn): (number | null)[] {
  const [trials, threats] = shape;
  return Array.from({ length: trials }, (_, trial) => {
    const seen = values.slice(trial * threats, (trial + 1) * threats).filter((value) => value !== null);
    return seen.length === 0 ? null : seen.reduce((sum, value) => sum + value, 0) / seen.length;
  });
}

/** Figures that are not the same in all runs; null where a run does not use one. */
function differingInputs(runs: readonly RunDocument[]): ComparisonDocument['inputs'] {
  const tables = runs.map(({ inputs }) => new Map(inputs.map((input) => [input.path, input])));
  const paths = [...new Set(tables.flatMap((table) => [...table.keys()]))].sort();
  return paths.flatMap((path) => {
    const values = tables.map((table) => table.get(path)?.value ?? null);
    const unit = tables.map((table) => table.get(path)).find((input) => input !== undefined)?.unit ?? null;
    return values.every((value) => value === values[0]) ? [] : [{ path, values, unit }];
  });
}
