import packed from 'lz-string';
import { CUES, FIRST_STATE, type LaboratoryState, REGIONS, stateOf } from './laboratory.ts';

/** A link longer than this is cut by some programs: the server keeps such a state and gives a short name. */
export const LONGEST_LINK = 2000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A state out of what a link or a file holds; null when it is none. */
export function stateFrom(value: unknown): LaboratoryState | null {
  if (!isRecord(value)) return null;
  const { architectureId, ownText, figures, cue, region } = { ...FIRST_STATE, ...value };
  const isState =
    typeof architectureId === 'string' &&
    (ownText === null || typeof ownText === 'string') &&
    isRecord(figures) &&
    Object.values(figures).every((one) => ['number', 'string', 'boolean'].includes(typeof one)) &&
    CUES.includes(cue) &&
    REGIONS.includes(region);
  return isState ? stateOf({ architectureId, ownText, figures, cue, region } as LaboratoryState) : null;
}

/** The state as the value of a link's `lab` parameter; only what differs from the first state is written. */
export function linkOf(state: LaboratoryState): string {
  const differing = Object.entries(stateOf(state)).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(FIRST_STATE[key as keyof LaboratoryState]),
  );
  return differing.length === 0
    ? ''
    : packed.compressToEncodedURIComponent(JSON.stringify(Object.fromEntries(differing)));
}

export function stateOfLink(text: string): LaboratoryState | null {
  if (text === '') return null;
  try {
    return stateFrom(JSON.parse(packed.decompressFromEncodedURIComponent(text)));
  } catch {
    return null;
  }
}
