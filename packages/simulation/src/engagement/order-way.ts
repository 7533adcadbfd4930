import type { Prepared, PreparedCommand } from './prepare.ts';

/** One stretch of the way of an order. */
export interface OrderLeg {
  readonly from: number;
  readonly to: number;
  readonly sentS: number;
}

/**
 * The way of an order from a command to its battery: straight, or by way of the centre of the battery's owner that has to release it and takes its
 * time over each order. With an ideal cue orders take no time on the way; the owner's decision stays.
 */
export function orderWay(
  { input, network, batteries }: Prepared,
  { centre }: PreparedCommand,
  battery: number,
  sentS: number,
): { readonly legs: readonly OrderLeg[]; readonly arrivalS: number } {
  const { node, release } = batteries[battery];
  if (input.assumptions.cue === 'ideal') return { legs: [], arrivalS: sentS + (release?.decisionTimeS ?? 0) };
  if (release === null)
    return { legs: [{ from: centre, to: node, sentS }], arrivalS: network.arrivalS(centre, node, sentS) };
  const releasedS = network.arrivalS(centre, release.centre, sentS) + release.decisionTimeS;
  const first = { from: centre, to: release.centre, sentS };
  if (!(releasedS < Number.POSITIVE_INFINITY)) return { legs: [first], arrivalS: releasedS };
  const second = { from: release.centre, to: node, sentS: releasedS };
  return { legs: [first, second], arrivalS: network.arrivalS(release.centre, node, releasedS) };
}
