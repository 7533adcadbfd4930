import type { Attribute, Catalogue, Claim, Entity } from './entity.ts';
import { entityKinds, entityStatuses } from './entity.ts';

/** One fault of the catalogue: where it is, what was found, what belongs there. */
export interface Issue {
  readonly path: string;
  readonly received: string;
  readonly expected: string;
}

/** Endings that name the unit of a number at the catalogue's door. */
export const unitSuffixes = [
  ...[
    'KmPerS',
    'MPerS',
    'Km',
    'M',
    'M2',
    'Hectares',
    'Deg',
    'S',
    'Ms',
    'Min',
    'Hours',
    'Days',
    'Years',
    'Year',
    'Kg',
    'KgPerM2',
  ],
  ...['GHz', 'MHz', 'W', 'Mw', 'Db', 'Dbsm', 'Count', 'Fraction', 'Probability', 'Ratio', 'Index', 'Exponent', 'UsdBn'],
] as const;

/** A unit stands after a small letter or a digit; a radar band stands between the two in the keys of cross-sections. */
const suffixPattern = new RegExp(`(?:[a-z0-9]|Section[LSCX])(${unitSuffixes.join('|')})$`);
const keyPattern = /^[a-z][A-Za-z0-9]*$/;
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const datePattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const placeKinds: ReadonlySet<string> = new Set(['capital', 'city', 'launch-area', 'field', 'site']);

/** True when a key may hold a number: it ends in a unit. */
export function hasUnitSuffix(key: string): boolean {
  return suffixPattern.test(key);
}

/**
 * Everything that is wrong with a catalogue, never only the first fault.
 *
 * @param catalogue   the assembled catalogue
 * @param entityList  the entities in file order, where a doubled id is still visible; absent = those of the record
 * @returns           an empty list when the catalogue is sound
 */
export function checkCatalogue(
  catalogue: Catalogue,
  entityList: readonly Entity[] = Object.values(catalogue.entities),
): readonly Issue[] {
  const known = new Set(Object.keys(catalogue.sources));
  return [
    ...Object.entries(catalogue.entities).flatMap(([id, entity]) =>
      id === entity.id ? [] : [issue(id, entity.id, 'the key to equal the id')],
    ),
    ...checkNames(entityList),
    ...checkAliases(catalogue),
    ...entityList.flatMap((entity) => checkEntity(entity, known)),
  ];
}

function checkNames(entityList: readonly Entity[]): readonly Issue[] {
  const taken = new Map<string, string>();
  const issues: Issue[] = [];
  for (const entity of entityList) {
    for (const name of [entity.id, ...entity.aliases]) {
      const owner = taken.get(name);
      if (owner !== undefined) issues.push(issue(entity.id, name, `an id or alias that ${owner} does not have`));
      taken.set(name, entity.id);
    }
  }
  return issues;
}

function checkAliases(catalogue: Catalogue): readonly Issue[] {
  return Object.entries(catalogue.aliases).flatMap(([row, target]) => {
    const point = target.indexOf('.');
    const entity = catalogue.entities[point < 0 ? target : target.slice(0, point)];
    if (entity === undefined) return [issue(`aliases.${row}`, target, 'a known entity')];
    const found = point < 0 || Object.hasOwn(entity.attributes, target.slice(point + 1));
    return found ? [] : [issue(`aliases.${row}`, target, 'an attribute of that entity')];
  });
}

function checkEntity(entity: Entity, known: ReadonlySet<string>): readonly Issue[] {
  const { id } = entity;
  const issues: Issue[] = [];
  if (!idPattern.test(id)) issues.push(issue(id, id, 'a kebab-case id'));
  if (!entityKinds.includes(entity.kind)) issues.push(issue(`${id}.kind`, entity.kind, 'a known kind'));
  if (entity.status !== undefined && !entityStatuses.includes(entity.status))
    issues.push(issue(`${id}.status`, entity.status, 'a known status'));
  issues.push(...checkDates(entity));
  if (placeKinds.has(entity.kind)) {
    for (const key of ['latitudeDeg', 'longitudeDeg', 'heightM']) {
      if (!Object.hasOwn(entity.attributes, key))
        issues.push(issue(`${id}.${key}`, 'nothing', 'a position of a place'));
    }
  }
  for (const [key, attribute] of Object.entries(entity.attributes)) {
    issues.push(...checkAttribute(`${id}.${key}`, key, attribute, known));
  }
  return issues;
}

function checkDates(entity: Entity): readonly Issue[] {
  const issues: Issue[] = [];
  for (const key of ['from', 'to'] as const) {
    const date = entity[key];
    if (date !== undefined && !datePattern.test(date))
      issues.push(issue(`${entity.id}.${key}`, date, 'YYYY, YYYY-MM or YYYY-MM-DD'));
  }
  const { from, to } = entity;
  if (from !== undefined && to !== undefined && to.slice(0, from.length) < from.slice(0, to.length))
    issues.push(issue(`${entity.id}.to`, to, `a date not before ${from}`));
  return issues;
}

