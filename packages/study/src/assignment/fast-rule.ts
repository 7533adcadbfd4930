import { earliestIntercept, type Planner } from '@parasol/simulation/command';
import type { AssignmentProblem, ShotPlan } from './problem.ts';

/**
 * The plan that the rule in the loop makes: object after object in order of decision, every plan for itself, shot after shot what the planner
 * chooses from the batteries that still have interceptors.
 */
export function fastPlan(
  { objects, batteries, shotsAtObject }: AssignmentProblem,
  planner: Planner = earliestIntercept,
): ShotPlan {
  const stock = batteries.map(({ inventory }) => inventory);
  const load = batteries.map(() => 0);
  return objects.map(({ options }) => {
    const shots: number[] = [];
    for (const plan of new Set(options.map((one) => one.plan))) {
      for (let n = 0; n < shotsAtObject; n++) {
        const left = options.filter((one) => one.plan === plan && stock[one.battery] > 0);
        if (left.length === 0) break;
        const chosen = planner.choose({
          centreId: String(plan),
          nowS: 0,
          entry: null,
          salvo: 1,
          options: left.map(({ battery, launchS, interceptS, interceptAltitudeM }) => ({
            batteryId: batteries[battery].id,
            launchS,
            interceptS,
            interceptAltitudeM,
            stock: stock[battery],
            load: load[battery],
          })),
        });
        if (chosen < 0) break;
        const { battery } = left[chosen];
        stock[battery]--;
        load[battery]++;
        shots.push(battery);
      }
    }
    return shots;
  });
}
