import type { RaidEvent, RunDocument } from '@parasol/study/results';

/** Kinds of events that say why a threat was or was not engaged, in words of this page. */
export const CHAIN_KINDS = [
  'launch',
  'burnout',
  'apogee',
  'impact',
  'detection',
  'firm-track',
  'picture-firm',
  'track-lost',
  'commit',
  'interceptor-launch',
  'intercept',
  'assessment',
  'no-engagement',
] as const;
export type ChainKind = (typeof CHAIN_KINDS)[number];

/** One link of the chain from launch to end. */
export interface ChainLink {
  readonly kind: ChainKind;
  readonly timeS: number;
  /** Sensor, centre or battery; null where it is the threat itself. */
  readonly by: string | null;
  /** How an attempt ended, why nobody fired, what an assessment said; null where there is nothing to add. */
  readonly detail: string | null;
  /** How far the track was off when it was decided, km. */
  readonly trackErrorKm: number | null;
}

const ONCE_EACH: ReadonlySet<RaidEvent['kind']> = new Set(['detection', 'firm-track', 'picture-firm']);

const isChainKind = (kind: RaidEvent['kind']): kind is ChainKind => (CHAIN_KINDS as readonly string[]).includes(kind);

function detailOf({ kind, detail }: RaidEvent): string | null {
  if (kind === 'intercept') return typeof detail.end === 'string' ? detail.end : null;
  if (kind === 'no-engagement') return typeof detail.reason === 'string' ? detail.reason : null;
  if (kind === 'assessment') return detail.stopped === true ? 'stopped' : 'not-stopped';
  return null;
}

/** The chain of one threat in the trial told: of every sensor and centre only the first word. Messages are left out. */
export function chainOf(run: Pick<RunDocument, 'events'>, raidId: string, threatId: string): readonly ChainLink[] {
  const said = new Set<string>();
  return run.events
    .filter((event) => event.raidId === raidId && event.objectId === threatId)
    .flatMap((event): ChainLink[] => {
      const { kind, timeS, subjectId, detail } = event;
      if (!isChainKind(kind)) return [];
      const who = `${kind} ${subjectId}`;
      if (ONCE_EACH.has(kind) && said.has(who)) return [];
      said.add(who);
      const errorM = kind === 'commit' ? detail.trackErrorM : null;
      return [
        {
          kind,
          timeS,
          by: subjectId === threatId ? null : subjectId,
          detail: detailOf(event),
          trackErrorKm: typeof errorM === 'number' ? errorM / 1000 : null,
        },
      ];
    });
}
