import type { ThreatTracks } from '@parasol/study/tracks';

/** Kinds of what happens to a missile and round it, in the order in which they stand at one instant. */
export const HAPPENING_KINDS = [
  'launch',
  'in-view',
  'detection',
  'burnout',
  'firm-track',
  'word',
  'firm-word',
  'apogee',
  'out-of-view',
  'lost',
  'dropped',
  'decided',
  'commit',
  'interceptor-launch',
  'meeting',
  'stopped',
  're-entry',
  'impact',
] as const;
export type HappeningKind = (typeof HAPPENING_KINDS)[number];

export interface Happening {
  readonly kind: HappeningKind;
  readonly timeS: number;
  /** Name of the sensor whose doing or word it is; null for the missile itself and for what a centre does. */
  readonly sensor: string | null;
  /** Under which label a word comes. */
  readonly label: string | null;
}

/** Everything that the timeline of one picture shows, by time. */
export function happeningsOf(threat: ThreatTracks, centreId: string): readonly Happening[] {
  const at = (kind: HappeningKind, timeS: number | null | undefined, sensor?: string, label?: string): Happening[] =>
    timeS === null || timeS === undefined ? [] : [{ kind, timeS, sensor: sensor ?? null, label: label ?? null }];
  const centre = threat.centres.find((one) => one.centreId === centreId);
  return [
    ...at('launch', threat.launchTimeS),
    ...at('burnout', threat.burnoutS),
    ...at('apogee', threat.apogeeS),
    ...at('re-entry', threat.reentryS),
    ...at('stopped', threat.stoppedS),
    ...at('impact', threat.impactS),
    ...threat.sensors.flatMap(({ name, inView, detectedS, firmS, lostS, arrivals }) => {
      const here = arrivals.find((arrival) => arrival.centreId === centreId);
      return [
        ...inView.flatMap(({ fromS, toS }) => [...at('in-view', fromS, name), ...at('out-of-view', toS, name)]),
        ...at('detection', detectedS, name),
        ...at('firm-track', firmS, name),
        ...at('lost', lostS, name),
        ...at('word', here?.heardS, name, here?.label),
        ...at('firm-word', here?.firmS === here?.heardS ? null : here?.firmS, name, here?.label),
        ...(here?.dropped ?? []).flatMap(({ fromS }) => at('dropped', fromS, name)),
      ];
    }),
    ...at('decided', centre?.decidedS),
    ...at('commit', centre?.committedS),
    ...at('interceptor-launch', centre?.launchedS),
    ...at('meeting', centre?.metS),
  ].sort((a, b) => a.timeS - b.timeS || HAPPENING_KINDS.indexOf(a.kind) - HAPPENING_KINDS.indexOf(b.kind));
}
