import { PURPOSE } from '../chance/index.ts';
import type { Doctrine, ShotOption } from '../command/index.ts';
import type { Shot } from '../interceptors/index.ts';
import { lastLaunchS } from '../interceptors/index.ts';
import { type Course, PRIORITY } from './course.ts';
import { fillMagazine, type Magazine } from './magazine.ts';
import { openMeetings } from './meeting.ts';
import { orderWay } from './order-way.ts';
import type { Post } from './post.ts';

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

/** Where a plan stands about one object. */
interface Engagement {
  /** Commands that have decided to engage it. */
  readonly ready: number[];
  /** Salvos ordered. */
  salvos: number;
  /** The last salvo is still to be assessed. */
  waits: boolean;
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
  const shots: FiredShot[][] = threatIds.map(() => []);
  const { killer, meet } = openMeetings(course, shots);
  const noShot: (NoShot | null)[] = threatIds.map(() => null);

  const planCount = commands.reduce((most, { plan }) => Math.max(most, plan + 1), 0);
  const plans: Engagement[] = Array.from({ length: planCount * threatIds.length }, () => ({
    ready: [],
    salvos: 0,
    waits: false,
  }));
  const engagementOf = (command: number, threat: number): Engagement =>
    plans[commands[command].plan * threatIds.length + threat];

  /** Commands of one plan shoot together: one that decides later lends its batteries to what the plan has begun. */
  function decide(command: number, threat: number): void {
    const engagement = engagementOf(command, threat);
    if (!engagement.ready.includes(command)) engagement.ready.push(command);
    if (!engagement.waits && engagement.salvos < salvosOf(doctrine)) shoot(command, threat);
  }

  /** The next salvo of the plan that a command belongs to. */
  function shoot(command: number, threat: number): void {
    const engagement = engagementOf(command, threat);
    const salvo = engagement.salvos + 1;
    const wanted = shotsOf(doctrine);
    const taken: FiredShot[] = [];
    while (taken.length < wanted) {
      const shot = choose(engagement.ready, threat, salvo);
      if (shot === null) break;
      taken.push(shot);
    }
    if (taken.length === 0) {
      giveUp(command, threat, salvo);
      return;
    }
    engagement.salvos = salvo;
    if (doctrine.kind !== 'shoot-look-shoot' || salvo >= salvosOf(doctrine)) return;
    engagement.waits = true;
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
    engagementOf(command, threat).waits = false;
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
    if (!stopped) shoot(command, threat);
  }

  function choose(ready: readonly number[], threat: number, salvo: number): FiredShot | null {
    const { centre, centreId } = commands[ready[0]];
    const decidedS = queue.nowS;
    const options: ShotOption[] = [];
    const candidates: FiredShot[] = [];
    for (const command of ready) {
      for (const b of commands[command].batteries) {
        const magazine = magazines[b];
        if (!magazine.works || magazine.stock <= 0) continue;
        const committedS = orderWay(prepared, commands[command], b, decidedS).arrivalS;
        const shot = magazine.earliest(batteries[b].opportunities[threat], committedS + assumptions.launchDelayS);
        if (shot === null) continue;
        candidates.push({ ...shot, threat, battery: b, command, salvo, decidedS, committedS, end: undefined });
        options.push({
          batteryId: batteries[b].battery.id,
          launchS: shot.launchS,
          interceptS: shot.interceptS,
          interceptAltitudeM: shot.altitudeM,
          stock: magazine.stock,
          load: magazine.load,
        });
      }
    }
    if (options.length === 0) return null;
    const entry = pictures.entry(centre, threat);
    const chosen = planner.choose({ centreId, nowS: decidedS, entry, salvo, options });
    if (chosen < 0) return null;
    fire(candidates[chosen]);
    return candidates[chosen];
  }

  function fire(shot: FiredShot): void {
    const { threat, battery, command, decidedS } = shot;
    const number = shots[threat].filter((other) => other.battery === battery).length;
    magazines[battery].take(shot);
    shots[threat].push(shot);
    if (journal.keeps) {
      const subject = {
        content: 'order',
        subjectId: batteries[battery].battery.id,
        objectId: threatIds[threat],
      } as const;
      for (const { from, to, sentS } of orderWay(prepared, commands[command], battery, decidedS).legs)
        post.urgentArrivalS(from, to, sentS, subject);
      logShot(shot, number);
    }
    queue.push(shot.interceptS, PRIORITY.intercept, () => meet(shot, number));
  }

  /** Writes down how near to a shot a command came that had none. */
  function giveUp(command: number, threat: number, salvo: number): void {
    let nearest: NoShot = 'no-way';
    for (const ready of engagementOf(command, threat).ready) {
      for (const b of commands[ready].batteries) {
        const reason = reasonOf(ready, b, threat);
        if (NO_SHOT.indexOf(reason) > NO_SHOT.indexOf(nearest)) nearest = reason;
      }
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
    const orderedS = orderWay(prepared, commands[command], battery, queue.nowS).arrivalS;
    const earliestS = orderedS + assumptions.launchDelayS;
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

  return { shots, killer, noShot, magazines, decide };
}
