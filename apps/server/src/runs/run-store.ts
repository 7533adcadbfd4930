import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRunFolder } from '@parasol/study/node';
import type { RunDocument } from '@parasol/study/results';

/** The files of a run folder: nothing else in it is given out. */
export const RUN_FILES = [
  'scenario.yaml',
  'resolved.json',
  'events.jsonl',
  'ledger.csv',
  'tracks.parquet',
  'tracks.json',
  'measures.json',
  'scene.czml',
  'report.html',
  'certificate.json',
  'run.json',
] as const;

export type RunFile = (typeof RUN_FILES)[number];

export interface RunSummary {
  readonly runId: string;
  readonly name: string;
  readonly scenarioId: string;
  readonly seed: number;
  readonly trials: number;
  readonly threats: number;
  readonly finishedUtc: string;
}

/** Finished runs: one folder each, named by the run, whole or not there. */
export interface RunStore {
  readonly folder: string;
  has(runId: string): boolean;
  count(): number;
  /** Newest first; folders that are no runs are left out. */
  list(): RunSummary[];
  /** The whole document; null when there is no such run. */
  read(runId: string): RunDocument | null;
  /** Where a file of a run lies; null when there is none. */
  file(runId: string, name: RunFile): string | null;
  /** Clears what a thread left that was ended while it wrote. */
  removePartial(runId: string): void;
}

const RUN_ID = /^[0-9a-f]{16}$/;
const PARTIAL = /^[0-9a-f]{16}\.partial-\d+$/;

/** Opens the folder, and clears what an ended process left in it. */
export function openRunStore(folder: string): RunStore {
  mkdirSync(folder, { recursive: true });
  const removePartials = (prefix: string): void => {
    for (const name of readdirSync(folder)) {
      if (PARTIAL.test(name) && name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  };
  removePartials('');
  const fileOf = (runId: string, name: RunFile): string => join(folder, runId, name);
  const has = (runId: string): boolean => existsSync(fileOf(runId, 'run.json'));
  /** A finished run never changes: each is read once. */
  const summaries = new Map<string, RunSummary | null>();
  const summaryOf = (runId: string): RunSummary | null => {
    let summary = summaries.get(runId);
    if (summary === undefined) {
      summary = readSummary(folder, runId);
      summaries.set(runId, summary);
    }
    return summary;
  };
  const ids = (): string[] => readdirSync(folder).filter((name) => RUN_ID.test(name));
  return {
    folder,
    has,
    count: () => ids().length,
    list: () =>
      ids()
        .flatMap((runId) => summaryOf(runId) ?? [])
        .sort((a, b) => (a.finishedUtc < b.finishedUtc ? 1 : -1)),
    read(runId) {
      const outcome = readRunFolder(join(folder, runId));
      return outcome.kind === 'run' ? outcome.run : null;
    },
    file: (runId, name) => (has(runId) && existsSync(fileOf(runId, name)) ? fileOf(runId, name) : null),
    removePartial: removePartials,
  };
}

/** From the small files of a folder; null when it is no run folder. */
function readSummary(folder: string, runId: string): RunSummary | null {
  const json = (name: RunFile) => JSON.parse(readFileSync(join(folder, runId, name), 'utf8'));
  try {
    const { name, scenarioId } = json('resolved.json') as RunDocument;
    const { seed } = json('certificate.json') as RunDocument['certificate'];
    const { trials, byThreat } = json('measures.json') as RunDocument['measures'];
    const finishedUtc = statSync(join(folder, runId, 'run.json')).mtime.toISOString();
    return { runId, name, scenarioId, seed, trials, threats: byThreat.length, finishedUtc };
  } catch {
    return null;
  }
}
