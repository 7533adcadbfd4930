import { footprintCsv, footprintCzml, footprintGeojsonFile } from '@parasol/study/exports';
import type { FootprintDocument } from '@parasol/study/footprint';
import { footprintPicture } from '@parasol/study/report';
import type { MapPlace } from '@parasol/study/results';
import type { Command } from 'commander';
import { type NamedFiles, writeFile } from './files.ts';
import { pngOf } from './picture.ts';

/** Files of a footprint for other programs. */
export interface FootprintFiles {
  readonly csv?: string;
  readonly geojson?: string;
  readonly czml?: string;
  readonly svg?: string;
  readonly png?: string;
}

export const footprintFileOptions = (command: Command): Command =>
  command
    .option('--csv <FILE>', 'also write the table by country; an existing file is refused, here and below')
    .option('--geojson <FILE>', 'also write the areas by class and by number of shots (RFC 7946)')
    .option('--czml <FILE>', 'also write the areas by class as an overlay for CesiumJS')
    .option('--svg <FILE>', 'also write the map alone, with legend, scale, caveat and source')
    .option('--png <FILE>', 'also write that map as pixels, two to a unit');

export const namedFiles = ({ csv, geojson, czml, svg, png }: FootprintFiles): NamedFiles => ({
  csv,
  geojson,
  czml,
  svg,
  png,
});

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Writes the files asked for. */
export async function writeFootprintFiles(
  { csv, geojson, czml, svg, png }: FootprintFiles,
  found: FootprintDocument,
  places: readonly MapPlace[],
): Promise<void> {
  if (csv !== undefined) writeFile(csv, footprintCsv(found));
  if (geojson !== undefined) writeFile(geojson, jsonText(footprintGeojsonFile(found)));
  if (czml !== undefined) writeFile(czml, jsonText(footprintCzml(found, places)));
  if (svg !== undefined) writeFile(svg, footprintPicture(found, places));
  if (png !== undefined) writeFile(png, await pngOf(footprintPicture(found, places)));
}
