import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ledgerCsv, runCzml, tracksParquet } from '../exports/index.ts';
import { renderReport } from '../report/index.ts';
import type { RunDocument } from '../results/index.ts';
import type { RunTracks } from '../runs/index.ts';
import type { TracksDocument } from '../tracks/index.ts';

/** Raised when the files of a folder, or what stands in them, change their meaning. */
export const RUN_FOLDER_FORMAT = 1;

export type WriteOutcome =
  | { readonly kind: 'written'; readonly folder: string }
  | { readonly kind: 'exists'; readonly folder: string };

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** The files of a run folder by name. `run.json` is the whole document, from which every other file but the tracks is made again. */
function filesOf(run: RunDocument, tracks: RunTracks): Readonly<Record<string, string | Uint8Array>> {
  const { inputs, assumptionSheet, warnings, measures, certificate, runId, scenarioId, name } = run;
  return {
    'scenario.yaml': run.scenarioText,
    'resolved.json': json({ runId, scenarioId, name, inputs, assumptionSheet, warnings }),
    'events.jsonl': run.events.map((event) => `${JSON.stringify(event)}\n`).join(''),
    'ledger.csv': ledgerCsv(run),
    'tracks.parquet': tracksParquet(tracks.table),
    'tracks.json': json(tracks.told),
    'measures.json': json(measures),
    'scene.czml': json(runCzml(run)),
    'report.html': renderReport(run, tracks.told),
    'certificate.json': json({ runId, ...certificate }),
    'run.json': json({ runFolderFormat: RUN_FOLDER_FORMAT, ...run }),
  };
}

/**
 * Writes a run folder whole: everything into a sibling first, then one rename.
 *
 * @param tracks  what the centres believed in the trial told (`runTracks`)
 * @param out     the folder to make; an existing one is refused, never changed
 * @throws     when the disk refuses; the sibling is removed, so that there is a whole folder or none
 */
export function writeRunFolder(run: RunDocument, tracks: RunTracks, out: string): WriteOutcome {
  const folder = resolve(out);
  if (existsSync(folder)) return { kind: 'exists', folder };
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(partial);
    for (const [name, content] of Object.entries(filesOf(run, tracks))) writeFileSync(join(partial, name), content);
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  return { kind: 'written', folder };
}

export type ReadOutcome =
  | { readonly kind: 'run'; readonly run: RunDocument }
  | { readonly kind: 'not-a-run'; readonly folder: string; readonly reason: string };

/** The run of a folder that `writeRunFolder` made. */
export function readRunFolder(folder: string): ReadOutcome {
  let text: string;
  try {
    text = readFileSync(join(folder, 'run.json'), 'utf8');
  } catch (error) {
    return { kind: 'not-a-run', folder, reason: `run.json: ${(error as NodeJS.ErrnoException).code ?? error}` };
  }
  try {
    const { runFolderFormat, ...run } = JSON.parse(text) as RunDocument & { runFolderFormat: number };
    if (runFolderFormat !== RUN_FOLDER_FORMAT) {
      return {
        kind: 'not-a-run',
        folder,
        reason: `format ${runFolderFormat}, this version reads ${RUN_FOLDER_FORMAT}`,
      };
    }
    return { kind: 'run', run };
  } catch {
    return { kind: 'not-a-run', folder, reason: 'run.json is no JSON' };
  }
}

/** The tracks told of a run folder; null for a folder of an earlier version, which has none. */
export function readRunTracks(folder: string): TracksDocument | null {
  const file = join(folder, 'tracks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TracksDocument) : null;
}
