import type { FootprintComparison, FootprintDifference, FootprintDocument, PairClass } from '../footprint/index.ts';
import type { MapPlace } from '../results/index.ts';
import { warningsSection } from './closing-sections.ts';
import { shotGainBlock } from './footprint-gain.ts';
import {
  authorityNotes,
  differenceLegend,
  differenceUnderlay,
  footprintLegend,
  footprintUnderlay,
} from './footprint-map.ts';
import { footprintWindow } from './footprint-window.ts';
import { againstWords, cellWords, regionWord } from './footprint-words.ts';
import { mapNotesBlock, runMap } from './map.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, page, table } from './page.ts';
import { COVERAGE_IS_NOT_PROTECTION, fixed, keyText, valueText } from './wording.ts';

const million = (value: number): string => fixed(value / 1e6, 2);
const percent = (fraction: number | null): string => (fraction === null ? '–' : `${fixed(100 * fraction, 0)} %`);
const signed = (value: number): string => (value > 0 ? `+${million(value)}` : million(value));

const PAIR_WORDS: Readonly<Record<PairClass, string>> = {
  'only-second': 'gained: by the second only',
  'only-first': 'lost: by the first only',
  both: 'by both',
  neither: 'by neither, though reached',
  'not-threatened': 'not threatened',
};

/** Width of a map beside others and of one alone, in its own units. */
const BESIDE = 560;
const ALONE = 940;

const sitesOf = (places: readonly MapPlace[]): MapPlace[] => places.filter(({ kind }) => kind !== 'target');

/** All maps in one window, so that they share one scale. */
function maps({ footprints }: FootprintComparison, places: readonly (readonly MapPlace[])[]): Markup {
  const [base] = footprints;
  const drawn = footprints.map((found, i) => {
    const run = { name: found.name, places: sitesOf(places[i]), flights: [], ledger: [] };
    const map = runMap(run, footprintWindow(base, BESIDE), footprintUnderlay(found, `map-${i}`));
    const notes = mapNotesBlock(run.places, footprintWindow(base, BESIDE));
    return figureBlock(map, notes, `${found.name}, cue ${found.cue}. ${againstWords(found)}`);
  });
  return html`<div style="display:grid;grid-template-columns:repeat(auto-fit,minmax(22rem,1fr));gap:0 1.2rem">${drawn}</div>
${footprintLegend(base)}<p class="caveat">${COVERAGE_IS_NOT_PROTECTION}</p>${authorityNotes(footprints)}
<p class="source">All maps on one scale. Borders: Natural Earth 1:110m through world-atlas. ${cellWords(base)}</p>`;
}

function differenceSection(
  { footprints: [base, ...others] }: FootprintComparison,
  found: FootprintDifference,
  { index, places }: { readonly index: number; readonly places: readonly MapPlace[] },
): Markup {
  const other = others[index];
  const run = { name: `${other.name} against ${base.name}`, places: sitesOf(places), flights: [], ledger: [] };
  const map = runMap(run, footprintWindow(base, ALONE), differenceUnderlay(base, found, `difference-${index}`));
  return html`<h3>${other.name} against ${base.name}</h3>
${figureBlock(map, html`${differenceLegend()}${mapNotesBlock(run.places, footprintWindow(base, ALONE))}<p class="caveat">${COVERAGE_IS_NOT_PROTECTION}</p>`, `First: ${base.name}. Second: ${other.name}, whose sites are shown.`)}
${table(
  ['defended', 'area, million km²', 'people of towns, million', 'capitals'],
  (Object.keys(PAIR_WORDS) as PairClass[]).map((name) => {
    const { areaKm2, population, capitals } = found.classes[name];
    return [PAIR_WORDS[name], million(areaKm2), million(population), capitals.join(', ')];
  }),
  [1, 2],
)}
${shotGainBlock(base, found, { window: footprintWindow(base, BESIDE), id: `gain-${index}`, caption: `Shots that ${other.name} has more than ${base.name}.` })}`;
}

