import { compressToEncodedURIComponent } from 'lz-string';
import { FIRST_STATE, type LaboratoryState, stateOf } from '../../laboratory/index.ts';

/** Address of a page with a whole state: unlike a shared link it says the first state too, so that it undoes what was changed. */
export function labLink(path: string, partial: Partial<LaboratoryState>): string {
  const state = stateOf({ ...FIRST_STATE, ...partial });
  return `#${path}?lab=${compressToEncodedURIComponent(JSON.stringify(state))}`;
}
