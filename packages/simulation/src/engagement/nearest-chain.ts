import type { CueChain } from '../command/index.ts';
import { lastLaunchS } from '../interceptors/index.ts';
import { chainOf } from './chain.ts';
import type { FateRequest } from './fate.ts';
import { lastChanceS } from './horizon.ts';

/** A cue chain with the battery that it ends at. */
export interface BatteryChain extends CueChain {
  readonly centreId: string;
  readonly batteryId: string;
  readonly confirmations: number;
  readonly lastLaunchS: number;
}

/** Of the defenders' batteries that could meet the object at all, the one whose cue came least too late; null when there is none. */
export function nearestChain({ course, index, defenders }: FateRequest): BatteryChain | null {
  const { prepared, pictures } = course;
  let best: BatteryChain | null = null;
  let bestMissS = Number.POSITIVE_INFINITY;
  for (const command of defenders) {
    for (const battery of command.batteries) {
      const { opportunities, battery: named } = prepared.batteries[battery];
      const last = lastLaunchS(opportunities[index]);
      if (!(last > Number.NEGATIVE_INFINITY)) continue;
      const chain = chainOf(prepared, pictures, {
        command,
        battery,
        threat: index,
        gapsUntilS: lastChanceS(prepared, index),
      });
      const missS = chain.launchedS - last;
      if (best !== null && !(missS < bestMissS)) continue;
      bestMissS = missS;
      best = {
        ...chain,
        centreId: command.centreId,
        confirmations: command.confirmations,
        batteryId: named.id,
        lastLaunchS: last,
      };
    }
  }
  return best;
}
