/** A mean over trials, or a share, with the interval that covers the true value in 95 of 100 repetitions. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Clopper-Pearson for shares, Student for means, `all-equal` where every trial agreed (measures/interval.ts). */
  readonly method: 'clopper-pearson' | 'student-t' | 'all-equal';
}

/** What the trials say, with intervals. Written as measures.json; times in s from the start of the threat's raid. */
export interface RunMeasures {
  readonly trials: number;
  readonly confidence: 0.95;
  readonly leakers: Interval;
  readonly stopped: Interval;
  readonly shots: Interval;
  readonly engagements: Interval;
  /** Share of trials in which nothing leaked. */
  readonly noLeakProbability: Interval;
  /** `leakDistribution[n]` = share of trials with exactly n leakers. */
  readonly leakDistribution: readonly number[];
  /** Mean over the threats seen, per trial; null when nothing was ever seen. */
  readonly warningTimeS: Interval | null;
  readonly byThreat: readonly ThreatMeasures[];
  readonly byRaid: readonly RaidMeasures[];
  readonly byParty: readonly PartyMeasures[];
  /** Of launches that mean no harm, which count neither as threats nor as leakers; absent where there are none. */
  readonly harmless?: HarmlessMeasures;
}

export interface HarmlessMeasures {
  readonly launches: number;
  /** Taken for a threat, per trial; and those of them that had been announced, but not to the centre that took them for one. */
  readonly falseAlarms: Interval;
  readonly missedNotices: Interval;
  /** Interceptors launched at them, per trial. */
  readonly shots: Interval;
}

export interface ThreatMeasures {
  readonly threatId: string;
  readonly raidId: string;
  readonly targetId: string;
  readonly stoppedFraction: Interval;
  readonly engagedFraction: Interval;
  readonly detectedFraction: Interval;
  /** Mean over all trials. */
  readonly shots: number;
  /** Means over the trials in which it happened; null when it never did. */
  readonly firstDetectionS: number | null;
  readonly firmTrackS: number | null;
  readonly commitS: number | null;
  readonly firstLaunchS: number | null;
  readonly firstInterceptS: number | null;
  readonly warningTimeS: number | null;
  /** Share of trials by fate, largest first. */
  readonly fates: readonly { readonly fate: string; readonly fraction: number }[];
}

export interface RaidMeasures {
  readonly raidId: string;
  readonly name: string;
  readonly threats: number;
  readonly leakers: Interval;
  readonly shots: Interval;
  readonly noLeakProbability: Interval;
}

export interface PartyMeasures {
  readonly partyId: string;
  /** Threats aimed at places of this party. */
  readonly threatsAtIt: number;
  readonly leakersAtIt: Interval;
  /** Interceptors on its side before the first shot. */
  readonly inventory: number;
  readonly sensors: number;
}
