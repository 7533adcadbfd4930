import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { footprint, footprintDocument } from '@parasol/study/footprint';
import { workerExecutor, writeRunFolder } from '@parasol/study/node';
import { codeVersionOf, runIdOf } from '@parasol/study/results';
import { inputsKey, localExecutor, runTracks, simulate, unusableIssues } from '@parasol/study/runs';
import { resolve } from '@parasol/study/scenario';
import { openRegion } from '../scenarios/scenario-source.ts';
import type { JobWork } from './job.ts';
import type { JobDone, JobOrder, JobWord, ThreadData } from './job-messages.ts';

/** One thread that computes one job after the other. It is ended from outside when a job is cancelled. */
const { threads, runsFolder } = workerData as ThreadData;
const executor = threads > 1 ? workerExecutor(threads) : localExecutor();
const say = (word: JobWord): void => parentPort?.postMessage(word);

let claimed: (make: boolean) => void = () => {};
const claim = (runId: string): Promise<boolean> =>
  new Promise((settle) => {
    claimed = settle;
    say({ kind: 'named', runId });
  });

async function makeRun({ scenario, seed, trials }: Extract<JobWork, { kind: 'run' }>): Promise<JobDone> {
  const resolved = resolve(scenario);
  const runId = runIdOf(inputsKey(resolved, trials), seed, codeVersionOf(resolved.input.modelVersion));
  if (!(await claim(runId))) return { kind: 'done', runId, foundAgain: true };
  const { document } = await simulate(resolved, {
    seed,
    trials,
    executor,
    onProgress: ({ trialsDone }) =>
      say({ kind: 'progress', progress: { done: trialsDone, total: trials, unit: 'trials' } }),
  });
  const written = writeRunFolder(document, runTracks(resolved, seed), join(runsFolder, runId));
  if (written.kind === 'exists') throw new Error(`the folder of run ${runId} is there, and holds no run`);
  return { kind: 'done', runId, foundAgain: false };
}

function makeFootprint(
  { scenario, region, cellKm, cue }: Extract<JobWork, { kind: 'footprint' }>,
  resultFile: string,
): JobDone {
  const found = footprint(scenario, { region: openRegion(region), cellKm });
  const document = footprintDocument(found, cue ?? found.resolved.input.assumptions.cue);
  const partial = `${resultFile}.partial`;
  writeFileSync(partial, `${JSON.stringify(document)}\n`);
  renameSync(partial, resultFile);
  return { kind: 'done', runId: null, foundAgain: false };
}

/** Faults of the disk carry paths of this machine: their code says enough. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return 'syscall' in error ? `the result could not be written: ${code}` : error.message;
}

async function start(work: JobWork, resultFile: string): Promise<void> {
  try {
    say(work.kind === 'run' ? await makeRun(work) : makeFootprint(work, resultFile));
  } catch (error) {
    say({ kind: 'failed', message: messageOf(error), issues: unusableIssues(error, work.scenario) });
  }
}

parentPort?.on('message', (order: JobOrder) => {
  if (order.kind === 'start') void start(order.work, order.resultFile);
  else claimed(order.make);
});
