import type { LiveGrid, LiveMap, LiveOrder, LiveTally, SettledMap } from '@parasol/study/live';
import type { Issue } from '@parasol/study/scenario';
import type { Cue, RegionId } from '../laboratory/index.ts';
import type { Scene } from '../scene/index.ts';

/** Puts a scenario on the table. It comes as text: it is read and checked in the worker. */
export interface OpenQuestion {
  readonly kind: 'open';
  readonly serial: number;
  readonly text: string;
  readonly fileName: string;
  readonly regionId: RegionId;
  readonly grid: LiveGrid;
  readonly cue: Cue;
  /** Whether what stands on the table is wanted too: it is looked up for the map anyway. */
  readonly withScene: boolean;
}

/** What a page asks of the worker of the live map. */
export type LiveQuestion = OpenQuestion | Exclude<LiveOrder, { kind: 'start' }>;

export type LiveAnswer =
  | { readonly kind: 'scene'; readonly serial: number; readonly scene: Scene }
  | {
      readonly kind: 'answer';
      readonly serial: number;
      readonly map: LiveMap | SettledMap;
      readonly tally: LiveTally;
      /** Time the worker took, ms; of an exact pass, of its last step. */
      readonly workMs: number;
    }
  | {
      readonly kind: 'fault';
      readonly serial: number;
      readonly message: string;
      readonly issues?: readonly Issue[];
    };
