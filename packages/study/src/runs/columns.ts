import type { LedgerRow } from '@parasol/simulation/outcomes';
import { alarmCode, fateCode } from '../measures/index.ts';
import type { Column } from '../results/index.ts';

type TrialColumn = 'leakers' | 'shots' | 'engagements';

const NONE = Number.NaN;

/** What is kept of every trial and threat, in the order of the columns. */
const THREAT_COLUMNS: readonly {
  readonly name: string;
  readonly unit: string | null;
  readonly of: (row: LedgerRow) => number;
}[] = [
  { name: 'stopped', unit: null, of: (row) => (row.stopped ? 1 : 0) },
  { name: 'shotsAtThreat', unit: null, of: (row) => row.shots },
  { name: 'duplicatesAtThreat', unit: null, of: (row) => row.duplicateShots ?? 0 },
  { name: 'fate', unit: null, of: (row) => fateCode(row.fate) },
  { name: 'firstDetectionS', unit: 's', of: (row) => row.firstDetectionS ?? NONE },
  { name: 'firmTrackS', unit: 's', of: (row) => row.firmTrackS ?? NONE },
  { name: 'commitS', unit: 's', of: (row) => row.commitS ?? NONE },
  { name: 'firstLaunchS', unit: 's', of: (row) => row.firstLaunchS ?? NONE },
  { name: 'firstInterceptS', unit: 's', of: (row) => row.firstInterceptS ?? NONE },
  { name: 'warningTimeS', unit: 's', of: (row) => row.warningTimeS ?? NONE },
  { name: 'recognised', unit: null, of: (row) => (row.recognisedBy === undefined ? 0 : 1) },
  { name: 'alarm', unit: null, of: (row) => alarmCode(row.alarm) },
];

const TRIAL_COLUMNS: readonly TrialColumn[] = ['leakers', 'shots', 'engagements'];

/** Columns being filled, trial by trial. */
export interface ColumnWriter {
  /** The rows of one trial, in threat order over all raids. */
  write(trial: number, rows: readonly LedgerRow[]): void;
  readonly columns: readonly Column[];
}

export function columnWriter(trials: number, threats: number): ColumnWriter {
  const byTrial = TRIAL_COLUMNS.map(
    (name): Column => ({ name, unit: null, shape: [trials], values: new Float64Array(trials) }),
  );
  const byThreat = THREAT_COLUMNS.map(
    ({ name, unit }): Column => ({ name, unit, shape: [trials, threats], values: new Float64Array(trials * threats) }),
  );
  return {
    columns: [...byTrial, ...byThreat],
    write(trial, rows) {
      let leakers = 0;
      let shots = 0;
      let engagements = 0;
      for (let i = 0; i < threats; i++) {
        const row = rows[i];
        shots += row.shots;
        if (row.hostile !== false) {
          if (!row.stopped) leakers++;
          if (row.shots > 0) engagements++;
        }
        for (let k = 0; k < byThreat.length; k++) byThreat[k].values[trial * threats + i] = THREAT_COLUMNS[k].of(row);
      }
      byTrial[0].values[trial] = leakers;
      byTrial[1].values[trial] = shots;
      byTrial[2].values[trial] = engagements;
    },
  };
}

/** Columns of all shards as one, in the order given. */
export function joinColumns(parts: readonly (readonly Column[])[]): Column[] {
  return parts[0].map((first, k) => {
    const values = new Float64Array(parts.reduce((sum, columns) => sum + columns[k].values.length, 0));
    let at = 0;
    for (const columns of parts) {
      values.set(columns[k].values, at);
      at += columns[k].values.length;
    }
    const trials = parts.reduce((sum, columns) => sum + columns[k].shape[0], 0);
    return { name: first.name, unit: first.unit, shape: [trials, ...first.shape.slice(1)], values };
  });
}
