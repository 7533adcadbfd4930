import type { CoverageDocument } from '../coverage/index.ts';
import type { MapPlace, ResolvedNumber, RunDocument } from '../results/index.ts';
import { warningsSection } from './closing-sections.ts';
import { coverageLegend, coverageUnderlay, wholeEarth } from './coverage-map.ts';
import { assumptionsSection, inputsSection } from './inputs-section.ts';
import { europeToIran, type MapWindow, mapNotesBlock, runMap } from './map.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, page, table } from './page.ts';
import { durationText, fixed } from './wording.ts';

/** What a report of a coverage map needs beside its document: where things stand, and every figure that went in. */
export interface CoverageReportInputs {
  readonly places: readonly MapPlace[];
  readonly inputs: readonly ResolvedNumber[];
  readonly assumptionSheet: RunDocument['assumptionSheet'];
}

const million = (value: number): string => fixed(value / 1e6, 2);
const share = (part: number, whole: number): string => `${fixed((100 * part) / whole, 1)} %`;
const seconds = (value: number | null): string => (value === null ? 'never' : fixed(value, 0));

function findings(found: CoverageDocument): Markup {
  const { areaKm2, globeKm2, byCount, infrared, trajectories, uncuedAreaKm2 } = found;
  const twice = byCount[2]?.atLeastKm2 ?? 0;
  const tracked = trajectories.filter(({ firmTrackS }) => firmTrackS !== null).length;
  const left = trajectories.flatMap(({ leftAfterFirmTrackS }) => leftAfterFirmTrackS ?? []);
  return html`<ul class="findings">
<li>At ${fixed(found.altitudeKm, 0)} km at least one radar sees the target above ${million(areaKm2)} million km² of ground, ${share(areaKm2, globeKm2)} of the Earth; two or more above ${million(twice)}.</li>
<li>${uncuedAreaKm2 === areaKm2 ? 'None of it rests on radars that have to be pointed.' : `Radars that search by themselves see ${million(uncuedAreaKm2)} million km² of it.`}</li>
<li>Satellites see a burning missile at that altitude above ${million(infrared.areaKm2)} million km², ${share(infrared.areaKm2, globeKm2)} of the Earth.</li>
<li>${tracked} of ${trajectories.length} missiles of the raids come to a firm track${left.length === 0 ? '' : `; from then to the impact it takes ${durationText(Math.min(...left))} at the least`}.</li></ul>`;
}

const countTable = (what: string, { byCount }: Pick<CoverageDocument, 'byCount'>): Markup =>
  table(
    [what, 'exactly, million km²', 'at least, million km²'],
    byCount.map(({ count, areaKm2, atLeastKm2 }) => [count, million(areaKm2), million(atLeastKm2)]),
    [0, 1, 2],
  );

const sensorTable = ({ sensors }: CoverageDocument): Markup =>
  table(
    ['sensor', 'kind', 'area, million km²'],
    sensors.map(({ name, kind, cuedOnly, areaKm2 }) => [
      name,
      cuedOnly ? `${kind}, when pointed` : kind,
      million(areaKm2),
    ]),
    [2],
  );

const flightTable = ({ trajectories }: CoverageDocument): Markup =>
  table(
    ['missile', 'seen after, s', 'by', 'firm track after, s', 'by', 'left to impact, s'],
    trajectories.map((flight) => [
      flight.threatId,
      seconds(flight.firstDetectionS),
      flight.firstDetectionBy ?? '–',
      seconds(flight.firmTrackS),
      flight.firmTrackBy ?? '–',
      flight.leftAfterFirmTrackS === null ? '–' : fixed(flight.leftAfterFirmTrackS, 0),
    ]),
    [1, 3, 5],
  );

/** Missiles down, sensors across: first detection and firm track of each. */
function sightTable({ trajectories, sensors }: CoverageDocument): Markup {
  return table(
    ['missile', ...sensors.map(({ sensorId }) => sensorId)],
    trajectories.map(({ threatId, sensors: sights }) => [
      threatId,
      ...sights.map(({ outcome, detectedS, firmTrackS }) =>
        detectedS === null
          ? outcome.replaceAll('-', ' ')
          : firmTrackS === null
            ? seconds(detectedS)
            : `${seconds(detectedS)} / ${seconds(firmTrackS)}`,
      ),
    ]),
  );
}

function maps(found: CoverageDocument, places: readonly MapPlace[]): Markup {
  const run = { name: found.name, places: places.filter(({ kind }) => kind !== 'target'), flights: [], ledger: [] };
  const draw = (window: MapWindow, id: string): Markup => runMap(run, window, coverageUnderlay(found, id));
  const origin = found.crossSection.origin === 'stated' ? 'as stated' : 'the smallest warhead of the raids';
  return html`${figureBlock(
    draw(wholeEarth(940, 470), 'earth'),
    html`${coverageLegend(found)}${mapNotesBlock(run.places, wholeEarth(940, 470))}<p class="caveat">${found.caveat}</p>
<p class="source">Borders: Natural Earth 1:110m through world-atlas; Equal Earth projection. Points ${found.spacingKm} km apart; cross-section: ${origin}.</p>`,
    `${found.name}: radars that see a target at ${fixed(found.altitudeKm, 0)} km above the ground shown.`,
  )}${figureBlock(draw(europeToIran(940, 640), 'near'), mapNotesBlock(run.places, europeToIran(940, 640)), 'The same, Europe to Iran.')}`;
}

/**
 * The report of one coverage map as one offline HTML file.
 *
 * @returns HTML text, the same bytes for the same document
 */
export function renderCoverage(
  found: CoverageDocument,
  { places, inputs, assumptionSheet }: CoverageReportInputs,
): string {
  const head = html`<p class="kicker">Parasol · sensor coverage</p><h1>${found.name}</h1>
<p class="lead">${found.architecture.name} (${found.architecture.status}). Where its sensors see a target at ${fixed(found.altitudeKm, 0)} km over the whole Earth, by how many, and when they see the flights of the raids.</p>`;
  const ids = new Set(found.sensors.map(({ sensorId }) => sensorId));
  const figures = inputs.filter(({ path }) => ids.has(path.split('.')[0]) || path.startsWith('assumptions.'));
  const body = html`${findings(found)}${warningsSection(found.warnings)}
<h2 id="map">Map</h2>${maps(found, places)}
<h2 id="counts">By number of sensors</h2>${countTable('radars', found)}${countTable('satellites (plume)', found.infrared)}
<h2 id="sensors">Each sensor</h2>${sensorTable(found)}
<h2 id="flights">The flights of the raids</h2>
<p>Without chance: what is at least as likely as not happens. Times from the launch of each missile.</p>${flightTable(found)}
<h3>Each sensor: first detection / firm track, s</h3>${sightTable(found)}
${assumptionsSection({ assumptionSheet })}${inputsSection({ inputs: figures })}
<h2 id="certificate">Certificate</h2>
<p><code>npx parasol coverage ${found.scenarioId} --altitude-km ${found.altitudeKm} --spacing-km ${found.spacingKm} --json</code></p>
${table(
  ['', ''],
  [
    ['coverage (SHA-256)', html`<code>${found.coverageSha256}</code>`],
    ['inputs (SHA-256)', html`<code>${found.inputsSha256}</code>`],
  ],
)}`;
  return page(`${found.name}: sensor coverage · Parasol`, head, body);
}
