import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { REGIONS, type Region, readDrawnRegion, regionNamed } from '@parasol/study/regions';
import type { Issue } from '@parasol/study/scenario';
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
  if (outcome.kind === 'issues') throw new BadInput(outcome.issues.map(withSwap));
  return { ...outcome.region, name: basename(reference) };
}

/** A position that is one only with its two numbers exchanged is called so. */
function withSwap(issue: Issue): Issue {
  const [longitude, latitude] = /^\[(-?[\d.]+),(-?[\d.]+)[\],]/.exec(issue.received)?.slice(1).map(Number) ?? [];
  if (!(Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90)) return issue;
  const swapped = '; latitude and longitude look swapped: GeoJSON writes longitude first';
  return { ...issue, message: issue.message + swapped, expected: issue.expected + swapped };
}

function readSmallFile(path: string): string | null {
  try {
    return statSync(path).size <= MAXIMUM_BYTES ? readFileSync(path, 'utf8') : null;
  } catch {
    return null;
  }
}