function checkAttribute(path: string, key: string, attribute: Attribute, known: ReadonlySet<string>): readonly Issue[] {
  const issues: Issue[] = [];
  if (!keyPattern.test(key)) issues.push(issue(path, key, 'a camelCase key'));
  const numeric =
    typeof attribute.usedValue === 'number' ||
    attribute.claims.some((claim) =>
      [claim.value, claim.minimum, claim.maximum].some((figure) => typeof figure === 'number'),
    );
  if (numeric && !hasUnitSuffix(key)) issues.push(issue(path, key, 'a key that ends in a unit'));
  if (!Number.isInteger(attribute.used) || attribute.claims[attribute.used] === undefined)
    issues.push(issue(`${path}.used`, String(attribute.used), `an index below ${attribute.claims.length}`));
  if (!attribute.why) issues.push(issue(`${path}.why`, 'nothing', 'a reason why this claim is used'));
  issues.push(...checkBounds(path, key, attribute));
  attribute.claims.forEach((claim, index) => {
    issues.push(...checkClaim(`${path}.claims[${index}]`, key, claim, known));
  });
  return issues;
}

function checkBounds(path: string, key: string, attribute: Attribute): readonly Issue[] {
  const { minimum, maximum } = attribute;
  const claim = attribute.claims[attribute.used];
  const value = attribute.usedValue ?? claim?.value;
  const issues: Issue[] = [];
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    issues.push(issue(path, `${minimum} to ${maximum}`, 'a range whose minimum is not above its maximum'));
  if (typeof value === 'number') {
    if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum))
      issues.push(issue(path, String(value), 'a used value inside the range'));
    issues.push(...checkAngle(path, key, value));
  }
  return issues;
}

function checkAngle(path: string, key: string, value: number): readonly Issue[] {
  if (/latitudeDeg$/i.test(key) && Math.abs(value) > 90)
    return [issue(path, String(value), 'a latitude from -90 to 90')];
  if (/longitudeDeg$/i.test(key) && Math.abs(value) > 180)
    return [issue(path, String(value), 'a longitude from -180 to 180')];
  if (/(Fraction|Probability)$/.test(key) && (value < 0 || value > 1))
    return [issue(path, String(value), 'a share from 0 to 1')];
  return [];
}

/** Faults of one claim; also used for the numbers of architectures and of the assumption sheet. */
export function checkClaim(path: string, key: string, claim: Claim, known: ReadonlySet<string>): readonly Issue[] {
  const issues: Issue[] = [];
  const figures = [claim.value, claim.minimum, claim.maximum].filter((figure) => typeof figure === 'number');
  const { minimum, maximum, confidence } = claim;
  if (claim.value === undefined && figures.length === 0) issues.push(issue(path, 'nothing', 'a value or a bound'));
  for (const figure of figures) {
    if (!Number.isFinite(figure)) issues.push(issue(path, String(figure), 'a finite number'));
    else issues.push(...checkAngle(path, key, figure));
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    issues.push(issue(path, `${minimum} to ${maximum}`, 'a range whose minimum is not above its maximum'));
  if (claim.date !== undefined && !datePattern.test(claim.date))
    issues.push(issue(`${path}.date`, claim.date, 'YYYY, YYYY-MM or YYYY-MM-DD'));
  for (const id of [...(claim.sourceIds ?? []), ...(claim.disputedBy ?? [])]) {
    if (!known.has(id)) issues.push(issue(`${path}.sourceIds`, id, 'a source of the source list'));
  }
  if (confidence === 'read' || confidence === 'recalled') {
    if (!claim.sourceIds?.length) issues.push(issue(`${path}.sourceIds`, 'nothing', 'a source'));
    if (confidence === 'recalled' && claim.certainty === undefined)
      issues.push(issue(`${path}.certainty`, 'nothing', 'how certain the recalled figure is: high, medium or low'));
  } else if (confidence === 'derived') {
    if (!claim.formula || !claim.inputs?.length)
      issues.push(issue(path, 'nothing', 'the formula and the inputs of a derived figure'));
  } else if (confidence === 'notional') {
    if (!claim.reason) issues.push(issue(`${path}.reason`, 'nothing', 'the reason of a notional figure'));
    if (typeof claim.value === 'number' && (minimum === undefined || maximum === undefined))
      issues.push(issue(path, String(claim.value), 'the range of a notional number'));
    if (
      typeof claim.value === 'number' &&
      ((minimum ?? claim.value) > claim.value || (maximum ?? claim.value) < claim.value)
    )
      issues.push(issue(path, String(claim.value), 'a notional value inside its range'));
  } else {
    issues.push(issue(`${path}.confidence`, String(confidence), 'read, recalled, derived or notional'));
  }
  return issues;
}

function issue(path: string, received: string, expected: string): Issue {
  return { path, received, expected };
}
