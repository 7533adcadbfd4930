import type { PictureEntry } from '../tracks/index.ts';

/** One shot that could be taken: the earliest that a battery has against the object. */
export interface ShotOption {
  readonly batteryId: string;
  readonly launchS: number;
  readonly interceptS: number;
  readonly interceptAltitudeM: number;
  /** Interceptors left and interceptors promised, before this shot. */
  readonly stock: number;
  readonly load: number;
}

/** What a planner may read: the picture of its centre and its own batteries. */
export interface PlanRequest {
  readonly centreId: string;
  readonly nowS: number;
  readonly entry: PictureEntry | null;
  /** 1 for the first salvo at this object. */
  readonly salvo: number;
  readonly options: readonly ShotOption[];
}

/** Decides which shot to take next. Handed in: another rule changes no other part. */
export interface Planner {
  readonly modelVersion: string;
  /** Index of the option taken, or -1 for none. Options are never empty. */
  readonly choose: (request: PlanRequest) => number;
}

/** The earliest intercept; among equals the battery with the fewest interceptors promised; among these the first id. */
export const earliestIntercept: Planner = Object.freeze({
  modelVersion: 'earliest-intercept-1',
  choose({ options }: PlanRequest): number {
    let best = 0;
    for (let i = 1; i < options.length; i++) {
      const a = options[i];
      const b = options[best];
      const earlier = a.interceptS - b.interceptS || a.load - b.load || (a.batteryId < b.batteryId ? -1 : 1);
      if (earlier < 0) best = i;
    }
    return best;
  },
});
