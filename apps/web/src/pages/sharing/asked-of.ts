import type { SharingDocument } from '@parasol/study/sharing';
import type { Choice } from './choice.ts';
import type { usePartyNames } from './party-names.ts';

/** A study, what of it is looked at, and how its parties are called. */
export interface AskedOf {
  readonly document: SharingDocument;
  readonly choice: Choice;
  readonly names: ReturnType<typeof usePartyNames>;
}
