import { pairedDifference } from '../measures/index.ts';
import type { ComparisonDocument, Interval, PlainColumn, RunDocument } from '../results/index.ts';
import { threatDifferences } from './same-threats.ts';

type Measure = ComparisonDocument['differences'][number]['measure'];

const MEASURES: readonly Measure[] = ['leakers', 'shots', 'engagements', 'warningTimeS'];

/**
 * Runs side by side: each minus the first, trial by trial, and the inputs in which they differ.
 *
 * Differences are taken only between runs that met the same threats on the same flights with the same seed and trials: others share
 * no chance, and a difference "per trial" would mean nothing. Such runs still stand in `runs`, and `warnings` says what differs.
 *
 * @param runs  at least one; the first is the base
 */
export function compareRuns(runs: readonly RunDocument[]): ComparisonDocument {
  const [base, ...rest] = runs;
  const others = rest.map((run) => ({ run, reasons: whyNotPaired(base, run) }));
  return {
    runs,
    differences: others
      .filter(({ reasons }) => reasons.length === 0)
      .flatMap(({ run }) =>
        MEASURES.flatMap((measure) => {
          const difference = differenceIn(measure, base, run);
          return difference === null ? [] : [{ runId: run.runId, baseRunId: base.runId, measure, difference }];
        }),
      ),
    inputs: differingInputs(runs),
    warnings: others.flatMap(({ run, reasons }) => (reasons.length === 0 ? [] : [unpairedWarning(base, run, reasons)])),
  };
}

/** Whether the trials of two runs met the same threats, on the same flights, with the same chance. */
export const arePaired = (a: RunDocument, b: RunDocument): boolean => whyNotPaired(a, b).length === 0;

function whyNotPaired(a: RunDocument, b: RunDocument): string[] {
  return [
    ...(a.seed === b.seed ? [] : [`the seeds are ${a.seed} and ${b.seed}`]),
    ...(a.trials === b.trials ? [] : [`the trials are ${a.trials} and ${b.trials}`]),
    ...threatDifferences(a, b),
  ];
}

/** Reasons told in full; the rest are counted. */
const MOST_REASONS = 6;

function unpairedWarning(base: RunDocument, run: RunDocument, reasons: readonly string[]): string {
  const told = reasons.slice(0, MOST_REASONS).join('; ');
  const more = reasons.length > MOST_REASONS ? `; and ${reasons.length - MOST_REASONS} more` : '';
  const label = ({ name, scenarioId }: RunDocument): string =>
    base.name === run.name ? `${name} (${scenarioId})` : name;
  return `No differences are taken between ${label(base)} and ${label(run)}, which did not meet the same missiles with the same chance: ${told}${more}.`;
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
export function differingInputs(runs: readonly Pick<RunDocument, 'inputs'>[]): ComparisonDocument['inputs'] {
  const tables = runs.map(({ inputs }) => new Map(inputs.map((input) => [input.path, input])));
  const paths = [...new Set(tables.flatMap((table) => [...table.keys()]))].sort();
  return paths.flatMap((path) => {
    const values = tables.map((table) => table.get(path)?.value ?? null);
    const unit = tables.map((table) => table.get(path)).find((input) => input !== undefined)?.unit ?? null;
    return values.every((value) => value === values[0]) ? [] : [{ path, values, unit }];
  });
}
