import type { FootprintDifference, FootprintDocument } from '../footprint/index.ts';
import { areaSigns, areasUnderlay, type Look } from './footprint-map.ts';
import { doctrineWords } from './footprint-words.ts';
import { type MapWindow, runMap } from './map.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, table } from './page.ts';
import { PALETTE } from './palette.ts';
import { COVERAGE_IS_NOT_PROTECTION, fixed } from './wording.ts';

interface GainLook extends Look {
  readonly from: number;
  readonly to: number;
}

const PLAIN = html``;
const HATCHED = html`<path d="M0,8L8,0" stroke="#fff" stroke-width="1.4"/>`;
/** More shots than are counted. */
const ENDLESS = 99;

const look = (
  [from, to]: readonly [number, number],
  [colour, opacity]: readonly [string, number],
  words: string,
): GainLook => ({ name: `shots${from}`, from, to, colour, opacity, pattern: from < 0 ? HATCHED : PLAIN, words });

/** Blue for gains, orange to brown for losses, which are hatched too; the darker the more shots. */
const GAIN_LOOKS: readonly GainLook[] = [
  look([3, ENDLESS], ['#08306b', 0.9], '+3 shots or more'),
  look([2, 2], [PALETTE.intercept, 0.8], '+2 shots'),
  look([1, 1], [PALETTE.commit, 0.75], '+1 shot'),
  look([0, 0], [PALETTE.muted, 0.4], 'as many shots, or none in both'),
  look([-1, -1], [PALETTE.detection, 0.85], '−1 shot'),
  look([-2, -2], [PALETTE.leaked, 0.8], '−2 shots'),
  look([-ENDLESS, -3], ['#5c2400', 0.9], '−3 shots or fewer'),
];

const million = (value: number): string => fixed(value / 1e6, 2);
const shotsText = (shots: number): string => `${shots > 0 ? '+' : ''}${fixed(shots, 0)}`;

/**
 * By how many shots each place gains or loses: map, legend and table.
 *
 * @param window  a fresh one: a map takes it
 */
export function shotGainBlock(
  found: FootprintDocument,
  { shotGain }: FootprintDifference,
  { window, id, caption }: { readonly window: MapWindow; readonly id: string; readonly caption: string },
): Markup {
  const areas = GAIN_LOOKS.map((each) => ({
    look: each,
    shapes: shotGain.features.filter(({ properties }) => {
      const shots = Number(properties?.shotsGained);
      return shots >= each.from && shots <= each.to;
    }),
  }));
  const empty = { name: caption, places: [], flights: [], ledger: [] };
  const map = runMap(empty, window, areasUnderlay(found, id, areas));
  const legend = html`<ul class="legend">${areaSigns(GAIN_LOOKS)}</ul>
<p class="source">Unit: shots, second less first, each the fewest over the missiles that reach the place; a shot follows the intercept of the one before (${doctrineWords(found)}), ten at most. No colour: the missiles of at most one of the two reach the place.</p>
<p class="caveat">${COVERAGE_IS_NOT_PROTECTION}</p>`;
  return html`<div class="narrow">${figureBlock(map, legend, caption)}</div>
${table(
  ['shots gained', 'area, million km²', 'people of towns, million'],
  [...shotGain.shares]
    .reverse()
    .map(({ shotsGained, areaKm2, population }) => [shotsText(shotsGained), million(areaKm2), million(population)]),
  [0, 1, 2],
)}`;
}
