import type { Course } from './course.ts';
import { PRIORITY } from './course.ts';
import { orderWay } from './order-way.ts';
import type { Post } from './post.ts';
import type { FiredShot } from './shots.ts';

/** Writes the order, the commitment and the launch of a shot into the log. `number` counts the shots of its battery at the object, from 0. */
export function shotLines(course: Course, post: Post): (shot: FiredShot, number: number) => void {
  const { prepared, queue, pictures, journal } = course;
  const { batteries, commands, threatIds, input } = prepared;

  /** Where tracks can be lost, a line waits for its time and stands only if the shot has not been called off by then. */
  function log(shot: FiredShot, timeS: number, line: Parameters<typeof journal.write>[0]): void {
    if (input.assumptions.trackLossS === undefined) {
      journal.write(line);
      return;
    }
    queue.push(timeS, PRIORITY.decision, () => {
      if (!shot.calledOff) journal.write(line);
    });
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

  return (shot, number) => {
    if (!journal.keeps) return;
    const { battery, threat, command, salvo, decidedS, committedS, launchS } = shot;
    const about = { subjectId: batteries[battery].battery.id, objectId: threatIds[threat] };
    for (const { from, to, sentS } of orderWay(prepared, commands[command], battery, decidedS).legs)
      post.urgentArrivalS(from, to, sentS, { content: 'order', ...about });
    const centre = commands[command].centreId;
    const errorM = trackErrorM(shot);
    log(shot, committedS, () => ({
      ...about,
      timeS: committedS,
      kind: 'commit',
      detail: { shot: number + 1, salvo, centre, decidedS, trackErrorM: errorM },
    }));
    log(shot, launchS, () => ({
      ...about,
      timeS: launchS,
      kind: 'interceptor-launch',
      detail: { shot: number + 1, salvo },
    }));
  };
}
