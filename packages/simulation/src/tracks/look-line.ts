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

/**
 * @param lossS  time without an arrival after which what is known is dropped, s; the next look begins anew
 */
export function lookLine<Carried>(arrivals: readonly Arrival[], carrier: Carrier<Carried>, lossS: number): LookLine {
  const waiting = [...arrivals].sort((a, b) => a.arrivalS - b.arrivalS || a.look.timeS - b.look.timeS);
  let steps: Step<Carried>[] = [];
  let next = 0;
  let lastS = Number.NEGATIVE_INFINITY;
  return {
    at(timeS) {
      for (; next < waiting.length && waiting[next].arrivalS <= timeS; next++) {
        const { look, arrivalS } = waiting[next];
        if (arrivalS - lastS > lossS) steps = [];
        lastS = arrivalS;
        takeLook(steps, look, carrier);
      }
      const newest = steps.at(-1);
      if (newest === undefined || steps.length < 2 || timeS - lastS > lossS) return null;
      return { estimate: carrier.at(newest.after, timeS), looks: steps.map(({ look }) => look) };
    },
  };
}
