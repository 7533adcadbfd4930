import { type Attribute, type Claim, rangeOf, usedClaim, usedValue } from '@parasol/catalog/entries';
import type { OverrideSource, ResolvedNumber } from '../results/index.ts';
import type { Composition } from './composition.ts';
import { entityIn, type Library, own } from './library.ts';
import { overrideValue } from './overrides.ts';
import type { OverrideValue, PlainValue } from './scenario.ts';
import { pathsSetBySheet } from './sheet-reach.ts';
import { unitOfKey } from './unit-suffix.ts';

/**
 * The one way to a figure while a scenario is resolved: gives the value in use, in door units, and keeps what was asked for with
 * its pedigree. What nobody asked for did not enter the run.
 */
export interface Facts {
  /** @throws when the path leads nowhere or to something else: checked before, so our mistake */
  number(path: string): number;
  text(path: string): string;
  flag(path: string): boolean;
  optionalNumber(path: string): number | undefined;
  /** The attribute exists and has a value. */
  has(path: string): boolean;
  /** Everything asked for, by path. */
  asked(): ResolvedNumber[];
  /** Overrides, as they were written, whose value nobody has asked for. */
  unread(): string[];
}

export function factsOf(
  library: Library,
  composition: Composition,
  overrides: Readonly<Record<string, OverrideValue>>,
): Facts {
  const set = overridesByPath(library, overrides);
  const asked = new Map<string, ResolvedNumber>();
  const look = (path: string): ResolvedNumber | undefined => {
    const known = asked.get(path) ?? resolvePath(path, library, composition, set.get(path)?.override);
    if (known !== undefined) asked.set(path, known);
    return known;
  };
  const value = (path: string): PlainValue => {
    const found = look(path);
    if (found === undefined) throw new Error(`the catalogue has no value for ${path}`);
    return found.value;
  };
  return {
    number(path) {
      const found = value(path);
      if (typeof found !== 'number') throw new Error(`${path} is not a number`);
      return found;
    },
    text: (path) => String(value(path)),
    flag: (path) => value(path) === true,
    optionalNumber(path) {
      const found = look(path)?.value;
      return typeof found === 'number' ? found : undefined;
    },
    has: (path) => look(path) !== undefined,
    asked: () => [...asked.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    unread() {
      const read = new Set([...asked.keys()].map((path) => set.get(path)?.writtenAs));
      return Object.keys(overrides).filter((path) => !read.has(path));
    },
  };
}

interface SetFigure {
  readonly override: OverrideValue;
  /** The path that the scenario wrote: of the entity, of an old row, or of the sheet. */
  readonly writtenAs: string;
}

/** Overrides of the sheet first, so that one of a single entity goes before one of all. Old row ids are followed. */
function overridesByPath(
  library: Library,
  overrides: Readonly<Record<string, OverrideValue>>,
): ReadonlyMap<string, SetFigure> {
  const set = new Map<string, SetFigure>();
  for (const [writtenAs, override] of Object.entries(overrides))
    for (const reached of pathsSetBySheet(writtenAs, library)) set.set(reached, { override, writtenAs });
  for (const [writtenAs, override] of Object.entries(overrides))
    set.set(own(library.aliases, writtenAs) ?? writtenAs, { override, writtenAs });
  return set;
}

function resolvePath(
  path: string,
  library: Library,
  composition: Composition,
  override: OverrideValue | undefined,
): ResolvedNumber | undefined {
  const catalogued = catalogueNumber(path, library, composition);
  if (override === undefined) return catalogued;
  const origin: OverrideSource =
    typeof override === 'object' && override.source !== undefined ? (override.source as OverrideSource) : 'user';
  const key = path.slice(path.indexOf('.') + 1);
  return {
    ...(catalogued ?? {
      path,
      entityName: '',
      unit: unitOfKey(key)?.text ?? null,
      minimum: null,
      maximum: null,
      disputed: false,
    }),
    value: overrideValue(override),
    confidence: origin.startsWith('declared:') ? 'declared' : 'user',
    origin,
    catalogValue: catalogued?.value ?? null,
    sources: [],
    why: typeof override === 'object' && override.note !== undefined ? override.note : 'set in the scenario',
  };
}

function catalogueNumber(path: string, library: Library, composition: Composition): ResolvedNumber | undefined {
  const point = path.indexOf('.');
  const id = path.slice(0, point);
  const key = path.slice(point + 1);
  if (id === 'assumptions') {
    const assumption = own(library.assumptions.entries, key);
    return assumption === undefined
      ? undefined
      : fromAttribute(path, assumption.label, assumption.unit, assumption, library);
  }
  const figure = composition.figures.get(path);
  if (figure !== undefined) {
    const claim: Claim = figure.claim ?? { sourceIds: [], confidence: 'notional', reason: 'set in the scenario' };
    return {
      path,
      entityName: id,
      value: figure.value,
      unit: unitOfKey(key)?.text ?? null,
      minimum: claim.minimum ?? null,
      maximum: claim.maximum ?? null,
      confidence: figure.claim === undefined ? 'user' : claim.confidence,
      origin: figure.claim === undefined ? 'user' : 'catalog',
      sources: sourcesOf(claim, library),
      disputed: false,
      why: claim.reason ?? claim.note ?? '',
    };
  }
  const entity = entityIn(library, id);
  const attribute = entity === undefined ? undefined : own(entity.attributes, key);
  if (entity === undefined || attribute === undefined) return undefined;
  return fromAttribute(path, entity.name, unitOfKey(key)?.text ?? null, attribute, library);
}

function fromAttribute(
  path: string,
  entityName: string,
  unit: string | null,
  attribute: Attribute,
  library: Library,
): ResolvedNumber | undefined {
  const value = usedValue(attribute);
  if (value === undefined || typeof value === 'object') return undefined;
  const claim = usedClaim(attribute);
  const range = typeof value === 'number' ? rangeOf(attribute) : undefined;
  const wide = range !== undefined && range.minimum < range.maximum;
  return {
    path,
    entityName,
    value,
    unit,
    minimum: wide ? range.minimum : null,
    maximum: wide ? range.maximum : null,
    confidence: claim.confidence,
    origin: 'catalog',
    sources: sourcesOf(claim, library),
    disputed: attribute.disputed ?? false,
    why: claim.reason ?? attribute.why,
  };
}

export const sourcesOf = (claim: Pick<Claim, 'sourceIds'>, library: Library): ResolvedNumber['sources'] =>
  claim.sourceIds.map((id) => {
    const source = own(library.sources, id);
    return { id, title: source?.title ?? id, year: source?.year ?? null, url: source?.url ?? null };
  });
