import * as Plot from '@observablehq/plot';
import type { RunDocument } from '../results/index.ts';
import { figure } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { PALETTE } from './palette.ts';

interface Mark {
  readonly threatId: string;
  readonly minute: number;
  readonly sign: 'first detection' | 'firm track' | 'commit' | 'first interceptor launch' | 'first intercept attempt';
}

const SIGNS: readonly Mark['sign'][] = [
  'first detection',
  'firm track',
  'commit',
  'first interceptor launch',
  'first intercept attempt',
];
const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'star'] as const;
const COLOURS = [PALETTE.detection, PALETTE.track, PALETTE.commit, PALETTE.battery, PALETTE.stopped];

/** One lane a threat: the flight as a bar from launch to impact, and when it was seen, tracked, committed on, shot at. */
export function timeline(run: RunDocument, width = 940): Markup {
  const lanes = run.ledger.map((row) => ({
    threatId: row.threatId,
    from: row.launchTimeS / 60,
    to: row.impactTimeS / 60,
    stopped: row.stopped,
  }));
  const marks: Mark[] = run.ledger.flatMap((row) => {
    const times = [row.firstDetectionS, row.firmTrackS, row.commitS, row.firstLaunchS, row.firstInterceptS];
    return SIGNS.flatMap((sign, i) => {
      const timeS = times[i];
      return timeS === null || timeS === undefined ? [] : [{ threatId: row.threatId, minute: timeS / 60, sign }];
    });
  });
  return figure(
    {
      width,
      height: 76 + 24 * lanes.length,
      marginLeft: 150,
      marginBottom: 42,
      marginRight: 20,
      x: { label: 'minutes after the first launch', grid: true, labelAnchor: 'right', labelOffset: 36 },
      y: { label: null, domain: lanes.map(({ threatId }) => threatId), padding: 0.45 },
      color: { domain: SIGNS, range: COLOURS },
      symbol: { domain: SIGNS, range: SHAPES },
      marks: [
        Plot.barX(lanes, {
          y: 'threatId',
          x1: 'from',
          x2: 'to',
          fill: (lane: (typeof lanes)[number]) => (lane.stopped ? PALETTE.stopped : PALETTE.leaked),
          fillOpacity: 0.25,
        }),
        Plot.dot(marks, {
          y: 'threatId',
          x: 'minute',
          symbol: 'sign',
          fill: 'sign',
          stroke: 'white',
          strokeWidth: 0.8,
          r: 5.5,
        }),
      ],
    },
    'Timeline: one lane a threat, with detection, firm track, commit, launch and intercept',
  );
}

const SHAPE_PATHS: Readonly<Record<Mark['sign'], string>> = {
  'first detection': 'M0,-5a5,5 0 1 1 0,10a5,5 0 1 1 0,-10z',
  'firm track': 'M-4.5,-4.5h9v9h-9z',
  commit: 'M0,-6.5l4,6.5l-4,6.5l-4,-6.5z',
  'first interceptor launch': 'M0,-6l5.5,9.5h-11z',
  'first intercept attempt': 'M0,-7l1.6,4.8h5l-4.1,3l1.6,4.9l-4.1,-3l-4.1,3l1.6,-4.9l-4.1,-3h5z',
};

export function timelineLegend(): Markup {
  return html`<ul class="legend">${SIGNS.map(
    (sign, i) =>
      html`<li><svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true"><path d="${SHAPE_PATHS[sign]}" fill="${COLOURS[i] ?? ''}"/></svg>${sign}</li>`,
  )}<li><svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true"><rect width="22" height="12" fill="${PALETTE.stopped}" opacity=".3"/></svg>flight, stopped</li>
<li><svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true"><rect width="22" height="12" fill="${PALETTE.leaked}" opacity=".3"/></svg>flight, not stopped</li></ul>`;
}
