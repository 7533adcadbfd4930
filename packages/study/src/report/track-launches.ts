import * as Plot from '@observablehq/plot';
import type { LaunchObserver, LaunchView, LaunchViewDocument } from '../launch-view/index.ts';
import { figure } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, table } from './page.ts';
import { PALETTE } from './palette.ts';
import { fixed } from './wording.ts';

const SIGNS = ['first detection', 'firm track', 'distinguishable from then on'] as const;
const COLOURS = [PALETTE.detection, PALETTE.track, PALETTE.stopped];
const SHAPES = ['circle', 'square', 'star'] as const;
const SHAPE_PATHS = [
  'M0,-5a5,5 0 1 1 0,10a5,5 0 1 1 0,-10z',
  'M-4.5,-4.5h9v9h-9z',
  'M0,-7l1.6,4.8h5l-4.1,3l1.6,4.9l-4.1,-3l-4.1,3l1.6,-4.9l-4.1,-3h5z',
] as const;

interface Lane {
  readonly view: LaunchView;
  readonly observer: LaunchObserver;
  readonly name: string;
}

const lanesOf = ({ views }: LaunchViewDocument): Lane[] =>
  views.flatMap((view) =>
    view.observers.map((observer) => ({ view, observer, name: `${view.batteryId}, seen by ${observer.partyName}` })),
  );

/** The first radar that does it. */
function firstS({ sights }: LaunchObserver, key: 'detectedS' | 'firmS'): number | null {
  const times = sights.flatMap((sight) => (sight.kind === 'radar' ? (sight[key] ?? []) : []));
  return times.length === 0 ? null : Math.min(...times);
}

const marksOf = ({ observer, name }: Lane) =>
  [firstS(observer, 'detectedS'), firstS(observer, 'firmS'), observer.distinguishableS].flatMap((timeS, i) =>
    timeS === null ? [] : [{ name, timeS, sign: SIGNS[i] }],
  );

/** One lane a launch and observer: boost, flight to the meeting, and when it is seen, tracked, told from an attack. */
function launchTimeline(lanes: readonly Lane[], width = 940): Markup {
  const bars = lanes.map(({ view, name }) => ({ name, burnoutS: view.burnoutS, meetingS: view.meetingS }));
  return figure(
    {
      width,
      height: 76 + 26 * lanes.length,
      marginLeft: 360,
      marginBottom: 42,
      marginRight: 20,
      x: { label: 'seconds after the launch of the interceptor', grid: true, labelAnchor: 'right', labelOffset: 36 },
      y: { label: null, domain: lanes.map(({ name }) => name), padding: 0.4 },
      symbol: { domain: SIGNS, range: SHAPES },
      color: { domain: SIGNS, range: COLOURS },
      marks: [
        Plot.barX(bars, { y: 'name', x1: () => 0, x2: 'burnoutS', fill: PALETTE.leaked, fillOpacity: 0.35 }),
        Plot.barX(bars, { y: 'name', x1: 'burnoutS', x2: 'meetingS', fill: PALETTE.line, fillOpacity: 0.7 }),
        Plot.dot(lanes.flatMap(marksOf), {
          y: 'name',
          x: 'timeS',
          symbol: 'sign',
          fill: 'sign',
          stroke: 'white',
          strokeWidth: 0.8,
          r: 5.5,
        }),
      ],
    },
    'One lane a launch and observer: boost, flight to the meeting, first detection, firm track, and when it can be told from an attack',
  );
}

const bar = (colour: string, opacity: number): Markup =>
  html`<svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true"><rect width="22" height="12" fill="${colour}" opacity="${opacity}"/></svg>`;

const legend = (): Markup =>
  html`<ul class="legend">${SIGNS.map(
    (sign, i) =>
      html`<li><svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true"><path d="${SHAPE_PATHS[i]}" fill="${COLOURS[i]}"/></svg>${sign}</li>`,
  )}<li>${bar(PALETTE.leaked, 0.35)}boost</li><li>${bar(PALETTE.line, 0.7)}flight to the meeting</li></ul>`;

const second = (timeS: number | null): string => (timeS === null ? '–' : fixed(timeS, 0));

/** How launches look to parties that are told nothing of them. */
export function launchesSection(found: LaunchViewDocument): Markup {
  const lanes = lanesOf(found);
  return html`<h2 id="launches">How the launches look to others</h2>
<p>Each battery's first shot of the nominal course, seen by parties that are told nothing of it.</p>
${
  lanes.length === 0
    ? html`<p>No launch is seen by a party that is not an ally of its owner.</p>`
    : html`${figureBlock(launchTimeline(lanes), legend(), 'Where the star is missing, the place where the interceptor would come down by itself cannot be told from guarded land until the meeting.')}
<ul class="findings">${lanes.map(({ view, observer }) => html`<li>${view.batteryId}: ${observer.sentence}</li>`)}</ul>
${table(
  ['launch', 'towards', 'observer', 'burnout, s', 'detected, s', 'firm track, s', 'distinguishable, s', 'meeting, s'],
  lanes.map(({ view, observer }) => [
    `${view.interceptorName}, ${view.batteryName}`,
    view.threatId,
    observer.partyName,
    second(view.burnoutS),
    second(firstS(observer, 'detectedS')),
    second(firstS(observer, 'firmS')),
    second(observer.distinguishableS),
    second(view.meetingS),
  ]),
  [3, 4, 5, 6, 7],
)}`
}
${found.notFlown.map(({ batteryId, why }) => html`<p class="note">${batteryId}: ${why}.</p>`)}
<p class="caveat">${found.caveat}</p>`;
}
