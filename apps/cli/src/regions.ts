import { readFileSync, statSync } from 'node:fs';
import { REGIONS, type Region, readDrawnRegion, regionNamed } from '@parasol/study/regions';
import { BadInput, optionIssue } from './answer.ts';

const MAXIMUM_BYTES = 1024 * 1024;

/** A region by its word, or drawn in a GeoJSON file. */
export function openRegion(reference: string): Region {
  const known = regionNamed(reference);
  if (known !== undefined) return known;
  const words = `${REGIONS.map(({ id }) => id).join(', ')}, or a GeoJSON file of at most 1 MiB`;
  const text = readSmallFile(reference);
  if (text === null) throw new BadInput([optionIssue('--region', reference, words)]);
  const outcome = readDrawnRegion(text, reference);
  if (outcome.kind === 'issues') throw new BadInput(outcome.issues);
  return outcome.region;
}

function readSmallFile(path: string): string | null {
  try {
    return statSync(path).size <= MAXIMUM_BYTES ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}
