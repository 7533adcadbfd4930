import { create } from 'zustand';
import type { ScenarioInput } from '../../laboratory/index.ts';
import { dataOf, patched } from './patch-text.ts';

/** The scenario that is being written; null before the page was first opened. */
export const useDraft = create<{ readonly draft: ScenarioInput | null }>()(() => ({ draft: null }));

export const setDraft = (text: string, fileName?: string): void =>
  useDraft.setState(({ draft }) => ({ draft: { text, fileName: fileName ?? draft?.fileName ?? 'scenario.yaml' } }));

/** Writes changed data into the text; what has not changed stays as it was written. */
export function patchDraft(
  change: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): void {
  const { draft } = useDraft.getState();
  const data = draft === null ? null : dataOf(draft.text);
  if (draft !== null && data !== null) setDraft(patched(draft.text, data, change(data)));
}
