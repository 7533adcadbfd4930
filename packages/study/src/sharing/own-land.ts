import { type City, cities } from '@parasol/catalog/places';
import type { SimulationInput } from '@parasol/simulation/engagement';
import {
  askFootprint,
  DEFENDED,
  type FootprintFlights,
  footprintFlights,
  type KnownFlights,
  UNDEFENDED,
} from '../footprint/index.ts';
import { launchesOf, partyOfPlace, type ResolvedScenario } from '../scenario/index.ts';

/** Towns of a party's land that stand for its people, the largest first. */
const TOWNS_OF_A_PARTY = 30;

/** The towns that stand for the people of one party, with every missile of the scenario flown at them. */
export interface OwnLand {
  readonly partyId: string;
  readonly towns: readonly City[];
  readonly peopleCount: number;
  /**
   * Share of these people whose town is defended by at least one shot against every missile and launch area of the scenario that reaches it, by
   * the batteries that may defend the land; towns that nothing reaches are not defended.
   */
  defendedFraction(input: SimulationInput): number;
}

export type OwnLands = ReadonlyMap<string, OwnLand>;

/** The land of each party that has any. */
export function ownLands(resolved: ResolvedScenario, partyIds: readonly string[]): OwnLands {
  const { launches } = launchesOf(resolved.checked);
  const largest = [...cities()].sort((a, b) => b.populationCount - a.populationCount || (a.name < b.name ? -1 : 1));
  const lands = new Map<string, OwnLand>();
  for (const partyId of partyIds) {
    const towns = largest
      .filter((city) => partyOfPlace(city, resolved.composition) === partyId)
      .slice(0, TOWNS_OF_A_PARTY);
    if (towns.length === 0 || launches.length === 0) continue;
    const flights = footprintFlights(launches, { points: towns });
    lands.set(partyId, landOf(partyId, towns, flights, defendersOf(resolved, towns)));
  }
  return lands;
}

function landOf(
  partyId: string,
  towns: readonly City[],
  flights: FootprintFlights,
  mayDefend: readonly boolean[],
): OwnLand {
  const known: KnownFlights = new WeakMap();
  const peopleCount = towns.reduce((sum, { populationCount }) => sum + populationCount, 0);
  return {
    partyId,
    towns,
    peopleCount,
    defendedFraction(input) {
      const { classes } = askFootprint(
        { ...input, authorities: input.authorities.filter((_, i) => mayDefend[i]) },
        flights,
        known,
      )[input.assumptions.cue];
      let defended = 0;
      towns.forEach(({ populationCount }, place) => {
        const met = flights.launches.map((_, l) => classes[l * towns.length + place]);
        if (met.includes(DEFENDED) && !met.includes(UNDEFENDED)) defended += populationCount;
      });
      return defended / peopleCount;
    },
  };
}

/** By authority of the composition: whether it may defend some of these towns (no list: all). */
function defendersOf({ composition }: ResolvedScenario, towns: readonly City[]): boolean[] {
  const countries = new Set(towns.map(({ countryCode }) => countryCode));
  return composition.authorities.map(
    ({ defends }) => defends === undefined || defends.some((one) => countries.has(one)),
  );
}
