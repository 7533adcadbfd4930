import type { Fate, LedgerRow } from '../outcomes/index.ts';
import type { Course } from './course.ts';
import { type FateRequest, fateOf } from './fate.ts';
import { sentenceOf } from './sentence.ts';
import type { Shooting } from './shots.ts';

const orNull = (value: number): number | null => (value < Number.POSITIVE_INFINITY ? value : null);

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);

/** One row for each object, in the order of the input. */
export function ledgerRows(course: Course, shooting: Shooting): readonly LedgerRow[] {
  return course.prepared.input.threats.map((_, threat) => rowOf(course, shooting, threat));
}

function rowOf(course: Course, shooting: Shooting, index: number): LedgerRow {
  const { prepared, pictures } = course;
  const { input, commands, batteries } = prepared;
  const threat = input.threats[index];
  const { cue } = input.assumptions;
  const defenders = commands.filter((command) => command.mayDefend[index] && command.batteries.length > 0);
  // Without anybody who may defend the target, what any centre knew counts.
  const centres = defenders.length > 0 ? defenders.map(({ centre }) => centre) : input.nodes.map((_, centre) => centre);
  const entries = centres.flatMap((centre) => pictures.entry(centre, index) ?? []);
  const ideal = cue === 'ideal' && defenders.length > 0 ? threat.launchTimeS + threat.flight.burnoutS : null;

  let firstDetectionS = ideal ?? Number.POSITIVE_INFINITY;
  let firstDetectionBy: string | null = null;
  for (const account of entries.flatMap((entry) => entry.accounts)) {
    if (account.detectedS >= firstDetectionS) continue;
    firstDetectionS = account.detectedS;
    firstDetectionBy = account.sensorId;
  }
  const heardS = ideal ?? least(entries.map((entry) => entry.heardS));
  const firmTrackS = ideal ?? least(entries.map((entry) => entry.firmS));
  const impactTimeS = threat.launchTimeS + threat.flight.impactS;
  const shots = shooting.shots[index];
  const killer = shooting.killer[index];
  const request: FateRequest = { course, shooting, index, defenders, heard: heardS < impactTimeS };
  const fate: Fate = fateOf(request);
  return {
    threatId: threat.id,
    missileId: threat.missileId,
    launchAreaId: threat.launchAreaId,
    targetId: threat.targetId,
    launchTimeS: threat.launchTimeS,
    impactTimeS,
    firstDetectionS: orNull(firstDetectionS),
    firstDetectionBy,
    firmTrackS: orNull(firmTrackS),
    commitS: orNull(least(shots.map((shot) => shot.committedS))),
    firstLaunchS: orNull(least(shots.map((shot) => shot.launchS))),
    firstInterceptS: orNull(least(shots.map((shot) => shot.interceptS))),
    warningTimeS: heardS < impactTimeS ? impactTimeS - heardS : null,
    shots: shots.length,
    batteries: [...new Set(shots.map((shot) => batteries[shot.battery].battery.id))],
    fate,
    stopped: killer !== null,
    stoppedS: killer?.interceptS ?? null,
    sentence: sentenceOf({ ...request, fate, firstDetectionS, firstDetectionBy, firmTrackS }),
  };
}
