import { PURPOSE } from '../chance/index.ts';
import type { Doctrine, ShotOption } from '../command/index.ts';
import type { Shot } from '../interceptors/index.ts';
import { type Account, type Gap, heldAt } from '../tracks/index.ts';
import { type Course, PRIORITY } from './course.ts';
import { lastChanceS } from './horizon.ts';
import { fillMagazine, type Magazine } from './magazine.ts';
import { openMeetings } from './meeting.ts';
import { type NoShot, nearer, nearestNoShot } from './no-shot.ts';
import { orderWay } from './order-way.ts';
import type { Post } from './post.ts';
import { shotLines } from './shot-lines.ts';

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
  /** Not launched, because the picture had dropped the object. */
  calledOff: boolean;
}

/** A decision or a launch that did not come about, because the picture had dropped the object. */
export interface TrackLoss {
  readonly centreId: string;
  readonly sensorId: string;
  readonly timeS: number;
  readonly cause: Gap['cause'];
  readonly before: 'decision' | 'launch' | 'next salvo';
}

/** What a trial knows of its shots at the end. */
export interface Shooting {
  /** By threat, in the order of the decisions. */
  readonly shots: readonly (readonly FiredShot[])[];
  /** By threat: the shot that stopped it. */
  readonly killer: readonly (FiredShot | null)[];
  /** Whether another plan had already launched at the object when this shot was launched. */
  readonly isDuplicate: (shot: FiredShot) => boolean;
  /** By threat: the nearest that a command that decided without a shot came to one; null = nobody decided in vain. */
  readonly noShot: readonly (NoShot | null)[];
  /** By threat: the first time that a lost track kept a centre from shooting; null = never. */
  readonly lost: readonly (TrackLoss | null)[];
  readonly magazines: readonly Magazine[];
  /** A command decides about an object now. */
  decide(command: number, threat: number): void;
  /** The picture of a command holds an object no longer, before its decision or after it: what is not launched stays. */
  lose(command: number, threat: number, before: TrackLoss['before']): void;
}

/** Where a plan stands about one object. */
interface Engagement {
  /** Commands that have decided to engage it. */
  ready: readonly number[];
  /** Salvos ordered. */
  salvos: number;
  /** The last salvo is still to be assessed. */
  waits: boolean;
  /** The centre knows the object to be stopped. */
  done: boolean;
}

type Drop = Pick<TrackLoss, 'sensorId' | 'timeS' | 'cause'>;

