import { html, type Markup } from './markup.ts';
import { RUN_COLOURS } from './palette.ts';

/** Signs of several things in one chart, each told apart by shape as well as by colour; the paths are those of a legend. */
const SIGNS = [
  ['circle', 'M0,-5a5,5 0 1 1 0,10a5,5 0 1 1 0,-10z'],
  ['square', 'M-4.5,-4.5h9v9h-9z'],
  ['diamond', 'M0,-6.5l4,6.5l-4,6.5l-4,-6.5z'],
  ['triangle', 'M0,-6l5.5,9.5h-11z'],
  ['star', 'M0,-7l1.6,4.8h5l-4.1,3l1.6,4.9l-4.1,-3l-4.1,3l1.6,-4.9l-4.1,-3h5z'],
  ['wye', 'M-1.5,-6h3v4.5h4.5v3h-4.5v4.5h-3v-4.5h-4.5v-3h4.5z'],
] as const;

export type Sign = (typeof SIGNS)[number][0];

export const runSymbols = (count: number): Sign[] => SIGNS.slice(0, count).map(([name]) => name);

/**
 * A legend of names in the order of their signs and colours.
 *
 * @param shown  those in use; absent = all
 */
export function symbolLegend(
  names: readonly string[],
  shown?: readonly string[],
  own?: readonly { readonly symbol: Sign; readonly colour: string }[],
): Markup {
  return html`<ul class="legend">${names.map((name, i) => {
    if (shown !== undefined && !shown.includes(name)) return null;
    const path = own === undefined ? SIGNS[i]?.[1] : SIGNS.find(([sign]) => sign === own[i]?.symbol)?.[1];
    const colour = own?.[i]?.colour ?? RUN_COLOURS[i] ?? '#000';
    return html`<li><svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true"><path d="${path ?? ''}" fill="${colour}"/></svg>${name}</li>`;
  })}</ul>`;
}
