import { PURPOSE } from '../chance/index.ts';
import type { Doctrine, ShotOption } from '../command/index.ts';
import type { Shot } from '../interceptors/index.ts';
import { lastLaunchS } from '../interceptors/index.ts';
import { type Course, PRIORITY } from './course.ts';
import { fillMagazine, type Magazine } from './magazine.ts';
import type { Post } from './post.ts';
import type { PreparedCommand } from './prepare.ts';

/** How one shot ended. `nothing-left`: another one had already stopped the object. */
export type ShotEnd = 'killed' | 'missed' | 'wrong-object' | 'handover-failed' | 'common-cause' | 'nothing-left';

/** One shot of a trial. */
export interface FiredShot extends Shot {
  readonly threat: number;
  readonly battery: number;
  readonly command: number;
  readonly salvo: number;
  readonly decidedS: number;
  readonly committedS: number;
  /** Undefined until the flight ends. */
  end: ShotEnd | undefined;
}

/** Why a command had no shot when it decided, in rising order of nearness to one. */
export const NO_SHOT = ['no-way', 'too-late', 'busy', 'down', 'empty'] as const;
export type NoShot = (typeof NO_SHOT)[number];

/** What a trial knows of its shots at the end. */
export interface Shooting {
  /** By threat, in the order of the decisions. */
  readonly shots: readonly (readonly FiredShot[])[];
  /** By threat: the shot that stopped it. */
  readonly killer: readonly (FiredShot | null)[];
  /** By threat: the nearest that a command that decided without a shot came to one; null = nobody decided in vain. */
  readonly noShot: readonly (NoShot | null)[];
  readonly magazines: readonly Magazine[];
  /** A command decides about an object now. */
  decide(command: number, threat: number): void;
}

const salvosOf = (doctrine: Doctrine): number => (doctrine.kind === 'shoot-look-shoot' ? doctrine.maximumSalvos : 1);

const shotsOf = (doctrine: Doctrine): number => {
  if (doctrine.kind === 'single') return 1;
  return doctrine.kind === 'salvo' ? doctrine.shots : doctrine.shotsPerSalvo;
};

