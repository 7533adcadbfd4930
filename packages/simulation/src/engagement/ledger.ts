import type { Fate, LedgerRow } from '../outcomes/index.ts';
import { announcedOf } from './announced.ts';
import type { Course } from './course.ts';
import { defendersOf, engages } from './defenders.ts';
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
  const { input, batteries } = prepared;
  const threat = input.threats[index];
  const { cue } = input.assumptions;
  const defenders = defendersOf(prepared, index);
  const engaging = defenders.filter((command) => engages(command, index));
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
  const announced = announcedOf(course, index, defenders);
  const request: FateRequest = {
    course,
    shooting,
    index,
    defenders: engaging.length > 0 ? engaging : defenders,
    announced,
    heard: heardS < impactTimeS,
  };
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
    ...rareOf(request, shots.filter(shooting.isDuplicate).length),
    stoppedS: killer?.interceptS ?? null,
    sentence: sentenceOf({ ...request, fate, firstDetectionS, firstDetectionBy, firmTrackS }),
  };
}

/** What stands in a row only where there is something to say. */
function rareOf({ course, index, announced }: FateRequest, duplicateShots: number): Partial<LedgerRow> {
  const { recognisedBy, alarmed, missedNotice } = announced;
  return {
    ...(course.prepared.input.threats[index].hostile === false ? { hostile: false } : {}),
    ...(duplicateShots > 0 ? { duplicateShots } : {}),
    ...(recognisedBy.length > 0 ? { recognisedBy } : {}),
    ...(alarmed.length > 0 ? { alarm: missedNotice === null ? 'no-notice' : 'missed-notice' } : {}),
  };
}
