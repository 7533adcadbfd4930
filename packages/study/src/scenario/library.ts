import { type Architecture, architectures } from '@parasol/catalog/architectures';
import { type AssumptionSheet, assumptionSheet } from '@parasol/catalog/assumptions';
import { type Catalogue, catalogue, type Entity } from '@parasol/catalog/entries';
import { type Raid, raids } from '@parasol/catalog/raids';
import { type Relation, relations } from '@parasol/catalog/relations';

/** The published things that a scenario names: all of the catalogue, or a smaller one in tests. */
export interface Library extends Catalogue {
  readonly architectures: Readonly<Record<string, Architecture>>;
  readonly raids: Readonly<Record<string, Raid>>;
  readonly assumptions: AssumptionSheet;
  readonly relations: Readonly<Record<string, Relation>>;
}

/** The catalogue of the project. */
export const LIBRARY: Library = { ...catalogue, architectures, raids, assumptions: assumptionSheet, relations };

/** What a record holds under its own key, following no prototype. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The entity of an id or of an old row id. */
export function entityIn(library: Library, id: string): Entity | undefined {
  const target = own(library.aliases, id);
  return (
    own(library.entities, id) ?? (target === undefined ? undefined : own(library.entities, target.split('.', 1)[0]))
  );
}

/** Entities that are points on the map: they have a latitude. */
export const isPlace = (entity: Entity): boolean => Object.hasOwn(entity.attributes, 'latitudeDeg');

export const idsWhere = (library: Library, holds: (entity: Entity) => boolean): string[] =>
  Object.values(library.entities)
    .filter(holds)
    .map(({ id }) => id);