/** Batteries with their magazines, and what becomes of their shots. */
export function openFire(course: Course, post: Post): Shooting {
  const { prepared, queue, chance, pictures, journal } = course;
  const { batteries, commands, threatIds, planner, input } = prepared;
  const { doctrine, assumptions } = input;
  const magazines = batteries.map(({ battery, entity }) => {
    const works = chance.happens(PURPOSE.batteryAvailability, entity, 0, battery.availability);
    return fillMagazine(battery.inventory, battery.channels, works);
  });
  const spoiled = batteries.map(({ typeIndex }) =>
    chance.happens(PURPOSE.commonCause, prepared.typeEntities[typeIndex], 0, assumptions.commonCauseFailureProbability),
  );
  const shots: FiredShot[][] = threatIds.map(() => []);
  const killer: (FiredShot | null)[] = threatIds.map(() => null);
  const noShot: (NoShot | null)[] = threatIds.map(() => null);

  function decide(command: number, threat: number, salvo: number): void {
    const wanted = shotsOf(doctrine);
    const taken: FiredShot[] = [];
    while (taken.length < wanted) {
      const shot = choose(command, threat, salvo);
      if (shot === null) break;
      taken.push(shot);
    }
    if (taken.length === 0) {
      giveUp(command, threat, salvo);
      return;
    }
    if (doctrine.kind !== 'shoot-look-shoot' || salvo >= salvosOf(doctrine)) return;
    const lastS = taken.reduce((last, { interceptS }) => Math.max(last, interceptS), 0);
    const assessedS = lastS + doctrine.assessmentTimeS;
    const { assessmentTimeS } = doctrine;
    queue.push(assessedS, PRIORITY.assessment, () => assess(command, threat, salvo, assessmentTimeS));
  }

  /**
   * Looks again after a salvo: an object that the centre knows to be stopped is left alone, another one gets the next salvo from whatever
   * battery still can. A centre knows of a kill by its own shots, once they have been assessed; nobody tells it of the shots of others.
   */
  function assess(command: number, threat: number, salvo: number, assessmentTimeS: number): void {
    const timeS = queue.nowS;
    const { centre } = commands[command];
    const killing = killer[threat];
    const stopped =
      killing !== null && commands[killing.command].centre === centre && killing.interceptS + assessmentTimeS <= timeS;
    journal.write(() => ({
      timeS,
      kind: 'assessment',
      subjectId: commands[command].centreId,
      objectId: threatIds[threat],
      detail: { salvo, stopped },
    }));
    if (!stopped) decide(command, threat, salvo + 1);
  }

  function choose(command: number, threat: number, salvo: number): FiredShot | null {
    const { centre, centreId, batteries: own } = commands[command];
    const nowS = queue.nowS;
    const options: ShotOption[] = [];
    const candidates: { readonly battery: number; readonly shot: Shot; readonly committedS: number }[] = [];
    for (const b of own) {
      const magazine = magazines[b];
      if (!magazine.works || magazine.stock <= 0) continue;
      const committedS = orderArrivalS(commands[command], b, nowS);
      const shot = magazine.earliest(batteries[b].opportunities[threat], committedS + assumptions.launchDelayS);
      if (shot === null) continue;
      candidates.push({ battery: b, shot, committedS });
      options.push({
        batteryId: batteries[b].battery.id,
        launchS: shot.launchS,
        interceptS: shot.interceptS,
        interceptAltitudeM: shot.altitudeM,
        stock: magazine.stock,
        load: magazine.load,
      });
    }
    if (options.length === 0) return null;
    const chosen = planner.choose({ centreId, nowS, entry: pictures.entry(centre, threat), salvo, options });
    if (chosen < 0) return null;
    const { battery, shot, committedS } = candidates[chosen];
    const fired: FiredShot = { ...shot, threat, battery, command, salvo, decidedS: nowS, committedS, end: undefined };
    fire(fired);
    return fired;
  }

  function orderArrivalS({ centre }: PreparedCommand, battery: number, nowS: number): number {
    return assumptions.cue === 'ideal' ? nowS : prepared.network.arrivalS(centre, batteries[battery].node, nowS);
  }

  function fire(shot: FiredShot): void {
    const { threat, battery, decidedS } = shot;
    const { centre } = commands[shot.command];
    const number = shots[threat].filter((other) => other.battery === battery).length;
    magazines[battery].take(shot);
    shots[threat].push(shot);
    if (journal.keeps) {
      const subject = {
        content: 'order',
        subjectId: batteries[battery].battery.id,
        objectId: threatIds[threat],
      } as const;
      if (assumptions.cue !== 'ideal') post.urgentArrivalS(centre, batteries[battery].node, decidedS, subject);
      logShot(shot, number);
    }
    queue.push(shot.interceptS, PRIORITY.intercept, () => meet(shot, number));
  }

  function meet(shot: FiredShot, number: number): void {
    const { threat, battery, interceptS } = shot;
    shot.end = killer[threat] === null ? drawEnd(shot) : 'nothing-left';
    if (shot.end === 'killed') killer[threat] = shot;
    journal.write(() => ({
      timeS: interceptS,
      kind: 'intercept',
      subjectId: batteries[battery].battery.id,
      objectId: threatIds[threat],
      detail: { shot: number + 1, salvo: shot.salvo, altitudeM: shot.altitudeM, end: shot.end ?? null },
    }));
  }

  /**
   * The draws of one shot, each with its own purpose, so that a change of one figure leaves the draws of the others alone. They are
   * addressed by the object and the place of the shot, not by the battery: the n-th shot at an object has the same luck in every
   * architecture, and differences between architectures are not made of luck.
   */
  function drawEnd(shot: FiredShot): ShotEnd {
    const { threat, battery } = shot;
    const entity = prepared.threatEntities[threat];
    const place = placeOf(shot);
    if (spoiled[battery]) return 'common-cause';
    if (!chance.happens(PURPOSE.shotHandover, entity, place, assumptions.handoverProbability)) return 'handover-failed';
    if (!chance.happens(PURPOSE.shotDiscrimination, entity, place, assumptions.discriminationProbability))
      return 'wrong-object';
    const kills = chance.happens(PURPOSE.shotKill, entity, place, batteries[battery].type.singleShotKillProbability);
    return kills ? 'killed' : 'missed';
  }

  /**
   * How many shots at the same object were launched before this one; equal times: by battery id, then in order of the decisions. Final
   * when the shot meets the object: whatever is decided later is launched later.
   */
  function placeOf(shot: FiredShot): number {
    const own = shots[shot.threat];
    const at = own.indexOf(shot);
    const idOf = ({ battery }: FiredShot): string => batteries[battery].battery.id;
    return own.filter((other, i) => {
      if (other.launchS !== shot.launchS) return other.launchS < shot.launchS;
      return idOf(other) === idOf(shot) ? i < at : idOf(other) < idOf(shot);
    }).length;
  }

  /** Writes down how near to a shot a command came that had none. */
  function giveUp(command: number, threat: number, salvo: number): void {
    let nearest: NoShot = 'no-way';
    for (const b of commands[command].batteries) {
      const reason = reasonOf(command, b, threat);
      if (NO_SHOT.indexOf(reason) > NO_SHOT.indexOf(nearest)) nearest = reason;
    }
    const before = noShot[threat];
    if (before === null || NO_SHOT.indexOf(nearest) > NO_SHOT.indexOf(before)) noShot[threat] = nearest;
    const timeS = queue.nowS;
    journal.write(() => ({
      timeS,
      kind: 'no-engagement',
      subjectId: commands[command].centreId,
      objectId: threatIds[threat],
      detail: { salvo, reason: nearest },
    }));
  }

  function reasonOf(command: number, battery: number, threat: number): NoShot {
    const all = batteries[battery].opportunities[threat];
    if (!(lastLaunchS(all) > Number.NEGATIVE_INFINITY)) return 'no-way';
    const earliestS = orderArrivalS(commands[command], battery, queue.nowS) + assumptions.launchDelayS;
    if (lastLaunchS(all) < earliestS) return 'too-late';
    if (!magazines[battery].works) return 'down';
    return magazines[battery].stock <= 0 ? 'empty' : 'busy';
  }

  function logShot(shot: FiredShot, number: number): void {
    const { battery, threat, command, salvo, decidedS, committedS, launchS } = shot;
    const line = { subjectId: batteries[battery].battery.id, objectId: threatIds[threat] };
    const centre = commands[command].centreId;
    journal.write(() => ({
      ...line,
      timeS: committedS,
      kind: 'commit',
      detail: { shot: number + 1, salvo, centre, decidedS, trackErrorM: trackErrorM(shot) },
    }));
    journal.write(() => ({ ...line, timeS: launchS, kind: 'interceptor-launch', detail: { shot: number + 1, salvo } }));
  }

  /** One standard deviation of the position in the picture at the decision, m; null when the picture determines no state. */
  function trackErrorM({ threat, command, decidedS }: FiredShot): number | null {
    const entry = pictures.entry(commands[command].centre, threat);
    if (entry === null) return null;
    const track = prepared.estimator.track({
      threat: input.threats[threat],
      timeS: decidedS,
      accounts: entry.accounts,
    });
    if (track === null) return null;
    return Math.sqrt(track.covariance[0] + track.covariance[7] + track.covariance[14]);
  }

  return { shots, killer, noShot, magazines, decide: (command, threat) => decide(command, threat, 1) };
}
