import type { FootprintDocument } from '@parasol/study/footprint';
import type { RunMeasures } from '@parasol/study/results';
import { type FootprintSummary, type StudyKind, type StudySummary, theDesk } from '../../desk/index.ts';
import type { LocalJob, ServerJob } from '../../jobs/index.ts';
import { pngOf } from './png-of.ts';

/** A file that a result can be handed on as. */
export interface ResultFile {
  readonly label: string;
  readonly fileName: string;
  readonly make: () => Promise<Blob>;
}

/** A finished study, wherever it was computed. */
export interface Result {
  readonly name: string;
  readonly summary: StudySummary;
  /** The report as one HTML file; null where there is none. */
  readonly report: (() => Promise<string>) | null;
  readonly files: readonly ResultFile[];
}

/** Forms of a run, with the ending of each file. */
const RUN_FORMS = { czml: 'czml', kml: 'kml', geojson: 'geojson', csv: 'csv', parquet: 'parquet', oem: 'oem' } as const;
const MAP_FORMS = { svg: 'svg', czml: 'czml', geojson: 'geojson', csv: 'csv' } as const;
/** Those that need nothing but the document of the footprint. */
const PLAIN_MAP_FORMS = { geojson: 'geojson', csv: 'csv' } as const;

const stem = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');

const formsOf = (
  forms: Readonly<Record<string, string>>,
  name: string,
  make: (format: string) => Promise<Blob>,
): readonly ResultFile[] =>
  Object.entries(forms).map(([format, ending]) => ({
    label: format.toUpperCase(),
    fileName: `${stem(name)}.${ending}`,
    make: () => make(format),
  }));

/** A study of this browser: report and files are made of its document in the worker. */
export function localResult({ name, summary, document, question }: LocalJob): Result | null {
  if (summary === null || document === null) return null;
  const { kind } = question;
  const as = (format: string): Promise<Blob> => theDesk().studyAs(kind, document, format);
  const picture: ResultFile = {
    label: 'PNG',
    fileName: `${stem(name)}.png`,
    make: async () => pngOf(await as('svg')),
  };
  return {
    name,
    summary,
    report: () => theDesk().studyReport(kind, document),
    files: [
      ...formsOf(kind === 'run' ? RUN_FORMS : MAP_FORMS, name, as),
      ...(kind === 'run' ? [] : [picture]),
      { label: 'JSON', fileName: `${stem(name)}.json`, make: async () => document },
    ],
  };
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return response;
}

interface ServerRun {
  readonly name: string;
  readonly runId: string;
  readonly trials: number;
  readonly seed: number;
  readonly threats: number;
  readonly measures: RunMeasures;
}

/** A study of the server: its files come from there. */
export const serverResult = (job: ServerJob): Promise<Result> =>
  job.kind === 'run' ? serverRun(job) : serverFootprint(job);

async function serverRun({ runId: id }: ServerJob): Promise<Result> {
  const at = `api/v1/runs/${id}`;
  const { name, runId, trials, seed, threats, measures } = (await (await fetched(at)).json()) as ServerRun;
  const { leakers, shots, noLeakProbability, byRaid } = measures;
  return {
    name,
    summary: {
      kind: 'run',
      ...{ name, runId, trials, seed, threats, leakers, shots, noLeakProbability, byRaid },
      settling: { trials: [], means: [] },
    },
    report: async () => (await fetched(`${at}/files/report.html`)).text(),
    files: formsOf(RUN_FORMS, name, async (format) => (await fetched(`${at}/export?format=${format}`)).blob()),
  };
}

async function serverFootprint({ jobId }: ServerJob): Promise<Result> {
  const document = (await (await fetched(`api/v1/jobs/${jobId}/result`)).json()) as FootprintDocument;
  const { name, region, cellKm, cue, capitals, defendedAreaKm2, threatenedAreaKm2, footprintSha256 } = document;
  const summary: FootprintSummary = {
    kind: 'footprint',
    ...{ name, cellKm, cue, defendedAreaKm2, threatenedAreaKm2, footprintSha256 },
    regionName: region.name,
    peopleFraction: document.populationFractionOfThreatened,
    threatenedCapitals: capitals.threatened,
    defendedCapitals: capitals.defended,
  };
  const kind: StudyKind = 'footprint';
  const folder = new Blob([JSON.stringify({ footprint: document, places: [] })]);
  return {
    name,
    summary,
    report: null,
    files: [
      ...formsOf(PLAIN_MAP_FORMS, name, (format) => theDesk().studyAs(kind, folder, format)),
      { label: 'JSON', fileName: `${stem(name)}.json`, make: async () => new Blob([JSON.stringify(document)]) },
    ],
  };
}
