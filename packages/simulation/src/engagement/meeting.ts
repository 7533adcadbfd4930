import { PURPOSE } from '../chance/index.ts';
import type { Course } from './course.ts';
import type { FiredShot, ShotEnd } from './shots.ts';

/** What becomes of shots that meet their objects. */
export interface Meetings {
  /** By threat: the shot that stopped it. */
  readonly killer: readonly (FiredShot | null)[];
  /** Whether another plan had already launched at the object when this shot was launched. Asked when the shot meets it, or later. */
  isDuplicate(shot: FiredShot): boolean;
  /** The shot meets its object now. `number` counts the shots of its battery at the object, from 0. */
  meet(shot: FiredShot, number: number): void;
}

/** @param shots  by threat, filled while the trial goes on */
export function openMeetings(course: Course, shots: readonly (readonly FiredShot[])[]): Meetings {
  const { prepared, chance, journal } = course;
  const { batteries, commands, threatIds, input } = prepared;
  const { assumptions } = input;
  const spoiled = batteries.map(({ typeIndex }) =>
    chance.happens(PURPOSE.commonCause, prepared.typeEntities[typeIndex], 0, assumptions.commonCauseFailureProbability),
  );
  const killer: (FiredShot | null)[] = threatIds.map(() => null);

  /**
   * The draws of one shot, each with its own purpose, so that a change of one figure leaves the draws of the others alone. They are
   * addressed by the object and the place of the shot, not by the battery: the n-th shot at an object has the same luck in every
   * architecture, and differences between architectures are not made of luck.
   */
  function drawEnd(shot: FiredShot): ShotEnd {
    const { threat, battery } = shot;
    const entity = prepared.threatEntities[threat];
    const place = launchedBefore(shot).length;
    if (spoiled[battery]) return 'common-cause';
    if (!chance.happens(PURPOSE.shotHandover, entity, place, assumptions.handoverProbability)) return 'handover-failed';
    if (!chance.happens(PURPOSE.shotDiscrimination, entity, place, assumptions.discriminationProbability))
      return 'wrong-object';
    const kills = chance.happens(PURPOSE.shotKill, entity, place, batteries[battery].type.singleShotKillProbability);
    return kills ? 'killed' : 'missed';
  }

  /**
   * Shots at the same object launched before this one; equal times: by battery id, then in order of the decisions. Final
   * when the shot meets the object: whatever is decided later is launched later.
   */
  function launchedBefore(shot: FiredShot): readonly FiredShot[] {
    const own = shots[shot.threat];
    const at = own.indexOf(shot);
    const idOf = ({ battery }: FiredShot): string => batteries[battery].battery.id;
    return own.filter((other, i) => {
      if (other.launchS !== shot.launchS) return other.launchS < shot.launchS;
      return idOf(other) === idOf(shot) ? i < at : idOf(other) < idOf(shot);
    });
  }

  const isDuplicate = (shot: FiredShot): boolean =>
    launchedBefore(shot).some(({ command }) => commands[command].plan !== commands[shot.command].plan);

  return {
    killer,
    isDuplicate,
    meet(shot, number) {
      const { threat, battery, interceptS } = shot;
      shot.end = killer[threat] === null ? drawEnd(shot) : 'nothing-left';
      if (shot.end === 'killed') killer[threat] = shot;
      journal.write(() => ({
        timeS: interceptS,
        kind: 'intercept',
        subjectId: batteries[battery].battery.id,
        objectId: threatIds[threat],
        detail: {
          shot: number + 1,
          salvo: shot.salvo,
          altitudeM: shot.altitudeM,
          end: shot.end ?? null,
          ...(isDuplicate(shot) ? { duplicate: true } : {}),
        },
      }));
    },
  };
}
