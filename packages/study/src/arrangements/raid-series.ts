import type { RaidLayout } from '../measures/index.ts';
import { type Column, columnNamed } from '../results/index.ts';

/** What arrangements are compared by, raid by raid; one value a trial. */
const RAID_MEASURES = ['leakers', 'shots', 'duplicates', 'engagements', 'warningTimeS', 'commitS'] as const;
export type RaidMeasure = (typeof RAID_MEASURES)[number];

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
}

/** Counts of a raid, or means over its missiles of times from their launch, by trial; NaN where nothing was seen or committed. */
export function raidSeries(
  { columns, layout, launchTimesS }: RaidColumns,
  { measure, raidId }: { readonly measure: RaidMeasure; readonly raidId: string },
): Float64Array {
  const objects = layout.threats.flatMap((threat, index) => (threat.raidId === raidId ? [index] : []));
  // Shots at harmless launches are shots too; everything else is about missiles.
  const missiles = objects.filter((index) => layout.threats[index].hostile !== false);
  const byTrial = (name: string, of: (value: (missile: number) => number) => number): Float64Array => {
    const { values, shape } = columnNamed(columns, name);
    const [trials, threats] = shape;
    return Float64Array.from({ length: trials }, (_, trial) => of((missile) => values[trial * threats + missile]));
  };
  const total = (name: string): Float64Array => byTrial(name, (value) => sum(objects.map(value)));
  switch (measure) {
    case 'leakers':
      return byTrial('stopped', (value) => sum(missiles.map((missile) => 1 - value(missile))));
    case 'shots':
      return total('shotsAtThreat');
    case 'duplicates':
      return total('duplicatesAtThreat');
    case 'engagements':
      return byTrial('shotsAtThreat', (value) => missiles.filter((missile) => value(missile) > 0).length);
    case 'warningTimeS':
      return byTrial('warningTimeS', (value) => meanOfPresent(missiles.map(value)));
    case 'commitS':
      return byTrial('commitS', (value) =>
        meanOfPresent(missiles.map((missile) => value(missile) - launchTimesS[missile])),
      );
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function meanOfPresent(values: readonly number[]): number {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? Number.NaN : sum(present) / present.length;
}
