import type { StatementCheck } from '@parasol/catalog/statements';
import type { Library } from '../scenario/index.ts';
import type { AskReach, AskScene } from './asking.ts';
import type { Overrides } from './scene.ts';

/** One figure found on the way to a verdict. */
export interface FoundFigure {
  readonly name: string;
  readonly value: number | string | null;
  readonly unit: string | null;
}

/** What a margin in shares is a share of. */
export type ShareMargin = 'people of threatened towns' | 'stated distance';

/** Whether a check comes out, and by how much. */
export interface Judgement {
  readonly holds: boolean;
  /** Seconds by which the criterion holds, negative where it fails: of being later where places shall be covered, of being earlier where they shall not; null = no time turns it, or none is asked. */
  readonly marginS: number | null;
  /** The same as a share, 0 to 1, of what `marginFractionOf` says. */
  readonly marginFraction: number | null;
  readonly marginFractionOf: ShareMargin | null;
  readonly found: readonly FoundFigure[];
}

export interface JudgeContext {
  readonly ask: AskScene;
  readonly reach: AskReach;
  readonly library: Library;
  readonly overrides: Overrides;
}

export type CheckOf<K extends StatementCheck['kind']> = Extract<StatementCheck, { kind: K }>;

export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
