import type { SiteMove } from './live-footprint.ts';
import type { LiveMap, SettledMap } from './live-map.ts';
import type { LiveOrder, LiveWord } from './live-messages.ts';
import type { LiveRequest } from './live-questions.ts';

/** A live footprint in another thread. Answers are null where a newer order took an older one's place. */
export interface LiveClient {
  start(request: LiveRequest): Promise<LiveMap | null>;
  move(siteMoves: readonly SiteMove[]): Promise<LiveMap | null>;
  rest(): Promise<SettledMap | null>;
  /** To be called with every word of the worker. */
  hear(word: LiveWord): void;
  /** The worker is gone: every order left is rejected, and every later one. */
  fail(error: unknown): void;
}

interface Waiting {
  readonly resolve: (map: LiveMap | SettledMap | null) => void;
  readonly reject: (error: unknown) => void;
}

/** The other end of `liveHandler`, for any thread. */
export function liveClient(send: (order: LiveOrder) => void): LiveClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let gone: { readonly error: unknown } | null = null;
  const ask = <M extends LiveMap | SettledMap>(orderOf: (serial: number) => LiveOrder): Promise<M | null> =>
    new Promise((resolve, reject) => {
      if (gone !== null) {
        reject(gone.error);
        return;
      }
      const serial = ++last;
      waiting.set(serial, { resolve: (map) => resolve(map as M | null), reject });
      send(orderOf(serial));
    });
  return {
    start: (request) => ask((serial) => ({ kind: 'start', serial, request })),
    move: (siteMoves) => ask((serial) => ({ kind: 'move', serial, siteMoves })),
    rest: () => ask((serial) => ({ kind: 'rest', serial })),
    hear(word) {
      for (const [serial, { resolve, reject }] of waiting) {
        if (serial > word.serial) continue;
        waiting.delete(serial);
        if (serial < word.serial) resolve(null);
        else if (word.kind === 'answer') resolve(word.map);
        else reject(new Error(word.message));
      }
    },
    fail(error) {
      gone = { error };
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
