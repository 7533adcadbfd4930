import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Answer, Verdict } from './checks.ts';

/** What the reader has answered, kept in this browser only. */
interface Progress {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

const NOTHING: Progress = { answers: {}, verdicts: {} };

export const useProgress = create<Progress>()(
  persist(() => NOTHING, {
    name: 'parasol-course',
    storage: createJSONStorage(() => globalThis.localStorage),
  }),
);

/** A new answer: what was said of the one before holds no longer. */
export function answer(id: string, given: Answer): void {
  useProgress.setState(({ answers, verdicts: { [id]: _, ...verdicts } }) => ({
    answers: { ...answers, [id]: given },
    verdicts,
  }));
}

export function judge(id: string, verdict: Verdict): void {
  useProgress.setState(({ verdicts }) => ({ verdicts: { ...verdicts, [id]: verdict } }));
}

export function startOver(): void {
  useProgress.setState(NOTHING);
}
