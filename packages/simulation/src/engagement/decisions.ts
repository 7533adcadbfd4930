import { chainOf } from './chain.ts';
import { type Course, PRIORITY } from './course.ts';
import { engages } from './defenders.ts';
import type { Shooting } from './shots.ts';
import type { Held } from './support.ts';

const IDLE = 0;
const DECIDING = 1;
const DECIDED = 2;

/**
 * Decisions of the commands, from what their pictures hold. A command begins to decide when as many sensors hold a firm track as its rules of
 * engagement ask for. It breaks off when they no longer do, and begins anew when they do again; so does one whose picture has dropped the object
 * after the decision. What has not been launched by then is not launched.
 */
export function openDecisions(course: Course, shooting: Shooting): Held {
  const { prepared, pictures, queue } = course;
  const { commands, threatIds } = prepared;
  const stage = new Uint8Array(commands.length * threatIds.length).fill(IDLE);
  /** Counts decisions begun and broken off: one that has been broken off finds another number when its time comes. */
  const round = new Uint32Array(stage.length);

  function begin(command: number, threat: number): void {
    const one = commands[command];
    const at = command * threatIds.length + threat;
    const of = { command: one, battery: one.batteries[0], threat };
    // The time of the decision is the same for every battery of the command.
    const { decidedS } = chainOf(prepared, pictures, { ...of, sinceS: queue.nowS });
    const mine = ++round[at];
    stage[at] = DECIDING;
    queue.push(decidedS, PRIORITY.decision, () => {
      if (round[at] !== mine) return;
      stage[at] = DECIDED;
      shooting.decide(command, threat);
    });
  }

  return (centre, threat, count) => {
    commands.forEach((one, command) => {
      if (one.centre !== centre || !engages(one, threat)) return;
      const at = command * threatIds.length + threat;
      if (stage[at] === DECIDING && count < one.confirmations) {
        round[at]++;
        stage[at] = IDLE;
        shooting.lose(command, threat, 'decision');
      }
      if (stage[at] === DECIDED && count === 0) {
        stage[at] = IDLE;
        shooting.lose(command, threat, 'launch');
      }
      if (stage[at] === IDLE && count >= one.confirmations) begin(command, threat);
    });
  };
}
