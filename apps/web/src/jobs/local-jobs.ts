import type { Issue } from '@parasol/study/scenario';
import { create } from 'zustand';
import { callback, ownDesk, type Progress, type StudyQuestion, type StudySummary } from '../desk/index.ts';
import type { ScenarioInput } from '../laboratory/index.ts';
import { forget, keep, keptResults } from './kept-results.ts';

/** A study computed in this browser. */
export interface LocalJob {
  readonly id: string;
  readonly name: string;
  readonly question: StudyQuestion;
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: Progress | null;
  readonly endedUtc: string | null;
  readonly summary: StudySummary | null;
  readonly document: Blob | null;
  readonly message: string | null;
  readonly issues: readonly Issue[];
}

export const useLocalJobs = create<{ readonly jobs: readonly LocalJob[] }>()(() => ({ jobs: [] }));

const put = (id: string, change: Partial<LocalJob>): void =>
  useLocalJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...change } : job)) }));

const scenarios = new Map<string, ScenarioInput>();
let running: { readonly id: string; readonly close: () => void } | null = null;

/** Starts the oldest job that waits, when none is running: one at a time leaves a core to the page. */
function startNext(): void {
  const next = useLocalJobs.getState().jobs.findLast(({ state }) => state === 'queued');
  const scenario = next === undefined ? undefined : scenarios.get(next.id);
  if (running !== null || next === undefined || scenario === undefined) return;
  const { id, name, question } = next;
  const { desk, close } = ownDesk();
  running = { id, close };
  put(id, { state: 'running' });
  const end = (change: Partial<LocalJob>): void => {
    if (running?.id !== id) return;
    running = null;
    close();
    put(id, { ...change, progress: null, endedUtc: new Date().toISOString() });
    startNext();
  };
  desk
    .study(
      scenario,
      question,
      callback((progress: Progress) => put(id, { progress })),
    )
    .then(
      (outcome) => {
        if (outcome.kind === 'issues') {
          end({ state: 'failed', issues: outcome.issues });
          return;
        }
        const { summary, document } = outcome.value;
        end({ state: 'done', summary, document });
        // A browser that keeps nothing still shows the result until the page is closed.
        void keep({ id, name, question, endedUtc: new Date().toISOString(), summary, document }).catch(() => {});
      },
      (error) => end({ state: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
}

/** Computes a study in a thread of its own; several wait for each other. */
export function startLocally(scenario: ScenarioInput, name: string, question: StudyQuestion): string {
  const id = crypto.randomUUID();
  scenarios.set(id, scenario);
  const nothing = { progress: null, endedUtc: null, summary: null, document: null, message: null, issues: [] };
  useLocalJobs.setState(({ jobs }) => ({ jobs: [{ id, name, question, state: 'queued', ...nothing }, ...jobs] }));
  startNext();
  return id;
}

/** Gives a job up; nothing of it is kept. */
export function cancelLocally(id: string): void {
  if (running?.id === id) {
    running.close();
    running = null;
  }
  put(id, { state: 'cancelled', progress: null, endedUtc: new Date().toISOString() });
  startNext();
}

/** Takes an ended job off the list and out of the browser's store. */
export function forgetLocally(id: string): void {
  useLocalJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
  void forget(id).catch(() => {});
}

let isLoaded = false;

/** Puts what the browser has kept on the list, once. */
export function loadKept(): void {
  if (isLoaded) return;
  isLoaded = true;
  keptResults().then(
    (kept) =>
      useLocalJobs.setState(({ jobs }) => ({
        jobs: [
          ...jobs,
          ...kept
            .filter(({ id }) => !jobs.some((job) => job.id === id))
            .map((result): LocalJob => ({ ...result, state: 'done', progress: null, message: null, issues: [] })),
        ],
      })),
    () => {},
  );
}
