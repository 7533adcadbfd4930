import type { FootprintDocument } from '../footprint/index.ts';
import { fixed } from './wording.ts';

/** What two shots wait for, by the doctrine of the scenario. */
export function doctrineWords({ doctrine }: Pick<FootprintDocument, 'doctrine'>): string {
  switch (doctrine.kind) {
    case 'single':
      return 'doctrine: single shots, no assessment between';
    case 'salvo':
      return `doctrine: salvo of ${doctrine.shots}, no assessment between`;
    case 'shoot-look-shoot':
      return `doctrine: shoot-look-shoot, ${fixed(doctrine.assessmentTimeS, 0)} s of assessment between`;
  }
}

/** The contours of a map of classes. */
export const contourWords = (found: Pick<FootprintDocument, 'doctrine'>): string =>
  `thin line: two shots, one after the other; thick: three (${doctrineWords(found)})`;

/** The missiles that a footprint is asked against, each with its launch areas. */
export function againstWords({ byLaunch }: Pick<FootprintDocument, 'byLaunch'>): string {
  const areas = new Map<string, string[]>();
  for (const { missileName, launchAreaName } of byLaunch)
    areas.set(missileName, [...(areas.get(missileName) ?? []), launchAreaName]);
  const each = [...areas].map(([missile, from]) => `${missile} from ${from.join(' and ')}`);
  return each.length === 0 ? 'Against no missile.' : `Against ${each.join('; ')}.`;
}

/** How the areas of a map are drawn. */
export const cellWords = ({ cellKm, region }: Pick<FootprintDocument, 'cellKm' | 'region'>): string =>
  `Cells of ${cellKm} km, each asked at one place inside it, ${region.id.startsWith('drawn-') ? 'drawn whole, beyond the edge of the region too' : 'cut at the borders for display only'}.`;

/** What tells one footprint from another and from another code's. */
export const certificateRows = ({
  inputsSha256,
  codeVersion,
  footprintSha256,
}: Pick<FootprintDocument, 'inputsSha256' | 'codeVersion' | 'footprintSha256'>): readonly (readonly [
  string,
  string,
])[] => [
  ['inputs (SHA-256)', inputsSha256],
  ['code version', codeVersion],
  ['footprint (SHA-256)', footprintSha256],
];

/** The region in the command that gives a footprint again; a drawn one stands for its file. */
export const regionWord = ({ region }: Pick<FootprintDocument, 'region'>): string =>
  region.id.startsWith('drawn-') ? 'REGION.geojson' : region.id;
