import type { MapPlace } from '../results/index.ts';
import type { Composition } from './composition.ts';
import type { Facts } from './facts.ts';
import type { FlownRaid } from './fly-raid.ts';
import { entityIn, type Library } from './library.ts';
import type { NamedPlace } from './resolve-place.ts';

/** Sites, launch areas and targets, for maps. */
export function mapPlaces(
  composition: Composition,
  at: {
    readonly sensors: readonly (NamedPlace | null)[];
    readonly batteries: readonly NamedPlace[];
    readonly flown: readonly FlownRaid[];
  },
  facts: Facts,
): MapPlace[] {
  const point = ({ latitudeDeg, longitudeDeg }: NamedPlace) => ({ latitudeDeg, longitudeDeg });
  const sensors = composition.sensors.flatMap(({ id, party }, i): MapPlace[] => {
    const place = at.sensors[i];
    if (place === null) return [];
    return [
      {
        id,
        name: place.name,
        kind: 'radar',
        partyId: party,
        ...point(place),
        rangeKm: facts.number(`${id}.rangeKm`),
        sectorStartDeg: facts.number(`${id}.sectorStartDeg`),
        sectorStopDeg: facts.number(`${id}.sectorStopDeg`),
      },
    ];
  });
  const batteries = composition.batteries.map(
    ({ id, party, interceptor }, i): MapPlace => ({
      id,
      name: at.batteries[i].name,
      kind: 'battery',
      partyId: party,
      ...point(at.batteries[i]),
      interceptorId: interceptor,
      count: facts.number(`${id}.count`),
    }),
  );
  const ends = new Map<string, MapPlace>();
  for (const { from, to } of at.flown.flatMap((raid) => raid.ends)) {
    ends.set(`launch ${from.id}`, { id: from.id, name: from.name, kind: 'launch-area', partyId: null, ...point(from) });
    ends.set(`target ${to.id}`, { id: to.id, name: to.name, kind: 'target', partyId: null, ...point(to) });
  }
  return [...batteries, ...sensors, ...ends.values()];
}

/** Names by id, for people. */
export function namesOf(
  composition: Composition,
  library: Library,
  at: { readonly flown: readonly FlownRaid[]; readonly batteries: readonly NamedPlace[] },
): Record<string, string> {
  const named = [
    ...composition.sensors.map(({ id }) => id),
    ...composition.batteries.map(({ interceptor }) => interceptor),
    ...at.flown.flatMap(({ threats }) => threats.map(({ missileId }) => missileId)),
  ].map((id) => [id, entityIn(library, id)?.name ?? id]);
  const batteries = composition.batteries.map(({ id }, i) => [id, at.batteries[i].name]);
  const places = at.flown
    .flatMap(({ ends }) => ends.flatMap(({ from, to }) => [from, to]))
    .map(({ id, name }) => [id, name]);
  return Object.fromEntries([
    ...composition.parties.map(({ id, name }) => [id, name]),
    ...named,
    ...batteries,
    ...places,
  ]);
}

/** The parties whose land a place lies in, a state before its alliance. */
export const ownersOf = (
  { countryCode }: Pick<NamedPlace, 'countryCode'>,
  parties: Composition['parties'],
): readonly string[] =>
  parties
    .filter(({ countries }) => countryCode !== null && countries?.includes(countryCode))
    .sort((a, b) => (a.countries?.length ?? 0) - (b.countries?.length ?? 0))
    .map(({ id }) => id);

/** The party whose place it is: the state itself where it is a party, or its alliance; null: of none. */
export const partyOfPlace = (
  place: Pick<NamedPlace, 'countryCode'>,
  { parties }: Pick<Composition, 'parties'>,
): string | null => ownersOf(place, parties)[0] ?? null;
