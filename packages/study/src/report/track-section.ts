import type { LaunchViewDocument } from '../launch-view/index.ts';
import { afterLaunch, lengthText, type ThreatTracks, type TracksDocument } from '../tracks/index.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, page, table } from './page.ts';
import { seeing, sensorTimeline, sensorTimelineLegend } from './sensor-timeline.ts';
import { trackErrors, trackErrorsLegend, tracking } from './track-errors.ts';
import { trackImpact, trackImpactLegend } from './track-impact.ts';
import { launchesSection } from './track-launches.ts';
import { fixed } from './wording.ts';

/** Rows of a table of tracks: so many times, evenly over the track. */
const ROWS = 6;

const clock = (timeS: number | null, threat: ThreatTracks): string =>
  timeS === null ? '–' : afterLaunch(timeS, threat);
const length = (m: number | null | undefined): string => (m === null || m === undefined ? '–' : lengthText(m));

const evenly = (count: number): number[] =>
  count <= ROWS
    ? Array.from({ length: count }, (_, i) => i)
    : Array.from({ length: ROWS }, (_, i) => Math.floor((i * (count - 1)) / (ROWS - 1)));

function sensorTable(threat: ThreatTracks): Markup {
  const { centres } = threat;
  return table(
    [
      'sensor',
      'in view from',
      'to',
      'detects',
      'firm track',
      'last look',
      ...centres.map(({ partyName }) => `heard by ${partyName}`),
    ],
    seeing(threat).map((sensor) => [
      sensor.cuedOnly ? `${sensor.name} (when pointed)` : sensor.name,
      clock(sensor.inView[0].fromS, threat),
      clock(sensor.inView[sensor.inView.length - 1].toS, threat),
      clock(sensor.detectedS, threat),
      clock(sensor.firmS, threat),
      clock(sensor.lastLookS, threat),
      ...centres.map(({ centreId }) =>
        clock(sensor.arrivals.find((arrival) => arrival.centreId === centreId)?.heardS ?? null, threat),
      ),
    ]),
    Array.from({ length: 5 + centres.length }, (_, i) => i + 1),
  );
}

function blindWords(threat: ThreatTracks): Markup {
  const blind = threat.sensors.filter(({ inView }) => inView.length === 0).map(({ name }) => name);
  return blind.length === 0 ? html`` : html`<p class="note">Never in view of: ${blind.join('; ')}.</p>`;
}

const errorTable = (threat: ThreatTracks): Markup =>
  table(
    ['picture', 'after launch', 'true error', 'filter states', 'bound'],
    tracking(threat).flatMap(({ partyName, errors }) => {
      const there = errors.timesS.flatMap((timeS, i) => (errors.filterErrorM[i] === null ? [] : [{ timeS, i }]));
      return evenly(there.length).map((k) => {
        const { timeS, i } = there[k];
        const { filterErrorM, filterSigmaM, nominalSigmaM } = errors;
        return [
          partyName,
          clock(timeS, threat),
          length(filterErrorM[i]),
          length(filterSigmaM[i]),
          length(nominalSigmaM[i]),
        ];
      });
    }),
    [1, 2, 3, 4],
  );

const impactTable = (threat: ThreatTracks): Markup =>
  table(
    ['picture', 'after launch', 'semi-axes', 'major axis lies', 'middle off the true impact'],
    tracking(threat).flatMap(({ partyName, impact }) =>
      evenly(impact.timesS.length).map((i) => [
        partyName,
        clock(impact.timesS[i], threat),
        `${length(1000 * impact.semiMajorKm[i])} × ${length(1000 * impact.semiMinorKm[i])}`,
        `${fixed(impact.majorAzimuthsDeg[i], 0)}°`,
        length(1000 * impact.offKm[i]),
      ]),
    ),
    [1, 2, 3, 4],
  );

const folded = (title: string, content: Markup): Markup =>
  html`<details><summary>${title}</summary>${content}</details>`;

/** One missile: sentences, and three figures in step, each with its table. */
function trackSection(threat: ThreatTracks): Markup {
  const held = tracking(threat).length > 0;
  return html`<h3>${threat.threatId}: ${threat.missileName} from ${threat.launchAreaName} to ${threat.targetName}</h3>
<ul class="findings">${threat.centres.map(({ sentence }) => html`<li>${sentence}</li>`)}</ul>
${figureBlock(sensorTimeline(threat), sensorTimelineLegend(), 'Sensors above, pictures of the centres below. A picture knows what has arrived there, by release and line.')}
${blindWords(threat)}${folded('The same as a table', sensorTable(threat))}
${
  held
    ? html`${figureBlock(trackErrors(threat), trackErrorsLegend(), 'Root of the sum over three axes. The bound is that of the looks so far (posterior Cramér-Rao); a released track is joined without trust in it, which costs something against the bound.')}
${folded('The same as a table', errorTable(threat))}
${figureBlock(trackImpact(threat), trackImpactLegend(), 'The ellipse holds the impact in 95 of 100 cases, as the filter sees it.')}
${folded('The same as a table', impactTable(threat))}`
    : html`<p>No picture comes to a track.</p>`
}`;
}

/** Tracks as a part of another report. */
export const tracksSection = ({ threats, caveat, scenarioId }: TracksDocument): Markup =>
  html`<h2 id="tracks">Who knew what, and how well</h2><p>One trial, told in full; the first missile of each raid. Others: <code>npx parasol tracks ${scenarioId} --threat ID</code>.</p>
${threats.map(trackSection)}<p class="caveat">${caveat}</p>`;

/** Tracks, and where they are given launches, as a report of their own, one offline HTML file. */
export function renderTracks(document: TracksDocument, launches?: LaunchViewDocument): string {
  const { name, threats, seed, trial, estimators, caveat, warnings } = document;
  const head = html`<p class="kicker">Parasol · tracks</p><h1>${name}</h1>
<p class="lead">Who sees ${threats.length === 1 ? 'the missile' : `${threats.length} missiles`} when, and how well each centre knows where it is: trial ${trial} of seed ${seed}.</p>`;
  const body = html`${threats.map(trackSection)}<p class="caveat">${caveat}</p>
${launches === undefined ? '' : launchesSection(launches)}
<p class="note">Estimators: ${estimators.filter}, ${estimators.nominal}.</p>${warnings.map((text) => html`<p class="note">${text}</p>`)}`;
  return page(`${name}: tracks · Parasol`, head, body);
}
