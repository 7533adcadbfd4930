import * as Plot from '@observablehq/plot';
import type { CentreCourse, ThreatTracks } from '../tracks/index.ts';
import { figure } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { PALETTE } from './palette.ts';
import { CLOCK_MARGINS, clockScale, minutes, stageNames, stageRules } from './track-clock.ts';

/** One panel a centre, the same height in every figure. */
export const PANEL_HEIGHT = 150;

/** Limits of a logarithmic axis, m: whole decades round what is shown. */
export function decades(values: readonly number[]): readonly [number, number] {
  const shown = values.filter((value) => value > 0);
  let low = 1;
  while (low > 1e-3 && shown.some((value) => value < low)) low /= 10;
  while (shown.length > 0 && shown.every((value) => value >= 10 * low)) low *= 10;
  let high = 10 * low;
  while (shown.some((value) => value > high)) high *= 10;
  return [low, high];
}

/** Names of the panels, left of the numbers of their axes. */
export const panelNames = (): Plot.Markish => Plot.axisFy({ anchor: 'left', dx: -48, label: null });

/** Centres whose picture holds a track at some time. */
export const tracking = ({ centres }: ThreatTracks): CentreCourse[] => centres.filter(({ held }) => held.length > 0);

interface Sample {
  readonly party: string;
  readonly minute: number;
  readonly errorM: number | undefined;
  readonly statedM: number | undefined;
  readonly boundM: number | undefined;
}

function samplesOf(threat: ThreatTracks): Sample[] {
  return tracking(threat).flatMap(({ partyName, errors }) =>
    errors.timesS.map((timeS, i) => ({
      party: partyName,
      minute: minutes(timeS, threat),
      errorM: errors.filterErrorM[i] ?? undefined,
      statedM: errors.filterSigmaM[i] ?? undefined,
      boundM: errors.nominalSigmaM[i] ?? undefined,
    })),
  );
}

/** True error of the filter against time, over one and three standard deviations of the bound; one panel a centre, logarithmic. */
export function trackErrors(threat: ThreatTracks, width = 940): Markup {
  const samples = samplesOf(threat);
  const parties = tracking(threat).map(({ partyName }) => partyName);
  const [low, high] = decades(
    samples.flatMap(({ errorM, statedM, boundM }) => [errorM ?? 0, statedM ?? 0, 3 * (boundM ?? 0)]),
  );
  const band = (sigmas: number): Plot.Markish =>
    Plot.areaY(samples, {
      fy: 'party',
      x: 'minute',
      y1: () => low,
      y2: ({ boundM }: Sample) => (boundM === undefined ? Number.NaN : sigmas * boundM),
      fill: PALETTE.intercept,
      fillOpacity: 0.16,
    });
  return figure(
    {
      width,
      height: 90 + PANEL_HEIGHT * parties.length,
      marginTop: 34,
      ...CLOCK_MARGINS,
      x: clockScale(threat),
      y: { type: 'log', domain: [low, high], label: 'error of position, m', grid: true, tickFormat: '~s' },
      fy: { domain: parties, axis: null, padding: 0.12 },
      marks: [
        panelNames(),
        stageRules(threat),
        band(3),
        band(1),
        Plot.line(samples, {
          fy: 'party',
          x: 'minute',
          y: 'statedM',
          stroke: PALETTE.ink,
          strokeDasharray: '5 3',
          strokeWidth: 1.2,
        }),
        Plot.line(samples, { fy: 'party', x: 'minute', y: 'errorM', stroke: PALETTE.leaked, strokeWidth: 1.6 }),
        stageNames(threat, parties[0]),
      ],
    },
    `Error of position of ${threat.threatId} against time in each picture, with one and three standard deviations of the bound`,
  );
}

export const trackErrorsLegend = (): Markup =>
  html`<ul class="legend"><li>${stroke(PALETTE.leaked, 'none')}true error of the filtered track</li><li>${stroke(PALETTE.ink, '5 3')}what the filter states, one standard deviation</li>
<li>${patch(0.32)}one standard deviation of the bound</li><li>${patch(0.16)}three</li></ul>`;

export const stroke = (colour: string, dash: string): Markup =>
  html`<svg viewBox="0 0 26 10" width="26" height="10" aria-hidden="true"><path d="M0,5h26" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/></svg>`;

const patch = (opacity: number): Markup =>
  html`<svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true"><rect width="22" height="12" fill="${PALETTE.intercept}" opacity="${opacity}"/></svg>`;
