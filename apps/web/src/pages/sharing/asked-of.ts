import type { SharingDocument } from '@parasol/study/sharing';
import type { usePartyNames } from '../../cooperation/index.ts';
import type { Choice } from './choice.ts';

/** A study, what of it is looked at, and how its parties are called. */
export interface AskedOf {
  readonly document: SharingDocument;
  readonly choice: Choice;
  readonly names: ReturnType<typeof usePartyNames>;
}
