import type { TracksQuestion } from '../../desk/index.ts';

/** What the reader follows, and in whose picture. */
export interface Choice extends TracksQuestion {
  /** Null: the first picture that holds a track. */
  readonly centreId: string | null;
}

export const FIRST_CHOICE: Choice = { raidId: null, threatId: null, seed: 1, filter: 'extended', centreId: null };
