import type { MissileOutcome } from '@parasol/physics/boost';
import type { Geodetic } from '@parasol/physics/frames';
import type { Threat } from '@parasol/simulation/threats';
import type { ResolvedNumber } from '../results/index.ts';
import { compose } from './composition.ts';
import { factsOf } from './facts.ts';
import { entityIn, LIBRARY, type Library } from './library.ts';
import { raidsOf } from './raid-orders.ts';
import { resolveCrossSections, senderOf } from './resolve-missile.ts';
import { type NamedPlace, resolvePlace } from './resolve-place.ts';
import type { CheckedScenario } from './scenario.ts';

/** One missile at one launch area of a scenario, to be sent anywhere. */
export interface Launch {
  /** `missile from launch area`. */
  readonly id: string;
  readonly missileId: string;
  readonly missileName: string;
  readonly from: NamedPlace;
  readonly partyId: string;
  readonly radarCrossSectionM2: Threat['radarCrossSectionM2'];
  readonly flyTo: (to: Geodetic) => MissileOutcome;
  /** The same missile from anywhere. */
  readonly flyBetween: (from: Geodetic, to: Geodetic) => MissileOutcome;
}

/**
 * Every pair of missile and launch area in the raids of a scenario, each once, whatever it was aimed at there. Launches that mean no harm count only
 * where there are no others.
 *
 * @returns the pairs, and the figures that they rest on
 */
export function launchesOf(
  { scenario }: CheckedScenario,
  library: Library = LIBRARY,
): { readonly launches: readonly Launch[]; readonly resolved: readonly ResolvedNumber[] } {
  const composition = compose(library.architectures[scenario.architecture], scenario, library);
  const facts = factsOf(library, composition, { ...scenario.overrides });
  const launches = new Map<string, Launch>();
  const raids = raidsOf(scenario, library);
  const isHarmful = raids.some(({ threats }) => threats.some(({ harmless }) => harmless !== true));
  for (const { partyId, threats } of raids) {
    for (const { missile, from, harmless } of threats) {
      if (isHarmful && harmless === true) continue;
      const id = `${missile} from ${from}`;
      if (launches.has(id)) continue;
      const place = resolvePlace(from, scenario, library, facts);
      const sendTo = senderOf(missile, facts);
      launches.set(id, {
        id,
        missileId: missile,
        missileName: entityIn(library, missile)?.name ?? missile,
        from: place,
        partyId,
        radarCrossSectionM2: resolveCrossSections(missile, facts),
        flyTo: (to) => sendTo(place.site, to),
        flyBetween: sendTo,
      });
    }
  }
  return { launches: [...launches.values()], resolved: facts.asked() };
}
