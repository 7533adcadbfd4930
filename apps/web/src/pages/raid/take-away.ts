import type { RunDocument } from '@parasol/study/results';
import { theDesk } from '../../desk/index.ts';

/** What a run can be taken away as, and the file each makes; the names are those of the command line. */
export const TAKE_AWAY = {
  czml: { file: 'scene.czml', mime: 'application/json' },
  geojson: { file: 'scene.geojson', mime: 'application/geo+json' },
  kml: { file: 'scene.kml', mime: 'application/vnd.google-earth.kml+xml' },
  csv: { file: 'ledger.csv', mime: 'text/csv' },
  parquet: { file: 'flights.parquet', mime: 'application/vnd.apache.parquet' },
  report: { file: 'report.html', mime: 'text/html' },
  document: { file: 'run.json', mime: 'application/json' },
} as const;
export type TakeAway = keyof typeof TAKE_AWAY;

/** Gives the reader a file. */
export function save(parts: BlobPart, mime: string, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([parts], { type: mime }));
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function contentOf(run: RunDocument, form: TakeAway): Promise<BlobPart> {
  if (form === 'document') return `${JSON.stringify(run)}\n`;
  if (form === 'report') return theDesk().report(run);
  return (await theDesk().exportRun(run, form)) as BlobPart;
}

/** Makes a file of a run in the desk's thread and gives it to the reader. */
export async function takeAway(run: RunDocument, form: TakeAway): Promise<void> {
  const { file, mime } = TAKE_AWAY[form];
  save(await contentOf(run, form), mime, `${run.scenarioId}-${file}`);
}
