import type { RunDocument } from '../results/index.ts';
import type { TracksDocument } from '../tracks/index.ts';
import { altitudeProfile } from './altitude-profile.ts';
import { certificateSection, omissionsSection, warningsSection } from './closing-sections.ts';
import { findingsOf } from './findings.ts';
import { assumptionsSection, inputsSection } from './inputs-section.ts';
import { ledgerSection } from './ledger-section.ts';
import { europeToIran, mapLegend, overThePole, runMap } from './map.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, page, table } from './page.ts';
import { timeline, timelineLegend } from './timeline.ts';
import { tracksSection } from './track-section.ts';
import { durationText, fixed, intervalText, percentText, RAIDS_ARE_ALTERNATIVES } from './wording.ts';

/** True when some flight of the run ends west of the Atlantic or beyond the European window. */
const leavesEurope = (run: RunDocument): boolean =>
  run.flights.some(({ longitudesDeg }) => longitudesDeg.some((longitude) => longitude < -30 || longitude > 90));

export function runMaps(run: RunDocument): Markup {
  return html`${figureBlock(
    runMap(run, europeToIran(940, 640)),
    mapLegend(),
    `${run.name}: sites, published radar sectors and the flights of the trial told.`,
  )}${
    leavesEurope(run)
      ? html`<div class="narrow">${figureBlock(
          runMap(run, overThePole(640, 640)),
          html``,
          'The northern hemisphere, distances true from the middle of the map: flights towards North America.',
        )}</div>`
      : ''
  }`;
}

function raidTable(run: RunDocument): Markup {
  return table(
    ['raid', 'missiles', 'arrive on average', 'interceptors fired'],
    run.measures.byRaid.map((raid) => [
      raid.name,
      raid.threats,
      intervalText(raid.leakers, 2),
      intervalText(raid.shots),
    ]),
    [1, 2, 3],
  );
}

function threatTable(run: RunDocument): Markup {
  return table(
    ['missile', 'stopped in', 'shots on average', 'warning'],
    run.measures.byThreat.map((threat) => [
      threat.threatId,
      percentText(threat.stoppedFraction),
      fixed(threat.shots, 2),
      durationText(threat.warningTimeS),
    ]),
    [1, 2, 3],
  );
}

/**
 * The report of one run as one offline HTML file.
 *
 * @param run     a whole run document
 * @param tracks  of the trial told; absent = the report says nothing of them
 * @returns       HTML text, the same bytes for the same run
 * @omits         anything that the documents do not hold; nothing is computed here but layout
 */
export function renderReport(run: RunDocument, tracks?: TracksDocument): string {
  const head = html`<p class="kicker">Parasol · run report</p><h1>${run.name}</h1>
<p class="lead">${run.architecture.name} (${run.architecture.status}) against ${run.threats} missiles, command arrangement: ${run.arrangement}. Scenario clock starts ${run.epochUtc}.</p>
<nav aria-label="sections"><a href="#map">Map</a><a href="#timeline">Timeline</a>${tracks === undefined ? '' : html`<a href="#tracks">Tracks</a>`}<a href="#ledger">Ledger</a><a href="#assumptions">Assumptions</a><a href="#inputs">Inputs</a><a href="#omitted">Left out</a><a href="#certificate">Certificate</a></nav>`;
  const body = html`<ul class="findings">${findingsOf(run).map((text) => html`<li>${text}</li>`)}</ul>
${warningsSection(run.warnings)}
<h2 id="map">Map</h2>${runMaps(run)}
<h2 id="timeline">Who saw what when</h2>
${figureBlock(timeline(run), timelineLegend(), 'One lane a missile; times of the trial told.')}
<h3>Height of the flights</h3>
${figureBlock(altitudeProfile(run), html``, 'Solid: stopped. Dashed: not stopped. Circles: first attempt to intercept. The dotted line at 100 km is the lowest altitude of exo-atmospheric intercept on the assumption sheet.')}
${tracks === undefined ? '' : tracksSection(tracks)}
<h2>All trials</h2>${raidTable(run)}${threatTable(run)}
<p class="note">Mean over ${run.trials} trials with 95 % interval. ${RAIDS_ARE_ALTERNATIVES}</p>
${ledgerSection(run)}${assumptionsSection(run)}${inputsSection(run)}${omissionsSection()}${certificateSection([run])}`;
  return page(`${run.name} · Parasol`, head, body);
}