const RESULTS: readonly (readonly [string, (found: FootprintDocument) => string])[] = [
  ['status of the architecture it starts from', ({ architecture }) => architecture.status],
  ['threatened area, million km²', ({ threatenedAreaKm2 }) => million(threatenedAreaKm2)],
  ['defended area, million km²', ({ defendedAreaKm2 }) => million(defendedAreaKm2)],
  ['with an ideal cue, million km²', ({ idealCue }) => million(idealCue.defendedAreaKm2)],
  ['people defended', ({ populationDefendedFraction }) => percent(populationDefendedFraction)],
  ['people defended, of the threatened', (found) => percent(found.populationFractionOfThreatened)],
  ['area with two shots or more', ({ atLeastShots }) => percent(atLeastShots[1].areaFraction)],
  ['people with two shots or more', ({ atLeastShots }) => percent(atLeastShots[1].populationFraction)],
  ['capitals defended, of the threatened', ({ capitals }) => `${capitals.defended} of ${capitals.threatened}`],
  [
    'missiles stopped, mean over threatened people',
    ({ protectedFractionOfThreatened }) => percent(protectedFractionOfThreatened.populationFraction),
  ],
];

function resultTable({ footprints }: FootprintComparison): Markup {
  return table(
    ['', ...footprints.map(({ name }) => name)],
    RESULTS.map(([words, cell]) => [words, ...footprints.map(cell)]),
    footprints.map((_, i) => i + 1),
  );
}

function countryTable({ footprints, byCountry }: FootprintComparison): Markup {
  const [, ...others] = footprints;
  const header = [
    'country',
    ...footprints.flatMap(({ name }) => [`area, ${name}`, `people, ${name}`]),
    ...others.flatMap(({ name }) => [`${name}: area more, million km²`, `people more, million`]),
  ];
  return table(
    header,
    byCountry.map(({ country, shares }) => [
      country,
      ...shares.flatMap(({ areaFraction, populationFraction }) => [percent(areaFraction), percent(populationFraction)]),
      ...shares
        .slice(1)
        .flatMap(({ areaDifferenceKm2, populationDifference }) => [
          signed(areaDifferenceKm2),
          signed(populationDifference),
        ]),
    ]),
    header.map((_, i) => i).slice(1),
  );
}

function inputTable({ footprints, inputs }: FootprintComparison): Markup {
  return html`<details><summary>${inputs.length} figures differ or stand in only some of the scenarios</summary>${table(
    ['input', 'unit', ...footprints.map(({ name }) => name)],
    inputs.map(({ path, values, unit }) => [
      html`${keyText(path)} <code>${path}</code>`,
      unit ?? '',
      ...values.map(valueText),
    ]),
    footprints.map((_, i) => i + 2),
  )}</details>`;
}

/**
 * The report of several footprints over the same places as one offline HTML file.
 *
 * @param places  sites of each footprint, in their order
 * @returns       HTML text, the same bytes for the same footprints
 */
export function renderFootprintComparison(
  comparison: FootprintComparison,
  places: readonly (readonly MapPlace[])[],
): string {
  const { footprints, differences, findings, warnings, region, cellKm, cue } = comparison;
  const names = footprints.map(({ name }) => name).join(', ');
  const head = html`<p class="kicker">Parasol · defended areas compared</p><h1>${names}</h1>
<p class="lead">The same places of one region (${region.name}, cells of ${fixed(cellKm, 0)} km), cue ${cue}. A place counts as defended when at least one shot is possible against every launch area and missile of the scenario that can reach it.</p>`;
  const body = html`<ul class="findings">${findings.map((text) => html`<li>${text}</li>`)}</ul>${warningsSection(warnings)}
<h2 id="result">Results</h2>${resultTable(comparison)}
${differences.length === 0 ? '' : html`<h2 id="inputs">Figures that differ</h2>${inputTable(comparison)}`}
<h2 id="maps">Maps</h2>${maps(comparison, places)}
${differences.length === 0 ? '' : html`<h2 id="differences">What one defends and the other does not</h2>`}
${differences.map((found, index) => differenceSection(comparison, found, { index, places: places[index + 1] }))}
<h2 id="countries">By country</h2>${countryTable(comparison)}
<h2 id="certificate">Certificate</h2>
<p><code>npx parasol footprints ${footprints.map(({ scenarioId }) => scenarioId).join(' ')} --region ${regionWord(comparison)} --cell-km ${cellKm} --cue ${cue} --json</code></p>
${table(
  ['footprint', 'SHA-256', 'inputs SHA-256', 'code version'],
  footprints.map((found) => [
    found.name,
    html`<code>${found.footprintSha256}</code>`,
    html`<code>${found.inputsSha256}</code>`,
    found.codeVersion,
  ]),
)}`;
  return page(`${footprints.length} defended areas · Parasol`, head, body);
}
