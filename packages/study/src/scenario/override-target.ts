import { type Attribute, type ClaimValue, rangeOf, usedClaim, usedValue } from '@parasol/catalog/entries';
import type { Composition } from './composition.ts';
import { entityIn, type Library, own } from './library.ts';

/** What an override path stands for: the value in the catalogue and what is published about it. */
export interface OverrideTarget {
  readonly path: string;
  readonly key: string;
  /** The default; undefined where the catalogue has bounds but no value. */
  readonly value: ClaimValue | undefined;
  readonly range: { readonly minimum: number; readonly maximum: number } | undefined;
  readonly sourceIds: readonly string[];
  /** For a choice between names: the names. */
  readonly choices?: readonly string[];
}

const fromAttribute = (path: string, key: string, attribute: Attribute): OverrideTarget => ({
  path,
  key,
  value: usedValue(attribute),
  range: rangeOf(attribute),
  sourceIds: usedClaim(attribute).sourceIds,
});

/**
 * The thing behind an override path: an assumption, an attribute of an entity, or a figure of an element of the architecture.
 *
 * @returns undefined when there is no such thing
 */
export function overrideTarget(
  path: string,
  library: Library,
  composition: Composition | undefined,
): OverrideTarget | undefined {
  const aliased = own(library.aliases, path) ?? path;
  const point = aliased.indexOf('.');
  const id = aliased.slice(0, point);
  const key = aliased.slice(point + 1);
  if (point < 0) return undefined;
  if (id === 'assumptions') {
    const assumption = own(library.assumptions.entries, key);
    if (assumption === undefined) return undefined;
    const choices =
      typeof assumption.value === 'string' ? [assumption.value, ...(assumption.choices ?? [])] : undefined;
    return {
      ...fromAttribute(aliased, key, assumption),
      ...(choices === undefined ? {} : { choices: [...new Set(choices)] }),
    };
  }
  const figure = composition?.figures.get(aliased);
  if (figure !== undefined)
    return { path: aliased, key, value: figure.value, range: undefined, sourceIds: figure.claim?.sourceIds ?? [] };
  const attribute = own(entityIn(library, id)?.attributes ?? {}, key);
  return attribute === undefined ? undefined : fromAttribute(aliased, key, attribute);
}

/** Paths that begin with the same entity, or all beginnings when that is not known either: for "did you mean". */
export function pathsNear(path: string, library: Library, composition: Composition | undefined): string[] {
  const id = path.split('.', 1)[0];
  const entity = entityIn(library, id);
  if (id === 'assumptions') return Object.keys(library.assumptions.entries).map((key) => `assumptions.${key}`);
  if (entity !== undefined) return Object.keys(entity.attributes).map((key) => `${entity.id}.${key}`);
  const figures = [...(composition?.figures.keys() ?? [])];
  const ofElement = figures.filter((figure) => figure.startsWith(`${id}.`));
  if (ofElement.length > 0) return ofElement;
  const key = path.slice(id.length + 1);
  const withKey = Object.values(library.entities).filter((other) => Object.hasOwn(other.attributes, key));
  return [...figures, ...withKey.map((other) => `${other.id}.${key}`)];
}
