import { proxy, releaseProxy, wrap } from 'comlink';
import type { Desk } from './desk.ts';

let desk: Desk | null = null;

/** The desk: one worker thread for the whole page, started when it is first asked. */
export function theDesk(): Desk {
  desk ??= wrap<Desk>(
    new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module', name: 'desk' }),
  ) as Desk;
  return desk;
}

let urgent: Promise<void> = Promise.resolve();

/** Keeps what pages ask of the desk back until something more urgent is done: two threads that load the catalogue at once slow each other down. */
export const deskWaitsFor = (work: Promise<void>): void => {
  urgent = work;
};

export const deskIsFree = (): Promise<void> => urgent;

/** A desk of its own for one long computation, which can be given up. */
export function ownDesk(): { readonly desk: Desk; readonly close: () => void } {
  const worker = new Worker(new URL('./desk.worker.ts', import.meta.url), { type: 'module', name: 'long work' });
  const remote = wrap<Desk>(worker);
  return {
    // Every call of the desk gives a promise already.
    desk: remote as Desk,
    close() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/** A function that the desk may call back. */
export const callback = proxy;
