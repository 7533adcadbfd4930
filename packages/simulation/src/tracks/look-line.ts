import type { Estimate } from '@parasol/physics/filters';
import { type Carrier, type Step, takeLook } from './look-history.ts';
import type { MeasuredLook } from './measured-looks.ts';

/** A look and when it is in the picture, s of the scenario. */
export interface Arrival {
  readonly look: MeasuredLook;
  readonly arrivalS: number;
}

/** One filter fed with looks as they arrive. */
export interface LookLine {
  /** The estimate at a time, and the looks in it by their time; null before the second look and once it is lost. Times are asked in rising order. */
  at(timeS: number): { readonly estimate: Estimate; readonly looks: readonly MeasuredLook[] } | null;
}

/** A time in which a picture holds no track of an object: from the drop to the next update, Infinity = for good. */
export interface Drop {
  readonly fromS: number;
  readonly toS: number;
}

/** Times without an update for longer than `lossS`, whatever sensor it comes from: then the picture drops what it holds. */
export function dropsOf(arrivalsS: readonly number[], lossS: number): readonly Drop[] {
  const sorted = [...arrivalsS].filter((timeS) => timeS < Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return sorted.flatMap((timeS, i) => {
    const toS = sorted[i + 1] ?? Number.POSITIVE_INFINITY;
    return toS - timeS > lossS ? [{ fromS: timeS + lossS, toS }] : [];
  });
}

/**
 * @param drops  when the picture holds nothing of the object; the next look begins anew
 */
export function lookLine<Carried>(
  arrivals: readonly Arrival[],
  carrier: Carrier<Carried>,
  drops: readonly Drop[],
): LookLine {
  const waiting = [...arrivals].sort((a, b) => a.arrivalS - b.arrivalS || a.look.timeS - b.look.timeS);
  let steps: Step<Carried>[] = [];
  let next = 0;
  let lastS = Number.NEGATIVE_INFINITY;
  return {
    at(timeS) {
      for (; next < waiting.length && waiting[next].arrivalS <= timeS; next++) {
        const { look, arrivalS } = waiting[next];
        if (drops.some(({ fromS }) => fromS > lastS && fromS < arrivalS)) steps = [];
        lastS = arrivalS;
        takeLook(steps, look, carrier);
      }
      const newest = steps.at(-1);
      const isDropped = drops.some(({ fromS }) => fromS > lastS && fromS < timeS);
      if (newest === undefined || steps.length < 2 || isDropped) return null;
      return { estimate: carrier.at(newest.after, timeS), looks: steps.map(({ look }) => look) };
    },
  };
}
