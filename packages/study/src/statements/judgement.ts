import type { StatementCheck } from '@parasol/catalog/statements';
import type { Library } from '../scenario/index.ts';
import type { AskScene } from './asking.ts';
import type { Overrides } from './scene.ts';

/** One figure found on the way to a verdict. */
export interface FoundFigure {
  readonly name: string;
  readonly value: number | string | null;
  readonly unit: string | null;
}

/** Whether a check comes out, and by how much. */
export interface Judgement {
  readonly holds: boolean;
  /** Seconds by which the defence could be later (covered places) or would have to be earlier (places not covered); negative = it fails by so much; null = no time does it, or none is asked. */
  readonly marginS: number | null;
  /** The same for shares of people, 0 to 1. */
  readonly marginFraction: number | null;
  readonly found: readonly FoundFigure[];
}

export interface JudgeContext {
  readonly ask: AskScene;
  readonly library: Library;
  readonly overrides: Overrides;
}

export type CheckOf<K extends StatementCheck['kind']> = Extract<StatementCheck, { kind: K }>;

export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
