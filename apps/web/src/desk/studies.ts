import { architectures } from '@parasol/catalog/architectures';
import { raids } from '@parasol/catalog/raids';
import { type FootprintDocument, footprint, footprintDocument } from '@parasol/study/footprint';
import { regionNamed } from '@parasol/study/regions';
import type { RunDocument } from '@parasol/study/results';
import { assumptionSheetOf, runScenario } from '@parasol/study/runs';
import { MAXIMUM_THREATS, scenarioSchema } from '@parasol/study/scenario';
import { reading } from './reading.ts';
import type { FootprintSummary, RunSummary, StudyDesk } from './study-desk.ts';

/** A footprint with what its report, picture and scene need beside it. */
interface FootprintFolder extends Pick<RunDocument, 'places' | 'inputs' | 'assumptionSheet'> {
  readonly footprint: FootprintDocument;
}

const blobOf = (value: unknown): Blob => new Blob([JSON.stringify(value)], { type: 'application/json' });
const runIn = async (document: Blob): Promise<RunDocument> => JSON.parse(await document.text());
const footprintIn = async (document: Blob): Promise<FootprintFolder> => JSON.parse(await document.text());

/** Points of the curve that shows how a mean settles. */
const SETTLING_POINTS = 200;

function settlingOf({ columns }: RunDocument): RunSummary['settling'] {
  const values = columns.find(({ name }) => name === 'leakers')?.values ?? [];
  const every = Math.max(1, Math.ceil(values.length / SETTLING_POINTS));
  const [trials, means]: [number[], number[]] = [[], []];
  let sum = 0;
  values.forEach((value, i) => {
    sum += value ?? 0;
    if ((i + 1) % every !== 0 && i + 1 !== values.length) return;
    trials.push(i + 1);
    means.push(sum / (i + 1));
  });
  return { trials, means };
}

function runSummary(run: RunDocument): RunSummary {
  const { name, runId, trials, seed, threats, measures } = run;
  const { leakers, shots, noLeakProbability, byRaid } = measures;
  return {
    kind: 'run',
    ...{ name, runId, trials, seed, threats, leakers, shots, noLeakProbability },
    byRaid: byRaid.map(({ raidId, name, threats, leakers }) => ({ raidId, name, threats, leakers })),
    settling: settlingOf(run),
  };
}

const footprintSummary = (found: FootprintDocument): FootprintSummary => ({
  kind: 'footprint',
  name: found.name,
  regionName: found.region.name,
  cellKm: found.cellKm,
  cue: found.cue,
  peopleFraction: found.populationFractionOfThreatened,
  defendedAreaKm2: found.defendedAreaKm2,
  threatenedAreaKm2: found.threatenedAreaKm2,
  threatenedCapitals: found.capitals.threatened,
  defendedCapitals: found.capitals.defended,
  footprintSha256: found.footprintSha256,
});

/** The desk's work for the page of studies. Reports and exports are loaded when the first one is asked for. */
export const studies: StudyDesk = {
  check: async (scenario) =>
    reading(scenario, ({ scenario, warnings }) => ({
      name: scenario.name,
      architectureId: scenario.architecture ?? null,
      trials: scenario.trials,
      seed: scenario.seed,
      raids: scenario.raids ?? null,
      ownThreats: scenario.threats?.length ?? 0,
      warnings,
    })),
  formFacts: async () => ({
    schema: scenarioSchema(),
    raids: Object.values(raids).map(({ id, name, threats }) => ({ id, name, threats: threats.length })),
    architectures: Object.values(architectures).map(({ id, shortName }) => ({ id, shortName })),
    maximumThreats: MAXIMUM_THREATS,
  }),
  async study(scenario, question, onProgress) {
    const read = reading(scenario, (checked) => checked);
    if (read.kind === 'issues') return read;
    if (question.kind === 'run') {
      const run = await runScenario(read.value, {
        trials: question.trials,
        seed: question.seed,
        onProgress: ({ trialsDone, trials }) => onProgress?.({ done: trialsDone, total: trials }),
      });
      return { kind: 'done', value: { summary: runSummary(run), document: blobOf(run) } };
    }
    const region = regionNamed(question.region);
    if (region === undefined) throw new RangeError(`no region ${question.region}`);
    const found = footprint(read.value, { region, cellKm: question.cellKm });
    const folder: FootprintFolder = {
      footprint: footprintDocument(found, question.cue),
      places: found.resolved.places,
      inputs: found.inputs,
      assumptionSheet: assumptionSheetOf(found.resolved),
    };
    return { kind: 'done', value: { summary: footprintSummary(folder.footprint), document: blobOf(folder) } };
  },
  async studyReport(kind, document) {
    const { renderFootprint, renderReport } = await import('@parasol/study/report');
    if (kind === 'run') return renderReport(await runIn(document));
    const { footprint, ...rest } = await footprintIn(document);
    return renderFootprint(footprint, rest);
  },
  async studyAs(kind, document, format) {
    const made = kind === 'run' ? await runAs(document, format) : await footprintAs(document, format);
    return new Blob([made as BlobPart]);
  },
};

async function runAs(document: Blob, format: string): Promise<string | Uint8Array> {
  const { EXPORT_FILES, exportRun } = await import('@parasol/study/exports');
  if (!Object.hasOwn(EXPORT_FILES, format)) throw new RangeError(`a run has no form ${format}`);
  return exportRun(await runIn(document), format as keyof typeof EXPORT_FILES);
}

async function footprintAs(document: Blob, format: string): Promise<string> {
  const { footprint, places } = await footprintIn(document);
  if (format === 'svg') return (await import('@parasol/study/report')).footprintPicture(footprint, places);
  const { footprintCsv, footprintCzml, footprintGeojsonFile } = await import('@parasol/study/exports');
  if (format === 'csv') return footprintCsv(footprint);
  if (format === 'czml') return JSON.stringify(footprintCzml(footprint, places));
  if (format === 'geojson') return JSON.stringify(footprintGeojsonFile(footprint));
  throw new RangeError(`a footprint has no form ${format}`);
}
