import type { RaidLayout } from '../measures/index.ts';
import { type Column, columnNamed } from '../results/index.ts';

/** What arrangements are compared by, raid by raid. */
const RAID_MEASURES = ['leakers', 'shots', 'duplicates', 'engagements', 'warningTimeS', 'commitS'] as const;
export type RaidMeasure = (typeof RAID_MEASURES)[number];

/** Measures that single missiles have or do not have; all others are counts of the raid, which every trial has. */
export const isOfMissiles = (measure: RaidMeasure): measure is 'warningTimeS' | 'commitS' =>
  measure === 'warningTimeS' || measure === 'commitS';

/** Those that the columns of a run hold. */
export const measuresOf = ({ columns }: Pick<RaidColumns, 'columns'>): readonly RaidMeasure[] =>
  RAID_MEASURES.filter(
    (measure) => measure !== 'duplicates' || columns.some(({ name }) => name === 'duplicatesAtThreat'),
  );

/** The columns of a run with what tells its missiles apart. */
export interface RaidColumns {
  readonly columns: readonly Column[];
  readonly layout: RaidLayout;
  /** Of each missile, on the clock of its raid. */
  readonly launchTimesS: readonly number[];
  /** Of the party aimed at, by missile; NaN = never, null = nobody's land in the scenario. */
  readonly warningTimesS: readonly (number | null)[];
}

/**
 * Values by trial, NaN where something never happened: one series for a count of the raid; for a time one for each missile that it is asked of.
 * Times stay apart by missile, so that two arrangements are compared over the missiles that have the time under both.
 */
export function raidSeries(
  { columns, layout, launchTimesS, warningTimesS }: RaidColumns,
  { measure, raidId }: { readonly measure: RaidMeasure; readonly raidId: string },
): readonly Float64Array[] {
  const objects = layout.threats.flatMap((threat, index) => (threat.raidId === raidId ? [index] : []));
  // Shots at harmless launches are shots too; everything else is about missiles.
  const missiles = objects.filter((index) => layout.threats[index].hostile !== false);
  const [trials] = columnNamed(columns, 'stopped').shape;
  const byTrial = (name: string, of: (value: (missile: number) => number) => number): Float64Array => {
    const { values, shape } = columnNamed(columns, name);
    return Float64Array.from({ length: trials }, (_, trial) => of((missile) => values[trial * shape[1] + missile]));
  };
  const total = (name: string): Float64Array => byTrial(name, (value) => sum(objects.map(value)));
  switch (measure) {
    case 'leakers':
      return [byTrial('stopped', (value) => sum(missiles.map((missile) => 1 - value(missile))))];
    case 'shots':
      return [total('shotsAtThreat')];
    case 'duplicates':
      return [total('duplicatesAtThreat')];
    case 'engagements':
      return [byTrial('shotsAtThreat', (value) => missiles.filter((missile) => value(missile) > 0).length)];
    case 'warningTimeS':
      return missiles.flatMap((missile) => {
        const warningS = warningTimesS[missile];
        return warningS === null ? [] : [new Float64Array(trials).fill(warningS)];
      });
    case 'commitS':
      return missiles.map((missile) => byTrial('commitS', (value) => value(missile) - launchTimesS[missile]));
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
