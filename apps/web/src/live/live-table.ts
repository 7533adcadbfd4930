import { type Cue, type LaboratoryState, type RegionId, scenarioInput } from '../laboratory/index.ts';
import { type Fineness, liveGridOf } from './live-grids.ts';
import type { OpenQuestion } from './live-protocol.ts';

/** What a live map is of. */
export interface LiveTable {
  readonly text: string;
  readonly fileName: string;
  readonly region: RegionId;
  readonly cue: Cue;
}

/** What stands on the table, as the live map takes it. */
export const tableOf = ({ region, cue, ...state }: LaboratoryState): LiveTable => ({
  ...scenarioInput(state),
  region,
  cue,
});

/** Equal texts, equal answers. */
export const questionOf = (table: LiveTable): string => JSON.stringify(openQuestion(table, 0, 'fine'));

/** The question that puts a table before the worker; what stands on it is asked for where the hand has let go. */
export const openQuestion = (
  { text, fileName, region, cue }: LiveTable,
  serial: number,
  fineness: Fineness,
): OpenQuestion => ({
  kind: 'open',
  serial,
  text,
  fileName,
  regionId: region,
  grid: liveGridOf(region, fineness),
  cue,
  withScene: fineness === 'fine',
});
