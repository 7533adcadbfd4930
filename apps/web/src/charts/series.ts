import type { SymbolType } from '@observablehq/plot';

/** Colours of the lines of one chart, seen on white and on black, and with any colour vision beside the symbols; no red against blue. */
export const SERIES_COLOURS = ['#1a9a77', '#c08a1e', '#a678b4', '#4a90b8', '#a06a3a', '#7c8894'] as const;
/** Every series has a shape of its own beside its colour. */
export const SERIES_SYMBOLS: readonly SymbolType[] = ['circle', 'square', 'diamond', 'triangle', 'star', 'wye'];
/** As dashes of an SVG line. */
export const SERIES_DASHES = ['none', '6 3', '2 3', '8 3 2 3', '12 4', '4 2'] as const;
