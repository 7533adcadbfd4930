import type { Geodetic } from '@parasol/physics/frames';
import type { Track } from '@parasol/simulation/tracks';
import type { CentreCourse, Stretch } from './document.ts';
import { errorColumns, withinThreeSigma } from './error-columns.ts';
import { impactColumns } from './impact-columns.ts';
import { positionColumns } from './position-columns.ts';
import { orNull, type ToldRaid } from './told-raid.ts';
import { centreSentence } from './words.ts';

/** Between samples of a track, s. */
const STEP_S = 10;
/** Impact areas cost a dozen flights each: at most so many of them, evenly. */
const MOST_IMPACT_AREAS = 24;

/** What one centre knows of a missile; null for a centre that never hears of it. */
export function centreCourse(
  raid: ToldRaid,
  n: number,
  t: number,
  known: { readonly impact: Geodetic; readonly ballisticCoefficientKgPerM2: number },
): CentreCourse | null {
  const { prepared, pictures, filter } = raid;
  const { input } = prepared;
  const { id: centreId, partyId } = input.nodes[n];
  const entry = pictures.entry(n, t);
  if (entry === null) return null;
  const threat = input.threats[t];
  const timesS = sampleTimesS(entry.heardS, threat.launchTimeS + threat.flight.impactS);
  const request = { threat, timesS, accounts: entry.accounts, partyId };
  const filtered = filter.tracks(request);
  const errors = errorColumns(threat, timesS, filtered, prepared.estimator.tracks(request));
  const course = {
    centreId,
    partyId,
    partyName: input.parties.find(({ id }) => id === partyId)?.name ?? partyId,
    heardS: orNull(entry.heardS),
    firmS: orNull(entry.firmS),
    ...shotsOf(raid, centreId, threat.id),
    held: heldOf(timesS, filtered),
    errors,
    position: positionColumns(filtered, input.earth),
    withinThreeSigma: withinThreeSigma(errors),
    sources: sourcesOf(filtered),
    impact: impactColumns(thinned(filtered), { earth: input.earth, ...known }),
  };
  return { ...course, sentence: centreSentence(course, threat) };
}

function sampleTimesS(fromS: number, toS: number): number[] {
  const first = -Math.floor(-fromS / STEP_S);
  return Array.from({ length: Math.max(0, Math.floor(toS / STEP_S) - first + 1) }, (_, k) => (first + k) * STEP_S);
}

/** First decision, order, launch and meeting of a centre's own shots, from the log of the trial. */
function shotsOf({ result: { events } }: ToldRaid, centreId: string, threatId: string) {
  const commits = events.filter(
    ({ kind, objectId, detail }) => kind === 'commit' && objectId === threatId && detail.centre === centreId,
  );
  const batteries = new Set(commits.map(({ subjectId }) => subjectId));
  const first = (kind: 'interceptor-launch' | 'intercept'): number | null =>
    events.find((event) => event.kind === kind && event.objectId === threatId && batteries.has(event.subjectId))
      ?.timeS ?? null;
  const decided = commits.map(({ detail }) => Number(detail.decidedS));
  return {
    decidedS: orNull(Math.min(Number.POSITIVE_INFINITY, ...decided)),
    committedS: commits[0]?.timeS ?? null,
    launchedS: first('interceptor-launch'),
    metS: first('intercept'),
  };
}

function heldOf(timesS: readonly number[], tracks: readonly (Track | null)[]): Stretch[] {
  const stretches: Stretch[] = [];
  tracks.forEach((track, i) => {
    if (track === null) return;
    const last = stretches.at(-1);
    if (last !== undefined && i > 0 && tracks[i - 1] !== null)
      stretches[stretches.length - 1] = { ...last, toS: timesS[i] };
    else stretches.push({ fromS: timesS[i], toS: timesS[i] });
  });
  return stretches;
}

function sourcesOf(tracks: readonly (Track | null)[]): CentreCourse['sources'] {
  const changes: CentreCourse['sources'][number][] = [];
  for (const track of tracks) {
    if (track === null) continue;
    const last = changes.at(-1);
    if (last?.label === track.label && last.sensorIds.join() === track.sources.join()) continue;
    changes.push({ fromS: track.timeS, sensorIds: track.sources, label: track.label });
  }
  return changes;
}

function thinned(tracks: readonly (Track | null)[]): Track[] {
  const there = tracks.filter((track) => track !== null);
  const every = Math.max(1, -Math.floor(-there.length / MOST_IMPACT_AREAS));
  return there.filter((_, i) => i % every === 0);
}
