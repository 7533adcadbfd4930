import * as Plot from '@observablehq/plot';
import type { RadarRow } from '../sharing/index.ts';
import { figure } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, table } from './page.ts';
import { PALETTE } from './palette.ts';
import { symbolLegend } from './symbols.ts';
import { fixed, keyText } from './wording.ts';

const flightOf = ({ missileId, launchAreaId, targetId }: RadarRow): string =>
  `${launchAreaId} to ${targetId} (${missileId.replace('notional-', '')})`;

/** What the radars of the debate see: a figure and the table with the figures that decide. */
export function radarsSection(radars: readonly RadarRow[]): Markup {
  return html`<h2 id="radars">What the radars of the debate see</h2>
<p class="note">Without chance, each flight alone in the sky, figures of the catalogue. Brdy does not search: it looks where it is pointed, and sees nothing without a cue. The table names the figure that lets it begin and the one that ends it; <strong>recalled</strong> marks figures that are remembered from a source and were not read again.</p>
${figureBlock(
  sightChart(radars),
  symbolLegend(['first detection', 'firm track'], undefined, [
    { symbol: 'circle', colour: PALETTE.detection },
    { symbol: 'square', colour: PALETTE.track },
  ]),
  'Bars: the length of the track, set at the firm track (looks that detect, times the look interval; after a hole the sight ends later than the bar). Grey lines: from launch to impact.',
)}
${table(
  ['radar', 'flight', 'looks', 'first detection, s', 'firm track, s', 'track length, s', 'begins by', 'ends by'],
  radars.map((row) => [
    row.radarName,
    flightOf(row),
    row.cuedS === null ? row.looking : `${row.looking} at ${fixed(row.cuedS, 0)} s`,
    row.firstDetectionS ?? 'never',
    row.firmTrackS ?? 'never',
    row.trackLengthS,
    figureWords(row.startDecidedBy),
    row.endDecidedBy === null ? '–' : figureWords(row.endDecidedBy),
  ]),
  [3, 4, 5],
)}`;
}

function figureWords({ limit, path, value, unit, confidence }: RadarRow['startDecidedBy']): Markup {
  if (path === null) return html`${limit.replaceAll('-', ' ')}`;
  return html`${keyText(path)} ${value ?? ''} ${unit ?? ''} ${confidence === null ? '' : html`<span class="tag ${confidence}">${confidence}</span>`}`;
}

function sightChart(radars: readonly RadarRow[], width = 940): Markup {
  const rows = radars
    .filter(({ looking }) => looking !== 'without-cue')
    .map((row) => ({
      ...row,
      flight: flightOf(row),
      from: 0,
      end: row.firmTrackS === null ? null : row.firmTrackS + row.trackLengthS,
    }));
  const flights = [...new Set(rows.map(({ flight }) => flight))];
  const names = [...new Set(rows.map(({ radarName }) => radarName))];
  return figure(
    {
      width,
      height: 56 + names.length * (flights.length * 17 + 26),
      marginLeft: 290,
      marginRight: 20,
      marginBottom: 42,
      x: { label: 's after launch', grid: true, labelAnchor: 'right', labelOffset: 36 },
      y: { label: null, domain: flights, padding: 0.3 },
      fy: { label: null, domain: names, padding: 0.12, axis: null },
      marks: [
        Plot.text(
          names.map((radarName) => ({ radarName })),
          { fy: 'radarName', text: 'radarName', frameAnchor: 'top-left', dy: -14, fontWeight: 600 },
        ),
        Plot.link(rows, { fy: 'radarName', y: 'flight', x1: 'from', x2: 'flightTimeS', stroke: PALETTE.line }),
        Plot.barX(
          rows.filter(({ end }) => end !== null),
          {
            fy: 'radarName',
            y: 'flight',
            x1: 'firmTrackS',
            x2: 'end',
            fill: PALETTE.track,
            fillOpacity: 0.45,
          },
        ),
        Plot.dot(
          rows.filter(({ firmTrackS }) => firmTrackS !== null),
          {
            fy: 'radarName',
            y: 'flight',
            x: 'firmTrackS',
            fill: PALETTE.track,
            symbol: 'square',
            r: 4,
          },
        ),
        Plot.dot(
          rows.filter(({ firstDetectionS }) => firstDetectionS !== null),
          {
            fy: 'radarName',
            y: 'flight',
            x: 'firstDetectionS',
            fill: PALETTE.detection,
            r: 4,
            stroke: 'white',
            strokeWidth: 0.8,
          },
        ),
      ],
    },
    'What each radar sees of each flight: first detection, firm track and how long it lasts',
  );
}
