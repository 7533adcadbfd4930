import type { Earth } from '@parasol/physics/earth';
import type { Arrangement, Authority, Doctrine } from '../command/index.ts';
import type { Link, Node, Party, ReleaseRule } from '../communications/index.ts';
import type { Battery, InterceptorType } from '../interceptors/index.ts';
import type { Sensor } from '../sensors/index.ts';
import type { LaunchNotification, Threat } from '../threats/index.ts';

/** Everything a trial depends on, resolved to SI. Built by study; the simulation never looks anything up. */
export interface SimulationInput {
  readonly modelVersion: string;
  readonly earth: Earth;
  readonly parties: readonly Party[];
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
  readonly releaseRules: readonly ReleaseRule[];
  readonly authorities: readonly Authority[];
  readonly arrangement: Arrangement;
  readonly sensors: readonly Sensor[];
  readonly interceptorTypes: readonly InterceptorType[];
  readonly batteries: readonly Battery[];
  readonly threats: readonly Threat[];
  readonly doctrine: Doctrine;
  /** Launches announced beforehand; absent = none. */
  readonly notifications?: readonly LaunchNotification[];
  readonly assumptions: EngagementAssumptions;
  /** Names by id, for the sentences of the ledger; an id without a name stands for itself. */
  readonly names?: Readonly<Record<string, string>>;
}

/** The part of the assumption sheet that the simulation reads. */
export interface EngagementAssumptions {
  readonly cue: 'sensor-driven' | 'ideal';
  /** From a commit order to the launch. */
  readonly launchDelayS: number;
  /** Share of all shots of a trial that fail together for one cause. */
  readonly commonCauseFailureProbability: number;
  /** Chance that a shot goes at the warhead rather than at something else. */
  readonly discriminationProbability: number;
  /** Chance that the handover from the picture to the kill vehicle succeeds. */
  readonly handoverProbability: number;
  /** Detections in a window that make a track firm: `firmTrackHits` of `firmTrackWindow` looks. */
  readonly firmTrackHits: number;
  readonly firmTrackWindow: number;
  /** Time between looks of a radar at one object. */
  readonly lookIntervalS: number;
  /** Time without an update after which a picture drops a track; absent = never. */
  readonly trackLossS?: number;
}
