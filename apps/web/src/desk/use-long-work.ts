import { useEffect, useRef, useState } from 'react';
import type { Desk, Progress } from './desk.ts';
import { callback, ownDesk } from './open-desk.ts';

/** Work of some seconds. The value before stays while a new one is awaited. */
export type LongWork<T> = { readonly value: T | null; readonly start: () => void; readonly cancel: () => void } & (
  | { readonly state: 'running'; readonly progress: Progress | null }
  | { readonly state: 'done' | 'stopped' }
  | { readonly state: 'failed'; readonly message: string }
);

/** A control that is still being moved begins nothing. */
const PAUSE_MS = 600;
const MOST_KEPT = 8;
/** Answers by key, the newest last: undo shows the one before at once. */
const kept = new Map<string, unknown>();

function keep(key: string, value: unknown): void {
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

type State<T> =
  | { readonly state: 'running'; readonly progress: Progress | null; readonly value: T | null }
  | { readonly state: 'done' | 'stopped'; readonly value: T | null }
  | { readonly state: 'failed'; readonly message: string; readonly value: T | null };

/**
 * Long work in a thread of its own, begun anew whenever the key changes, with progress; it can be given up.
 *
 * @param key   names the question: equal keys, equal answers; null asks nothing yet
 */
export function useLongWork<T>(
  key: string | null,
  work: (desk: Desk, onProgress: (progress: Progress) => void) => Promise<T>,
): LongWork<T> {
  const [state, setState] = useState<State<T>>({ state: 'running', progress: null, value: null });
  const [attempt, setAttempt] = useState(0);
  const stop = useRef(() => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the work
  useEffect(() => {
    if (key === null) {
      setState(({ value }) => ({ state: 'running', progress: null, value }));
      return;
    }
    if (kept.has(key)) {
      setState({ state: 'done', value: kept.get(key) as T });
      return;
    }
    let isNewest = true;
    let close = (): void => {};
    const change = (next: (value: T | null) => State<T>): void => {
      if (isNewest) setState(({ value }) => next(value));
    };
    const end = (): void => {
      isNewest = false;
      close();
      // The work ends, and its page goes: a desk can be closed once.
      close = () => {};
    };
    change((value) => ({ state: 'running', progress: null, value }));
    const begin = (): void => {
      const own = ownDesk();
      close = own.close;
      work(
        own.desk,
        callback((progress: Progress) => change((value) => ({ state: 'running', progress, value }))),
      )
        .then(
          (value) => {
            keep(key, value);
            change(() => ({ state: 'done', value }));
          },
          (error) => change((value) => ({ state: 'failed', message: String(error), value })),
        )
        .finally(end);
    };
    const timer = setTimeout(begin, PAUSE_MS);
    stop.current = () => {
      clearTimeout(timer);
      end();
    };
    return stop.current;
  }, [key, attempt]);
  return {
    ...state,
    start: () => setAttempt((one) => one + 1),
    cancel() {
      stop.current();
      setState(({ value }) => ({ state: 'stopped', value }));
    },
  };
}
