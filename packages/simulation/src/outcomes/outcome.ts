/** Why an object was, or was not, stopped. One word of a fixed list, and one plain sentence. */
export type Fate =
  | 'killed'
  | 'missed'
  | 'not-seen'
  | 'seen-too-late'
  | 'out-of-reach'
  | 'too-low'
  | 'above-ceiling'
  | 'flight-time'
  | 'no-uplink'
  | 'no-inventory'
  | 'not-authorised'
  | 'track-lost'
  | 'recognised';

export interface LedgerRow {
  readonly threatId: string;
  readonly missileId: string;
  readonly launchAreaId: string;
  readonly targetId: string;
  readonly launchTimeS: number;
  readonly impactTimeS: number;
  /** First detection by a sensor whose data reached the picture of a centre that may defend the target. */
  readonly firstDetectionS: number | null;
  readonly firstDetectionBy: string | null;
  /** First firm track in the picture of such a centre. */
  readonly firmTrackS: number | null;
  /** First order to launch at its battery. */
  readonly commitS: number | null;
  readonly firstLaunchS: number | null;
  readonly firstInterceptS: number | null;
  /** Impact minus the arrival of the first detection in the defender's picture. */
  readonly warningTimeS: number | null;
  readonly shots: number;
  readonly batteries: readonly string[];
  readonly fate: Fate;
  readonly stopped: boolean;
  /** When it was stopped; null when it was not. */
  readonly stoppedS?: number | null;
  /** False for a launch that means no harm: it counts neither as a threat nor as a leaker. Absent = true. */
  readonly hostile?: boolean;
  /** Shots at it launched when another centre (under unified command: another plan) had already launched at it. Absent = 0. */
  readonly duplicateShots?: number;
  /** Centres that might have engaged it, had word of it, and took it for an announced launch. Absent = none. */
  readonly recognisedBy?: readonly string[];
  /** A harmless launch that a centre with batteries held firmly and took for a threat: nobody had announced it, or the notice had not got there. Absent = no alarm. */
  readonly alarm?: 'no-notice' | 'missed-notice';
  /** One plain sentence why it was, or was not, stopped. T counts from the launch of the missile. */
  readonly sentence: string;
}

/** One line of the event log. `detail` holds plain numbers and strings only. */
export interface SimulationEvent {
  readonly timeS: number;
  readonly sequence: number;
  readonly kind:
    | 'launch'
    | 'burnout'
    | 'apogee'
    | 'impact'
    | 'detection'
    | 'firm-track'
    | 'picture-firm'
    | 'track-lost'
    | 'message-sent'
    | 'message-received'
    | 'commit'
    | 'interceptor-launch'
    | 'intercept'
    | 'assessment'
    | 'no-engagement';
  readonly subjectId: string;
  readonly objectId: string | null;
  readonly detail: Readonly<Record<string, number | string | boolean | null>>;
}

export interface TrialResult {
  readonly trial: number;
  /** Hostile objects, those of them that were not stopped, and those shot at. */
  readonly threats: number;
  readonly leakers: number;
  readonly engagements: number;
  /** At hostile and harmless objects. */
  readonly shots: number;
  /** Of the shots: those at an object at which another centre had already launched. */
  readonly duplicateShots: number;
  /** Of the shots: those at harmless launches. */
  readonly shotsAtHarmless: number;
  /** Hostile objects that a centre took for an announced launch. */
  readonly recognisedHostile: number;
  /** Harmless launches taken for threats, and those of them of which a notice existed. */
  readonly falseAlarms: number;
  readonly missedNotices: number;
  readonly ledger: readonly LedgerRow[];
  /** Recorded only when asked for (trial 0 of a run). */
  readonly events: readonly SimulationEvent[];
}
