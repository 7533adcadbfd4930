import type { RunDocument } from '@parasol/study/results';
import type { Issue } from '@parasol/study/scenario';
import { create } from 'zustand';
import { callback, ownDesk, type Progress } from '../../desk/index.ts';
import type { ScenarioInput } from '../../laboratory/index.ts';

/** How many trials a reader may ask for here; more belong on the command line. */
export const TRIALS = [20, 50, 100, 200, 500] as const;

export type RunSize = Readonly<{ trials: number; seed: number }>;

/** The run behind the page; the one before stays while a new one is computed. */
export interface RaidRun {
  readonly state: 'idle' | 'running' | 'done' | 'issues' | 'failed' | 'cancelled';
  /** What is being asked, or was last. */
  readonly asked: string;
  readonly progress: Progress;
  readonly run: RunDocument | null;
  /** The question that `run` answers. */
  readonly answered: string;
  readonly issues: readonly Issue[];
  readonly message: string;
}

export const useRaidRun = create<RaidRun>()(() => ({
  state: 'idle',
  asked: '',
  progress: { done: 0, total: 0 },
  run: null,
  answered: '',
  issues: [],
  message: '',
}));

const put = useRaidRun.setState;

export const questionOf = ({ text }: ScenarioInput, { trials, seed }: RunSize): string => `${trials} ${seed}\n${text}`;

let close: (() => void) | null = null;

function end(): void {
  close?.();
  close = null;
}

/** Computes a run on a thread of its own; a run that is under way is given up. The same question is not computed twice. */
export function startRun(scenario: ScenarioInput, size: RunSize): void {
  const asked = questionOf(scenario, size);
  const now = useRaidRun.getState();
  if (now.state === 'running' && now.asked === asked) return;
  end();
  if (now.answered === asked) {
    put({ state: 'done', asked });
    return;
  }
  const own = ownDesk();
  close = own.close;
  put({ state: 'running', asked, progress: { done: 0, total: size.trials }, issues: [], message: '' });
  const isNewest = (): boolean => close === own.close;
  const onProgress = callback((progress: Progress): void => {
    if (isNewest()) put({ progress });
  });
  own.desk.run(scenario, size, onProgress).then(
    (outcome) => {
      if (!isNewest()) return;
      end();
      if (outcome.kind === 'issues') put({ state: 'issues', issues: outcome.issues });
      else put({ state: 'done', run: outcome.value, answered: asked });
    },
    (error) => {
      if (!isNewest()) return;
      end();
      put({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    },
  );
}

/** Gives up the run under way. */
export function cancelRun(): void {
  end();
  put({ state: 'cancelled' });
}
