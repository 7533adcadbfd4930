import { type LiveFootprint, liveFootprint } from './live-footprint.ts';
import { buffersOf, type LiveMap, type SettledMap } from './live-map.ts';
import type { LiveOrder, LiveWord } from './live-messages.ts';

/** The two things in which threads of Node and of a browser differ. */
export interface LivePort {
  /** Sends a word and hands its buffers over. */
  readonly post: (word: LiveWord, handedOver: ArrayBuffer[]) => void;
  /** Does some work after the orders that have already come in. */
  readonly later: (work: () => void) => void;
}

type Order<K extends LiveOrder['kind']> = Extract<LiveOrder, { kind: K }>;

/**
 * The worker of a live footprint, the same in every thread: takes orders and answers them.
 *
 * Only the newest move is answered: those that came while the worker was busy are dropped. A move or a start ends an exact pass that is under way. What
 * goes wrong is reported and ends that order only.
 *
 * @returns  what is to be called with each order
 */
export function liveHandler({ post, later }: LivePort): (order: LiveOrder) => void {
  let session: LiveFootprint | null = null;
  let start: Order<'start'> | null = null;
  let move: Order<'move'> | null = null;
  let rest: Order<'rest'> | null = null;
  let settling: ReturnType<LiveFootprint['settling']> | null = null;
  let isAwake = false;

  const answer = (serial: number, map: LiveMap | SettledMap): void =>
    post({ kind: 'answer', serial, map }, buffersOf(map));
  const attempt = (serial: number, work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (error) {
      post({ kind: 'fault', serial, message: error instanceof Error ? error.message : String(error) }, []);
      return false;
    }
  };
  const open = (): LiveFootprint => {
    if (session === null) throw new Error('no footprint has been started');
    return session;
  };

  const step = (): void => {
    isAwake = false;
    if (start !== null) {
      const { serial, request } = start;
      start = null;
      session = null;
      attempt(serial, () => {
        session = liveFootprint(request);
        answer(serial, session.show([]));
      });
    } else if (move !== null) {
      const { serial, siteMoves } = move;
      move = null;
      attempt(serial, () => answer(serial, open().show(siteMoves)));
    } else if (rest !== null) {
      const { serial } = rest;
      const isGood = attempt(serial, () => {
        settling ??= open().settling();
        const { done, value } = settling.next();
        if (!done) return;
        rest = null;
        answer(serial, value);
      });
      if (!isGood) rest = null;
      if (rest === null) settling = null;
    }
    wake();
  };
  const wake = (): void => {
    if (isAwake || (start === null && move === null && rest === null)) return;
    isAwake = true;
    later(step);
  };

  return (order) => {
    settling = null;
    switch (order.kind) {
      case 'start':
        [start, move, rest] = [order, null, null];
        break;
      case 'move':
        [move, rest] = [order, null];
        break;
      case 'rest':
        rest = order;
        break;
      default: {
        const { serial } = order as { readonly serial: number };
        post({ kind: 'fault', serial, message: 'an order is start, move or rest' }, []);
      }
    }
    wake();
  };
}
