import { earliestShot, type Opportunities, type Shot } from '../interceptors/index.ts';

/** What is left of one battery in one trial. */
export interface Magazine {
  readonly works: boolean;
  readonly stock: number;
  readonly load: number;
  /** The earliest shot for a launch not before a time with a channel free for it; null when there is none. */
  earliest(all: Opportunities, notBeforeS: number): Shot | null;
  /** Promises one interceptor to a shot. */
  take(shot: Shot): void;
  /** Takes the promise back: the shot has not been launched. */
  giveBack(shot: Shot): void;
}

/** Channels: a new shot needs fewer than `channels` promised shots whose flights overlap its own (a safe count: these need not overlap each other). */
export function fillMagazine(inventory: number, channels: number | undefined, works: boolean): Magazine {
  const promised: Shot[] = [];
  return {
    works,
    get stock() {
      return inventory - promised.length;
    },
    get load() {
      return promised.length;
    },
    earliest(all, notBeforeS) {
      let shot = earliestShot(all, notBeforeS);
      if (channels === undefined) return shot;
      while (shot !== null) {
        const { launchS, interceptS } = shot;
        const busy = promised.filter((other) => other.launchS < interceptS && other.interceptS > launchS);
        if (busy.length < channels) return shot;
        // The first of them to end makes room; time moves on with every round.
        shot = earliestShot(
          all,
          busy.reduce((least, other) => Math.min(least, other.interceptS), Number.POSITIVE_INFINITY),
        );
      }
      return null;
    },
    take(shot) {
      promised.push(shot);
    },
    giveBack(shot) {
      promised.splice(promised.indexOf(shot), 1);
    },
  };
}
