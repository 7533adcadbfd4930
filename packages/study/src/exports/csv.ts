import type { LedgerRow } from '@parasol/simulation/outcomes';
import type { RunDocument } from '../results/index.ts';

type Cell = string | number | boolean | null;

const quoted = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated text by RFC 4180, lines ended by CR LF; units stand in the header. */
export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');

const LEDGER: readonly (readonly [string, (row: LedgerRow) => Cell])[] = [
  ['threat_id', (row) => row.threatId],
  ['missile_id', (row) => row.missileId],
  ['launch_area_id', (row) => row.launchAreaId],
  ['target_id', (row) => row.targetId],
  ['launch_time_s', (row) => row.launchTimeS],
  ['impact_time_s', (row) => row.impactTimeS],
  ['first_detection_s', (row) => row.firstDetectionS],
  ['first_detection_by', (row) => row.firstDetectionBy],
  ['firm_track_s', (row) => row.firmTrackS],
  ['commit_s', (row) => row.commitS],
  ['first_launch_s', (row) => row.firstLaunchS],
  ['first_intercept_s', (row) => row.firstInterceptS],
  ['warning_time_s', (row) => row.warningTimeS],
  ['shots', (row) => row.shots],
  ['batteries', (row) => row.batteries.join(' ')],
  ['fate', (row) => row.fate],
  ['stopped', (row) => row.stopped],
  ['sentence', (row) => row.sentence],
  ['hostile', (row) => row.hostile ?? true],
  ['duplicate_shots', (row) => row.duplicateShots ?? 0],
  ['recognised_by', (row) => row.recognisedBy?.join(' ') ?? ''],
  ['alarm', (row) => row.alarm ?? ''],
];

/** The engagement ledger of the trial told, one row a threat. */
export const ledgerCsv = (run: RunDocument): string =>
  csvText(
    LEDGER.map(([name]) => name),
    run.ledger.map((row) => LEDGER.map(([, cell]) => cell(row))),
  );
