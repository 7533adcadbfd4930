import { catalogue } from './catalogue.ts';
import type { Attribute, Claim, ClaimValue, Entity } from './entity.ts';

export interface AttributePlace {
  readonly entity: Entity;
  readonly key: string;
  readonly attribute: Attribute;
}

/**
 * The attribute behind an override path such as `gbi-two-stage.burnoutSpeedKmPerS`.
 *
 * @param path  entity id, a point, attribute key; an old row id of the alias table is followed
 * @returns     entity, key and attribute; undefined when there is no such thing
 */
export function attributeOf(path: string): AttributePlace | undefined {
  const target = ownValue(catalogue.aliases, path) ?? path;
  const point = target.indexOf('.');
  if (point < 0) return undefined;
  const entity = entityOf(target.slice(0, point));
  const key = target.slice(point + 1);
  const attribute = entity === undefined ? undefined : ownValue(entity.attributes, key);
  return entity === undefined || attribute === undefined ? undefined : { entity, key, attribute };
}

/**
 * The entity of an id, or of an old row id of the alias table.
 *
 * @returns undefined when there is no such entity
 */
export function entityOf(id: string): Entity | undefined {
  const direct = ownValue(catalogue.entities, id);
  if (direct !== undefined) return direct;
  const target = ownValue(catalogue.aliases, id);
  return target === undefined ? undefined : ownValue(catalogue.entities, target.split('.')[0] ?? '');
}

/** The claim that the default uses. */
export function usedClaim(attribute: Attribute): Claim {
  const claim = attribute.claims[attribute.used];
  if (claim === undefined) throw new Error(`used claim ${attribute.used} of ${attribute.claims.length} does not exist`);
  return claim;
}

/** The value that the default uses: the chosen one, else that of the used claim; undefined when the claim gives bounds only. */
export function usedValue(attribute: Attribute): ClaimValue | undefined {
  return attribute.usedValue ?? usedClaim(attribute).value;
}

/** The used value when it is a number, in the unit of the key's suffix. */
export function usedNumber(entity: Entity, key: string): number | undefined {
  const attribute = ownValue(entity.attributes, key);
  const value = attribute === undefined ? undefined : usedValue(attribute);
  return typeof value === 'number' ? value : undefined;
}

/** The used value when it is a text. */
export function usedText(entity: Entity, key: string): string | undefined {
  const attribute = ownValue(entity.attributes, key);
  const value = attribute === undefined ? undefined : usedValue(attribute);
  return typeof value === 'string' ? value : undefined;
}

/**
 * The range shown for an attribute: the stated one, else the span of all claims.
 *
 * @returns undefined when no claim is a number
 */
export function rangeOf(attribute: Attribute): { readonly minimum: number; readonly maximum: number } | undefined {
  const figures = attribute.claims
    .flatMap((claim) => [claim.value, claim.minimum, claim.maximum])
    .concat(attribute.usedValue)
    .filter((figure): figure is number => typeof figure === 'number');
  if (figures.length === 0) return undefined;
  return {
    minimum: attribute.minimum ?? Math.min(...figures),
    maximum: attribute.maximum ?? Math.max(...figures),
  };
}

function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
