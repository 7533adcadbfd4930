import type { Library } from './library.ts';
import type { ParsedText } from './parsed-text.ts';
import type { Scenario } from './scenario.ts';

/** What a scenario file is checked against: the library, and the whole scenario up to and including this file. */
export interface ReferenceContext {
  readonly library: Library;
  readonly merged: Scenario;
  readonly parsed: ParsedText;
}
