import type { MarginalRow, SensitivityCurve, SharingMeasureId, Threats } from '@parasol/study/sharing';
import { create } from 'zustand';

/** What of a study of sharing is looked at. */
export interface Choice {
  readonly measure: SharingMeasureId;
  readonly raidId: string;
  readonly threats: Threats;
  readonly varied: SensitivityCurve['varied'];
}

export const useChoice = create<Choice>()(() => ({
  measure: 'firmTrackS',
  raidId: 'r1',
  threats: 'own-land',
  varied: 'delay',
}));

/** Measures of the defence are asked only for missiles at a party's own land. */
const OF_OWN_LAND: readonly SharingMeasureId[] = ['commitS', 'shotOpportunities', 'leakers', 'peopleDefendedFraction'];
/** Asked over every missile of the scenario, of no one raid. */
const OF_NO_RAID: readonly SharingMeasureId[] = ['peopleDefendedFraction'];

export const threatsOf = ({ measure, threats }: Choice): Threats =>
  OF_OWN_LAND.includes(measure) ? 'own-land' : threats;
export const raidOf = ({ measure, raidId }: Choice): string | null => (OF_NO_RAID.includes(measure) ? null : raidId);
export const hasThreats = (measure: SharingMeasureId): boolean => !OF_OWN_LAND.includes(measure);
export const hasRaid = (measure: SharingMeasureId): boolean => !OF_NO_RAID.includes(measure);

/** Rows of the measure, raid and missiles that are chosen. */
export const isChosen =
  (choice: Choice) =>
  ({ measure, raidId, threats }: Pick<MarginalRow, 'measure' | 'raidId' | 'threats'>): boolean =>
    measure === choice.measure && raidId === raidOf(choice) && threats === threatsOf(choice);
