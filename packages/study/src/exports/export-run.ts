import type { RunDocument } from '../results/index.ts';
import { ledgerCsv } from './csv.ts';
import { runCzml } from './czml.ts';
import { runGeojson } from './geojson.ts';
import { runKml } from './kml.ts';
import { runOem } from './oem.ts';
import { flightsParquet } from './parquet.ts';

/** Formats that a run can be handed on in, with the file each makes. */
export const EXPORT_FILES = {
  czml: 'scene.czml',
  kml: 'scene.kml',
  geojson: 'scene.geojson',
  csv: 'ledger.csv',
  parquet: 'flights.parquet',
  oem: 'flights.oem',
} as const;

export type ExportFormat = keyof typeof EXPORT_FILES;

/** A run in another program's format. */
export function exportRun(run: RunDocument, format: ExportFormat): string | Uint8Array {
  switch (format) {
    case 'czml':
      return `${JSON.stringify(runCzml(run), null, 1)}\n`;
    case 'kml':
      return runKml(run);
    case 'geojson':
      return `${JSON.stringify(runGeojson(run), null, 1)}\n`;
    case 'csv':
      return ledgerCsv(run);
    case 'parquet':
      return flightsParquet(run);
    case 'oem':
      return runOem(run);
  }
}
