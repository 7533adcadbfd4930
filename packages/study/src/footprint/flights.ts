import type { MissileOutcome } from '@parasol/physics/boost';
import type { Launch } from '../scenario/index.ts';
import { type FootprintPlaces, siteOf } from './places.ts';

/** Every flight of a footprint: by launch, then by place; null where the missile does not reach. */
export interface FootprintFlights {
  readonly launches: readonly Launch[];
  readonly flights: readonly (readonly (Flown | null)[])[];
}

type Flown = Extract<MissileOutcome, { kind: 'flown' }>['flight'];

/**
 * Sends every missile of the scenario from its launch area to every place.
 *
 * A place is threatened by those that fly there: farther than the missile's range, nearer than its least range, and places that the stated
 * trajectory cannot reach are not threatened by it.
 */
export function footprintFlights(
  launches: readonly Launch[],
  places: Pick<FootprintPlaces, 'points'>,
): FootprintFlights {
  const sites = places.points.map(siteOf);
  return {
    launches,
    flights: launches.map(({ flyTo }) =>
      sites.map((site) => {
        const outcome = flyTo(site);
        return outcome.kind === 'flown' ? outcome.flight : null;
      }),
    ),
  };
}
