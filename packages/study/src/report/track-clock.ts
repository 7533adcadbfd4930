import * as Plot from '@observablehq/plot';
import type { ThreatTracks } from '../tracks/index.ts';
import { PALETTE } from './palette.ts';

/** Minutes after the launch of the missile: the clock that all figures of a missile share. */
export const minutes = (timeS: number, { launchTimeS }: ThreatTracks): number => (timeS - launchTimeS) / 60;

/** From launch to impact, with the same margins in every figure, so that they stand in step below each other. */
export const clockScale = (threat: ThreatTracks) =>
  ({
    label: 'minutes after the launch of the missile',
    domain: [0, minutes(threat.impactS, threat)],
    grid: true,
    labelAnchor: 'right',
    labelOffset: 36,
  }) as const;

export const CLOCK_MARGINS = { marginLeft: 210, marginRight: 24, marginBottom: 42 } as const;

interface Stage {
  readonly minute: number;
  readonly name: string;
}

/** Stages of the flight; one that lies close before the next is named with it. */
function stagesOf(threat: ThreatTracks): Stage[] {
  const { burnoutS, apogeeS, reentryS, impactS } = threat;
  const times = [
    ['burnout', burnoutS],
    ['apogee', apogeeS],
    ['re-entry', reentryS],
    ['impact', impactS],
  ] as const;
  return times.flatMap(([name, timeS]) => (timeS === null ? [] : [{ name, minute: minutes(timeS, threat) }]));
}

/** A name needs about this share of the width. */
const NAME_SHARE = 0.09;

/** Dotted lines at the stages of the flight. */
export const stageRules = (threat: ThreatTracks): Plot.Markish =>
  Plot.ruleX(stagesOf(threat), { x: 'minute', stroke: PALETTE.muted, strokeDasharray: '2 4' });

/**
 * Their names above the frame. Re-entry and impact lie a minute apart: where there is no room for both, they share one name.
 *
 * @param panel  in a figure of several panels, the topmost
 */
export function stageNames(threat: ThreatTracks, panel?: string): Plot.Markish[] {
  const room = NAME_SHARE * minutes(threat.impactS, threat);
  const named: Stage[] = [];
  for (const stage of stagesOf(threat)) {
    const last = named.at(-1);
    if (last === undefined || stage.minute - last.minute >= room) named.push(stage);
    else named[named.length - 1] = { minute: stage.minute, name: `${last.name}, ${stage.name}` };
  }
  const atEnd = ({ minute }: Stage): boolean => minute > minutes(threat.impactS, threat) - room;
  return (['middle', 'end'] as const).map((textAnchor) =>
    Plot.text(
      named.filter((stage) => atEnd(stage) === (textAnchor === 'end')),
      {
        ...(panel === undefined ? {} : { fy: () => panel }),
        x: 'minute',
        text: 'name',
        frameAnchor: 'top',
        dy: -14,
        textAnchor,
        fill: PALETTE.muted,
      },
    ),
  );
}
