import * as Plot from '@observablehq/plot';
import type { ThreatTracks } from '../tracks/index.ts';
import { figure } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { PALETTE } from './palette.ts';
import { CLOCK_MARGINS, clockScale, minutes, stageNames, stageRules } from './track-clock.ts';
import { decades, PANEL_HEIGHT, panelNames, stroke, tracking } from './track-errors.ts';

/** Size of the impact area against time, and how far its middle lies from the true impact; one panel a centre, logarithmic. */
export function trackImpact(threat: ThreatTracks, width = 940): Markup {
  const areas = tracking(threat).flatMap(({ partyName, impact }) =>
    impact.timesS.map((timeS, i) => ({
      party: partyName,
      minute: minutes(timeS, threat),
      majorKm: impact.semiMajorKm[i],
      minorKm: impact.semiMinorKm[i],
      offKm: impact.offKm[i],
    })),
  );
  const parties = tracking(threat).map(({ partyName }) => partyName);
  const [low, high] = decades(areas.flatMap(({ majorKm, minorKm, offKm }) => [majorKm, minorKm, offKm]));
  const of = { fy: 'party', x: 'minute' } as const;
  return figure(
    {
      width,
      height: 90 + PANEL_HEIGHT * parties.length,
      marginTop: 34,
      ...CLOCK_MARGINS,
      x: clockScale(threat),
      y: { type: 'log', domain: [low, high], label: 'impact area, km', grid: true, tickFormat: '~r' },
      fy: { domain: parties, axis: null, padding: 0.12 },
      marks: [
        panelNames(),
        stageRules(threat),
        Plot.areaY(areas, { ...of, y1: 'minorKm', y2: 'majorKm', fill: PALETTE.intercept, fillOpacity: 0.16 }),
        Plot.line(areas, { ...of, y: 'majorKm', stroke: PALETTE.intercept, strokeWidth: 1.6 }),
        Plot.line(areas, { ...of, y: 'minorKm', stroke: PALETTE.intercept, strokeWidth: 1.6, strokeDasharray: '5 3' }),
        Plot.dot(areas, { ...of, y: 'offKm', fill: PALETTE.leaked, r: 2.6 }),
        stageNames(threat, parties[0]),
      ],
    },
    `Semi-axes of the impact area of ${threat.threatId} against time in each picture, with the distance of its middle from the true impact`,
  );
}

export const trackImpactLegend = (): Markup =>
  html`<ul class="legend"><li>${stroke(PALETTE.intercept, 'none')}semi-major axis</li><li>${stroke(PALETTE.intercept, '5 3')}semi-minor axis</li>
<li><svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true"><circle r="3" fill="${PALETTE.leaked}"/></svg>distance of its middle from the true impact</li></ul>`;
