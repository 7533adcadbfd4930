import type { Network } from '../communications/index.ts';

/** The way of what a radar finds into one picture. */
export interface UpdateWay {
  /** Arrival of what a look finds, by the number of the look. */
  readonly arrivalS: (look: number) => number;
  /** Time from a look to the picture when every line is up. */
  readonly usualS: number;
}

export interface UpdateRoute {
  /** Node of the sensor, the centre that its data go to first, and the centre of the picture. */
  readonly node: number;
  readonly centre: number;
  readonly to: number;
  /** Delay of the release. */
  readonly delayS: number;
}

/**
 * When updates arrive: straight to the sensor's centre, and from there after the release's delay to the picture, by the arrival rule of the
 * lines. Worked out once for each way and look, whatever the object.
 *
 * @omits  queues: updates on lines of limited capacity arrive as if nothing else were on them
 */
export function updateWays(network: Network, lookIntervalS: number): (route: UpdateRoute) => UpdateWay {
  const ways = new Map<string, UpdateWay>();
  return ({ node, centre, to, delayS }) => {
    const key = `${node} ${centre} ${to} ${delayS}`;
    const known = ways.get(key);
    if (known !== undefined) return known;
    const arrivalsS: number[] = [];
    const arrivalOf = (look: number): number => {
      const found = arrivalsS[look];
      if (found !== undefined) return found;
      let arrivalS = network.arrivalS(node, centre, look * lookIntervalS);
      if (to !== centre && arrivalS < Number.POSITIVE_INFINITY)
        arrivalS = network.arrivalS(centre, to, arrivalS + delayS);
      arrivalsS[look] = arrivalS;
      return arrivalS;
    };
    const further = to === centre ? 0 : delayS + network.usualDelayS(centre, to);
    const way: UpdateWay = { arrivalS: arrivalOf, usualS: network.usualDelayS(node, centre) + further };
    ways.set(key, way);
    return way;
  };
}
