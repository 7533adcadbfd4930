import type { Threat } from '@parasol/simulation/threats';
import type { Facts } from './facts.ts';
import type { RaidOrder } from './raid-orders.ts';
import { flightBetween, resolveCrossSections, whyNotFlown } from './resolve-missile.ts';
import type { NamedPlace } from './resolve-place.ts';
import type { ScenarioParty } from './scenario.ts';
import { ownersOf } from './scene.ts';

/** What became of the orders of one raid. */
export interface FlownRaid {
  readonly threats: readonly Threat[];
  readonly ends: readonly { readonly from: NamedPlace; readonly to: NamedPlace }[];
  readonly warnings: readonly string[];
}

/** Flies every missile of a raid; those that cannot reach their target are left out and said so. */
export function flyRaid(
  raid: RaidOrder,
  parties: readonly ScenarioParty[],
  facts: Facts,
  placeOf: (text: string) => NamedPlace,
): FlownRaid {
  const threats: Threat[] = [];
  const ends: { from: NamedPlace; to: NamedPlace }[] = [];
  const warnings: string[] = [];
  for (const order of raid.threats) {
    const from = placeOf(order.from);
    const to = placeOf(order.to);
    const outcome = flightBetween(order.missile, from.site, to.site, facts);
    if (outcome.kind !== 'flown') {
      warnings.push(
        `${order.threatId} is not flown: ${order.missile} from ${from.name} at ${to.name}: ${whyNotFlown(outcome)}`,
      );
      continue;
    }
    ends.push({ from, to });
    const threatened = ownersOf(to, parties);
    threats.push({
      id: order.threatId,
      partyId: order.partyId ?? raid.partyId,
      missileId: order.missile,
      launchAreaId: from.id,
      targetId: to.id,
      ...(threatened.length === 0 ? {} : { threatensPartyIds: threatened }),
      ...(order.harmless === true ? { hostile: false } : {}),
      launchTimeS: order.launchTimeS,
      flight: outcome.flight,
      radarCrossSectionM2: resolveCrossSections(order.missile, facts),
    });
  }
  return { threats, ends, warnings };
}
