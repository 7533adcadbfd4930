import { type Architecture, architectures } from '@parasol/catalog/architectures';
import { catalogue } from '@parasol/catalog/entries';
import { DEFENDED, NOT_THREATENED } from '@parasol/study/footprint';
import { type LiveGrid, type LiveTally, liveTally } from '@parasol/study/live';
import { regionNamed } from '@parasol/study/regions';
import type { RunDocument } from '@parasol/study/results';
import { compareRuns, differingInputs, runScenario } from '@parasol/study/runs';
import { resolve } from '@parasol/study/scenario';
import type { RegionId, ScenarioInput } from '../laboratory/index.ts';
import type { CompareDesk, DatedElement, DifferenceShare, MapDifference, PairedRuns } from './compare-desk.ts';
import type { Outcome } from './desk.ts';
import { reading } from './reading.ts';

/** Of each scenario what `read` gives, or the issues of the first that has some. */
function readingAll<T>(
  scenarios: readonly ScenarioInput[],
  read: Parameters<typeof reading<T>>[1],
): Outcome<readonly T[]> {
  const values: T[] = [];
  for (const scenario of scenarios) {
    const outcome = reading(scenario, read);
    if (outcome.kind === 'issues') return outcome;
    values.push(outcome.value);
  }
  return { kind: 'done', value: values };
}

const dated = (id: string): DatedElement => {
  const { name = id, from = null, to = null, status = null } = catalogue.entities[id] ?? {};
  return { id, name, from, to, status };
};

/** Sensors and interceptors, each once. */
const elementsOf = ({ sensors, batteries }: Architecture): readonly DatedElement[] =>
  [...new Set([...batteries.map(({ interceptorId }) => interceptorId), ...sensors.map(({ id }) => id)])].map(dated);

/** Counts over a region are prepared once for each grid. */
const counts = new Map<string, ReturnType<typeof liveTally>>();

function countOver(id: RegionId, grid: LiveGrid): ReturnType<typeof liveTally> {
  const key = JSON.stringify([id, grid]);
  const region = regionNamed(id);
  if (region === undefined) throw new RangeError(`no region ${id}`);
  const count = counts.get(key) ?? liveTally(region, grid);
  counts.set(key, count);
  return count;
}

const shareOf = ({ defendedAreaKm2, defendedPopulation, byCountry }: LiveTally): DifferenceShare => ({
  areaKm2: defendedAreaKm2,
  population: defendedPopulation,
  countries: byCountry
    .filter(({ defendedPopulation }) => defendedPopulation > 0)
    .map(({ country, defendedPopulation }) => ({ country, population: defendedPopulation }))
    .sort((a, b) => b.population - a.population),
});

/** People and area of each class: the class is counted as if it were what is defended. */
function mapDifference(
  { region, grid }: { readonly region: RegionId; readonly grid: LiveGrid },
  [first, second]: readonly [Uint8Array, Uint8Array],
): MapDifference {
  const count = countOver(region, grid);
  const share = (isIn: (a: number, b: number) => boolean): DifferenceShare => {
    const classes = first.map((a, i) => (isIn(a, second[i]) ? DEFENDED : NOT_THREATENED));
    const [battery, layers, meets] = [new Int8Array(), new Uint8Array(), new Uint32Array()];
    const { columns, rows } = grid;
    return shareOf(
      count({ kind: 'shown', columns, rows, launchIds: [], batteryIds: [], classes, battery, layers, meets }),
    );
  };
  return {
    both: share((a, b) => a === DEFENDED && b === DEFENDED),
    first: share((a, b) => a === DEFENDED && b !== DEFENDED),
    second: share((a, b) => a !== DEFENDED && b === DEFENDED),
    neither: share((a, b) => a !== DEFENDED && b !== DEFENDED && (a !== NOT_THREATENED || b !== NOT_THREATENED)),
  };
}

function inShort({ runId, name, trials, seed, threats, measures }: RunDocument): PairedRuns['runs'][number] {
  const { leakers, shots, engagements, noLeakProbability, byRaid } = measures;
  return { runId, name, trials, seed, threats, measures: { leakers, shots, engagements, noLeakProbability, byRaid } };
}

/** The desk's work for the page that compares. */
export const comparing: CompareDesk = {
  datedArchitectures: async () =>
    Object.values(architectures).map((architecture) => {
      const { id, shortName, name, status, from = null, to = null, counterfactual } = architecture;
      return { id, shortName, name, status, from, to, counterfactual, elements: elementsOf(architecture) };
    }),
  async differingInputs(scenarios) {
    const read = readingAll(scenarios, (checked) => ({ inputs: resolve(checked).resolved }));
    if (read.kind === 'issues') return read;
    const figures = new Map(read.value.flatMap(({ inputs }) => inputs.map((one) => [one.path, one] as const)));
    const value = differingInputs(read.value).map(({ path, values, unit }) => {
      const { entityName = path, disputed = false, confidence = 'notional' } = figures.get(path) ?? {};
      return { path, values, unit, name: entityName, disputed, confidence };
    });
    return { kind: 'done', value };
  },
  mapDifference: async (question, classes) => mapDifference(question, classes),
  async compare(scenarios, { trials, seed }, onProgress) {
    const read = readingAll(scenarios, (checked) => checked);
    if (read.kind === 'issues') return read;
    const runs = [];
    for (const [i, checked] of read.value.entries()) {
      const report = ({ trialsDone }: { readonly trialsDone: number }): void =>
        onProgress?.({ done: i * trials + trialsDone, total: scenarios.length * trials });
      runs.push(await runScenario(checked, { trials, seed, onProgress: report }));
    }
    const { differences, warnings = [] } = compareRuns(runs);
    return { kind: 'done', value: { runs: runs.map(inShort), differences, warnings } };
  },
};
