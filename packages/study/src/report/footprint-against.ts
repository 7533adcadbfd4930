import type { FootprintDifference, FootprintDocument, PairClass } from '../footprint/index.ts';
import type { MapPlace } from '../results/index.ts';
import { shotGainBlock } from './footprint-gain.ts';
import { authorityNotes, differenceLegend, differenceUnderlay, footprintUnderlay } from './footprint-map.ts';
import { againstWords } from './footprint-words.ts';
import { europeToIran, mapNotesBlock, overThePole, runMap } from './map.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, table } from './page.ts';
import { fixed, keyText, valueText } from './wording.ts';

/** Another scenario over the same places. */
export interface FootprintAgainst {
  readonly document: FootprintDocument;
  readonly places: readonly MapPlace[];
  readonly difference: FootprintDifference;
}

const million = (value: number): string => fixed(value / 1e6, 2);
const percent = (fraction: number | null): string => (fraction === null ? '–' : `${fixed(100 * fraction, 0)} %`);

const WORDS: Readonly<Record<PairClass, string>> = {
  both: 'by both',
  'only-first': 'by the first only',
  'only-second': 'by the second only',
  neither: 'by neither, though reached',
  'not-threatened': 'not threatened',
};

/** The section that sets a footprint beside another: both maps on one scale, the difference map, tables. */
export function againstSection(found: FootprintDocument, { document, places, difference }: FootprintAgainst): Markup {
  const european = found.byCountry.every(({ country }) => country !== 'US' && country !== 'CA');
  const window = () => (european ? europeToIran(940, 640) : overThePole(640, 640));
  const sites = places.filter(({ kind }) => kind !== 'target');
  const empty = { name: document.name, places: sites, flights: [], ledger: [] };
  return html`<h2 id="against">Beside ${document.name}</h2>
${figureBlock(runMap(empty, window(), footprintUnderlay(document, 'other')), html`${mapNotesBlock(sites, window())}${authorityNotes([document])}`, `${document.name}, on the scale of the map above. ${againstWords(document)}`)}
${figureBlock(
  runMap({ ...empty, places: [] }, window(), differenceUnderlay(found, difference, 'difference')),
  differenceLegend(),
  `First: ${found.name}. Second: ${document.name}.`,
)}
${table(
  ['defended', 'area, million km²', 'people of towns, million', 'capitals'],
  (Object.keys(WORDS) as PairClass[]).map((name) => {
    const { areaKm2, population, capitals } = difference.classes[name];
    return [WORDS[name], million(areaKm2), fixed(population / 1e6, 1), capitals.join(', ')];
  }),
  [1, 2],
)}
${shotGainBlock(found, difference, { window: window(), id: 'gain', caption: `Shots that ${document.name} has more than ${found.name}.` })}
${table(
  ['country', `area, ${found.name}`, `area, ${document.name}`, `people, ${found.name}`, `people, ${document.name}`],
  difference.byCountry.map((row) => [
    row.country,
    percent(row.areaFractionFirst),
    percent(row.areaFractionSecond),
    percent(row.populationFractionFirst),
    percent(row.populationFractionSecond),
  ]),
  [1, 2, 3, 4],
)}
<details><summary>Inputs that differ (${difference.inputs.length})</summary>${table(
    ['figure', 'of', found.name, document.name, 'unit'],
    difference.inputs.map(({ path, values, unit }) => [
      keyText(path),
      path.slice(0, path.lastIndexOf('.')),
      valueText(values[0]),
      valueText(values[1]),
      unit ?? '',
    ]),
  )}</details>`;
}
