import { lastLaunchS } from '../interceptors/index.ts';
import type { Course } from './course.ts';
import type { Magazine } from './magazine.ts';
import { orderWay } from './order-way.ts';

/** Why a command had no shot when it decided, in rising order of nearness to one. */
const NO_SHOT = ['no-way', 'too-late', 'busy', 'down', 'empty', 'reserved'] as const;
export type NoShot = (typeof NO_SHOT)[number];

/** Of two reasons the one that came nearer to a shot. */
export const nearer = (a: NoShot, b: NoShot): NoShot => (NO_SHOT.indexOf(a) >= NO_SHOT.indexOf(b) ? a : b);

/** How near the batteries of some commands come to a shot at an object now, when none of them has one. */
export function nearestNoShot(
  { prepared, queue }: Course,
  magazines: readonly Magazine[],
  { ready, threat }: { readonly ready: readonly number[]; readonly threat: number },
): NoShot {
  const { batteries, commands, input } = prepared;
  const reasonOf = (command: number, b: number): NoShot => {
    const { battery, opportunities } = batteries[b];
    const lastS = lastLaunchS(opportunities[threat]);
    if (!(lastS > Number.NEGATIVE_INFINITY)) return 'no-way';
    const orderedS = orderWay(prepared, commands[command], b, queue.nowS).arrivalS;
    if (lastS < orderedS + input.assumptions.launchDelayS) return 'too-late';
    if (!magazines[b].works) return 'down';
    if (magazines[b].stock > 0) return 'busy';
    return (battery.reserve ?? 0) > 0 ? 'reserved' : 'empty';
  };
  let nearest: NoShot = 'no-way';
  for (const command of ready)
    for (const b of commands[command].batteries) nearest = nearer(nearest, reasonOf(command, b));
  return nearest;
}
