import type { CountryShare, FootprintBands, FootprintDocument, LaunchShare } from '../footprint/index.ts';
import type { MapPlace, ResolvedNumber, RunDocument } from '../results/index.ts';
import { warningsSection } from './closing-sections.ts';
import { againstSection, type FootprintAgainst } from './footprint-against.ts';
import { bandsSection } from './footprint-bands.ts';
import { authorityNotes, footprintLegend, footprintUnderlay } from './footprint-map.ts';
import { againstWords, cellWords, certificateRows, regionWord } from './footprint-words.ts';
import { assumptionsSection, inputsSection } from './inputs-section.ts';
import { europeToIran, type MapWindow, mapNotesBlock, overThePole, runMap } from './map.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, page, table } from './page.ts';
import { COVERAGE_IS_NOT_PROTECTION, fixed } from './wording.ts';

/** What a report of a footprint needs beside its document: where things stand, and every figure that went in. */
export interface FootprintReportInputs {
  readonly places: readonly MapPlace[];
  readonly inputs: readonly ResolvedNumber[];
  readonly assumptionSheet: RunDocument['assumptionSheet'];
  /** Absent = no section on bands. */
  readonly bands?: FootprintBands;
  /** Absent = no comparison. */
  readonly against?: FootprintAgainst;
}

const percent = (fraction: number | null): string => (fraction === null ? '–' : `${fixed(100 * fraction, 0)} %`);
const million = (value: number): string => fixed(value / 1e6, 2);

function findings(found: FootprintDocument): Markup {
  const { idealCue, sensorDrivenCue, capitals } = found;
  return html`<ul class="findings">
<li>${percent(found.populationFractionOfThreatened)} of the people in threatened towns live in places defended against every missile of the scenario that reaches them; of all people of the region ${percent(found.populationDefendedFraction)}.</li>
<li>${million(found.defendedAreaKm2)} of ${million(found.threatenedAreaKm2)} million km² under threat are defended (region: ${million(found.regionAreaKm2)}).</li>
<li>With an ideal cue the area would be ${million(idealCue.defendedAreaKm2)} million km², through sensors it is ${million(sensorDrivenCue.defendedAreaKm2)}: the difference is what the cue costs.</li>
<li>${capitals.defended} of ${capitals.threatened} threatened capitals are defended${capitals.undefended.length === 0 ? '' : `; not: ${capitals.undefended.join(', ')}`}.</li>
<li>Weighted with the kill probability and discrimination of the assumption sheet, ${percent(found.protectedFractionOfThreatened.populationFraction)} of the missiles at threatened people are stopped, in the mean over places and at the worst missile for each.</li></ul>`;
}

function countryTable(countries: readonly CountryShare[]): Markup {
  return table(
    ['country', 'area defended', 'people defended', 'people threatened', 'defended of threatened', 'capital', 'shots'],
    countries.map((country) => [
      country.country,
      percent(country.areaFraction),
      percent(country.populationFraction),
      percent(country.threatenedPopulationFraction),
      percent(country.populationFractionOfThreatened),
      country.capital === null ? '–' : `${country.capital.name}: ${country.capital.placeClass}`,
      country.capital?.shots ?? '–',
    ]),
    [1, 2, 3, 4, 6],
  );
}

function launchTable(launches: readonly LaunchShare[]): Markup {
  return table(
    [
      'missile and launch area',
      'threatened, million km²',
      'defended',
      'people of threatened',
      'what stands in the way, million km²',
    ],
    launches.map((launch) => [
      launch.launch,
      million(launch.threatenedAreaKm2),
      million(launch.defendedAreaKm2),
      percent(launch.populationFractionOfThreatened),
      Object.entries(launch.bindingAreaKm2)
        .sort((a, b) => b[1] - a[1])
        .map(([binding, areaKm2]) => `${binding} ${million(areaKm2)}`)
        .join(', '),
    ]),
    [1, 2, 3],
  );
}

function maps(found: FootprintDocument, places: readonly MapPlace[]): Markup {
  const run = { name: found.name, places: places.filter(({ kind }) => kind !== 'target'), flights: [], ledger: [] };
  const draw = (window: MapWindow, id: string): Markup => runMap(run, window, footprintUnderlay(found, id));
  const near = (): MapWindow => europeToIran(940, 640);
  const wide = found.byCountry.some(({ country }) => country === 'US' || country === 'CA');
  return html`${figureBlock(
    draw(near(), 'near'),
    html`${footprintLegend(found)}${mapNotesBlock(run.places, near())}<p class="caveat">${COVERAGE_IS_NOT_PROTECTION}</p>${authorityNotes([found])}
<p class="source">Borders: Natural Earth 1:110m through world-atlas. ${cellWords(found)}</p>`,
    `${found.name}: what is defended, cue ${found.cue}. ${againstWords(found)}`,
  )}${
    wide
      ? html`<div class="narrow">${figureBlock(draw(overThePole(640, 640), 'far'), mapNotesBlock(run.places, overThePole(640, 640)), 'The northern hemisphere, distances true from the middle of the map.')}</div>`
      : ''
  }`;
}

/**
 * The report of one footprint as one offline HTML file.
 *
 * @returns HTML text, the same bytes for the same footprint
 */
export function renderFootprint(
  found: FootprintDocument,
  { places, inputs, assumptionSheet, bands, against }: FootprintReportInputs,
): string {
  const head = html`<p class="kicker">Parasol · defended area</p><h1>${found.name}</h1>
<p class="lead">${found.architecture.name} (${found.architecture.status}). Region: ${found.region.name}. ${againstWords(found)} A place counts as defended when at least one shot is possible against every launch area and missile of the scenario that can reach it.</p>`;
  const body = html`${findings(found)}${warningsSection(found.warnings)}
<h2 id="map">Map</h2>${maps(found, places)}
<h2 id="launches">Against each missile</h2>${launchTable(found.byLaunch)}
<h2 id="countries">By country</h2>${countryTable(found.byCountry)}${against === undefined ? '' : againstSection(found, against)}${bands === undefined ? '' : bandsSection(bands)}
${assumptionsSection({ assumptionSheet })}${inputsSection({ inputs })}
<h2 id="certificate">Certificate</h2>
<p><code>npx parasol footprint ${found.scenarioId} --region ${regionWord(found)} --cell-km ${found.cellKm} --cue ${found.cue} --json</code></p>
${table(
  ['', ''],
  certificateRows(found).map(([what, value]) => [what, html`<code>${value}</code>`]),
)}`;
  return page(`${found.name}: defended area · Parasol`, head, body);
}
