import { type CueChain, cueChain } from '../command/index.ts';
import type { Account, Pictures } from '../tracks/index.ts';
import { orderWay } from './order-way.ts';
import type { Prepared, PreparedCommand } from './prepare.ts';

/** Times of the cue of one battery for one object, from what stands in the picture of its centre. */
export function chainOf(
  prepared: Prepared,
  pictures: Pictures,
  of: {
    readonly command: PreparedCommand;
    readonly battery: number;
    readonly threat: number;
    readonly sinceS?: number;
    readonly gapsUntilS?: number;
  },
): CueChain {
  const { input, batteries } = prepared;
  const { centre, centreId, decisionTimeS, confirmations } = of.command;
  const { launchTimeS, flight } = input.threats[of.threat];
  const { battery, release } = batteries[of.battery];
  return cueChain({
    cue: input.assumptions.cue,
    missileLaunchS: launchTimeS,
    burnoutS: launchTimeS + flight.burnoutS,
    accounts: gapsUntil(pictures.entry(centre, of.threat)?.accounts ?? [], of.gapsUntilS),
    centreId,
    batteryId: battery.id,
    decisionTimeS,
    confirmations,
    ...(of.sinceS === undefined ? {} : { sinceS: of.sinceS }),
    orderArrivalS: (sentS) => orderWay(prepared, of.command, of.battery, sentS).arrivalS,
    ...(release === null ? {} : { release }),
    launchDelayS: input.assumptions.launchDelayS,
  });
}

/** Accounts with what happened to their tracks up to a time; absent = all of it. */
function gapsUntil(accounts: readonly Account[], untilS: number | undefined): readonly Account[] {
  if (untilS === undefined || accounts.every(({ gaps }) => gaps === undefined)) return accounts;
  return accounts.map((account) => ({
    ...account,
    gaps: (account.gaps ?? [])
      .filter(({ fromS }) => fromS <= untilS)
      .map((gap) => (gap.toS <= untilS ? gap : { ...gap, toS: Number.POSITIVE_INFINITY })),
  }));
}
