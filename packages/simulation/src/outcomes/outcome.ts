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
  readonly threats: number;
  readonly leakers: number;
  readonly shots: number;
  readonly engagements: number;
  readonly ledger: readonly LedgerRow[];
  /** Recorded only when asked for (trial 0 of a run). */
  readonly events: readonly SimulationEvent[];
}
