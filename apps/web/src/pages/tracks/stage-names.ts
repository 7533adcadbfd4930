interface Stage {
  readonly name: string;
  /** Across the chart, points. */
  readonly at: number;
}

export interface PlacedName extends Stage {
  readonly anchor: 'middle' | 'end';
  /** 0 just above the chart, 1 above that. */
  readonly row: 0 | 1;
}

const LETTER = 6.2;
const GAP = 8;

/** Names above a chart, in two rows so that none covers another; one without room in either is left out: the table names all. */
export function stageNames(stages: readonly Stage[], left: number, right: number): readonly PlacedName[] {
  const ends = [left - GAP, left - GAP];
  return stages.flatMap(({ name, at }): PlacedName[] => {
    const long = LETTER * name.length;
    const anchor = at + long / 2 > right ? 'end' : 'middle';
    const start = anchor === 'end' ? at - long : at - long / 2;
    const row = ends.findIndex((end) => start >= end + GAP);
    if (row < 0) return [];
    ends[row] = start + long;
    return [{ name, at, anchor, row: row === 0 ? 0 : 1 }];
  });
}