/** The latest drop of any sensor's track. */
function lastDrop(accounts: readonly Account[]): Drop | null {
  let last: Drop | null = null;
  for (const { sensorId, gaps = [] } of accounts)
    for (const { fromS, cause } of gaps)
      if (last === null || fromS > last.timeS) last = { sensorId, timeS: fromS, cause };
  return last;
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
    return fillMagazine(battery.inventory - (battery.reserve ?? 0), battery.channels, works);
  });
  const shots: FiredShot[][] = threatIds.map(() => []);
  const { killer, isDuplicate, meet } = openMeetings(course, shots);
  const tell = shotLines(course, post);
  const noShot: (NoShot | null)[] = threatIds.map(() => null);

  const planCount = commands.reduce((most, { plan }) => Math.max(most, plan + 1), 0);
  const plans: Engagement[] = Array.from({ length: planCount * threatIds.length }, () => ({
    ready: [],
    salvos: 0,
    waits: false,
    done: false,
  }));
  const lost: (TrackLoss | null)[] = threatIds.map(() => null);
  const calledOff: FiredShot[] = [];
  const engagementOf = (command: number, threat: number): Engagement =>
    plans[commands[command].plan * threatIds.length + threat];

  /** Commands of one plan shoot together: one that decides later lends its batteries to what the plan has begun. */
  function decide(command: number, threat: number): void {
    const engagement = engagementOf(command, threat);
    if (!engagement.ready.includes(command)) engagement.ready = [...engagement.ready, command];
    if (!engagement.done && !engagement.waits && engagement.salvos < salvosOf(doctrine)) shoot(command, threat);
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
    queue.push(assessedS, PRIORITY.assessment, () => {
      if (taken.some((shot) => !shot.calledOff)) assess(command, threat, salvo, assessmentTimeS);
    });
  }

  /**
   * Looks again after a salvo: an object that the centre knows to be stopped is left alone, another one gets the next salvo from whatever
   * battery still can. A centre knows of a kill by its own shots, once they have been assessed; nobody tells it of the shots of others.
   */
  function assess(command: number, threat: number, salvo: number, assessmentTimeS: number): void {
    const timeS = queue.nowS;
    const { centre } = commands[command];
    const engagement = engagementOf(command, threat);
    engagement.waits = false;
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
    engagement.done = stopped;
    if (stopped) return;
    if (engagement.ready.length > 0) shoot(command, threat);
    else if (!holds(centre, threat)) refuse(command, threat, 'next salvo');
  }

  const holds = (centre: number, threat: number): boolean =>
    heldAt(pictures.entry(centre, threat)?.accounts ?? [], queue.nowS) > 0;

  function lose(command: number, threat: number, before: TrackLoss['before']): void {
    const timeS = queue.nowS;
    const engagement = engagementOf(command, threat);
    engagement.ready = engagement.ready.filter((other) => other !== command);
    if (before === 'decision') {
      refuse(command, threat, before);
      return;
    }
    const waiting = shots[threat].filter((shot) => shot.command === command && shot.launchS >= timeS);
    if (waiting.length === 0) return;
    for (const shot of waiting) {
      shot.calledOff = true;
      magazines[shot.battery].giveBack(shot);
      calledOff.push(shot);
    }
    shots[threat] = shots[threat].filter((shot) => !shot.calledOff);
    const { plan } = commands[command];
    const { salvo } = waiting[0];
    if (!shots[threat].some((shot) => commands[shot.command].plan === plan && shot.salvo === salvo)) {
      engagement.salvos = salvo - 1;
      engagement.waits = false;
    }
    refuse(command, threat, before);
  }

  /** Writes down that a centre does not shoot, because it no longer holds the object; not when it was too late for a shot in any case. */
  function refuse(command: number, threat: number, before: TrackLoss['before']): void {
    const timeS = queue.nowS;
    const { centre, centreId } = commands[command];
    const dropped = lastDrop(pictures.entry(centre, threat)?.accounts ?? []);
    if (dropped === null || timeS > lastChanceS(prepared, threat)) return;
    lost[threat] ??= { centreId, before, ...dropped };
    journal.write(() => ({
      timeS,
      kind: 'no-engagement',
      subjectId: centreId,
      objectId: threatIds[threat],
      detail: { reason: 'track-lost', before },
    }));
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
        candidates.push({
          ...shot,
          threat,
          battery: b,
          command,
          salvo,
          decidedS,
          committedS,
          end: undefined,
          calledOff: false,
        });
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
    const { threat, battery } = shot;
    const before = [...shots[threat], ...calledOff.filter((other) => other.threat === threat)];
    const number = before.filter((other) => other.battery === battery).length;
    magazines[battery].take(shot);
    shots[threat].push(shot);
    tell(shot, number);
    queue.push(shot.interceptS, PRIORITY.intercept, () => {
      if (!shot.calledOff) meet(shot, number);
    });
  }

  /** Writes down how near to a shot a command came that had none. */
  function giveUp(command: number, threat: number, salvo: number): void {
    const { ready } = engagementOf(command, threat);
    const reason = nearestNoShot(course, magazines, { ready, threat });
    noShot[threat] = nearer(reason, noShot[threat] ?? reason);
    const timeS = queue.nowS;
    journal.write(() => ({
      timeS,
      kind: 'no-engagement',
      subjectId: commands[command].centreId,
      objectId: threatIds[threat],
      detail: { salvo, reason },
    }));
  }

  return { shots, killer, isDuplicate, noShot, lost, magazines, decide, lose };
}
