import { useEffect } from 'react';
import type { Said } from '../words/index.ts';

/** One thing that a key does. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` gives it; `Ctrl+` before it for Control or Command. */
  readonly keys: readonly string[];
  readonly does: Said;
  readonly run: () => void;
}

/** Bindings of the page shown now and of the frame, newest first: the one table behind `?`. */
const bound = new Set<readonly KeyBinding[]>();
export const boundKeys = (): readonly KeyBinding[] => [...bound].reverse().flat();

/** Elements that use plain keys themselves. */
const TYPES_TEXT = 'input:not([type=range]),textarea,select,[contenteditable=true],[role=textbox],.cm-editor';
const USES_ARROWS =
  '[role=slider],input[type=range],[role=listbox],[role=option],[role=menu],[role=menuitem],[role=tab],[role=radio],[role=grid],[role=row],[role=gridcell],[data-uses-arrows]';
const PRESSES = 'button,a,summary,[role=button],[role=switch],[role=tab],[role=radio],[role=option]';

const nameOf = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string =>
  `${ctrlKey || metaKey ? 'Ctrl+' : ''}${(ctrlKey || metaKey) && shiftKey ? 'Shift+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;

function isTaken(event: KeyboardEvent, name: string): boolean {
  const at = event.target instanceof Element ? event.target : null;
  if (at === null) return false;
  if (at.closest(TYPES_TEXT) !== null) return true;
  if (/^(Arrow|Home|End|Page)/.test(name) && at.closest(USES_ARROWS) !== null) return true;
  return /^( |Enter)$/.test(name) && at.closest(PRESSES) !== null;
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  const name = nameOf(event);
  if (isTaken(event, name)) return;
  const binding = boundKeys().find(({ keys }) => keys.includes(name));
  if (binding === undefined) return;
  event.preventDefault();
  binding.run();
}

globalThis.addEventListener?.('keydown', onKey);

/** Binds keys while a component is there. Give it a list that does not change between drawings. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  useEffect(() => {
    bound.add(bindings);
    return () => {
      bound.delete(bindings);
    };
  }, [bindings]);
}
