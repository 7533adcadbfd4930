import { architectures } from '@parasol/catalog/architectures';
import { assumptionSheet } from '@parasol/catalog/assumptions';
import { type Attribute, type Claim, catalogue, rangeOf, usedValue } from '@parasol/catalog/entries';
import { unitOfKey } from '@parasol/study/scenario';

/** Everything the catalogue knows about one figure. */
export interface SourceCard {
  readonly path: string;
  readonly entityName: string;
  readonly key: string;
  readonly unit: string | null;
  readonly value: number | string | boolean | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly disputed: boolean;
  /** Why this value of those published is in use. */
  readonly why: string;
  readonly claims: readonly CardClaim[];
}

export interface CardClaim {
  readonly value: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly confidence: Claim['confidence'];
  readonly isUsed: boolean;
  readonly note: string;
  readonly date: string | null;
  readonly sources: readonly CardSource[];
  readonly disputedBy: readonly CardSource[];
}

export interface CardSource {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly year: number | null;
  readonly url: string | null;
  readonly access: string;
}

/** A source as cards and lists show it. */
export const sourceOf = (id: string): CardSource => {
  const source = catalogue.sources[id];
  return {
    id,
    title: source?.title ?? id,
    author: source?.author ?? '',
    year: source?.year ?? null,
    url: source?.url ?? null,
    access: source?.access ?? '',
  };
};

const claimOf = (claim: Claim, isUsed: boolean): CardClaim => ({
  value: claim.value === undefined ? null : Array.isArray(claim.value) ? claim.value.join(', ') : String(claim.value),
  minimum: claim.minimum ?? null,
  maximum: claim.maximum ?? null,
  confidence: claim.confidence,
  isUsed,
  note: [claim.note, claim.reason, claim.formula].filter((one) => one !== undefined && one !== '').join('. '),
  date: claim.date ?? null,
  sources: claim.sourceIds.map(sourceOf),
  disputedBy: (claim.disputedBy ?? []).map(sourceOf),
});

function cardOf(path: string, entityName: string, unit: string | null, attribute: Attribute): SourceCard {
  const value = usedValue(attribute);
  const range = typeof value === 'number' ? rangeOf(attribute) : undefined;
  return {
    path,
    entityName,
    key: path.slice(path.indexOf('.') + 1),
    unit,
    value: value === undefined ? null : typeof value === 'object' ? value.join(', ') : value,
    minimum: range?.minimum ?? null,
    maximum: range?.maximum ?? null,
    disputed: attribute.disputed ?? false,
    why: attribute.why,
    claims: attribute.claims.map((claim, i) => claimOf(claim, i === attribute.used)),
  };
}

/** The card of a path of the catalogue or of the assumption sheet; of an element of an architecture too. Null where there is none. */
export function sourceCard(path: string, architectureId: string): SourceCard | null {
  const point = path.indexOf('.');
  const [id, key] = [path.slice(0, point), path.slice(point + 1)];
  if (id === 'assumptions') {
    const entry = assumptionSheet.entries[key];
    return entry === undefined ? null : { ...cardOf(path, entry.label, entry.unit, entry), why: entry.basis };
  }
  const unit = unitOfKey(key)?.text ?? null;
  const entity = catalogue.entities[id];
  const attribute = entity?.attributes[key];
  if (entity !== undefined && attribute !== undefined) return cardOf(path, entity.name, unit, attribute);
  return elementCard(path, { id, key, unit }, architectureId);
}

/** Counts, delays and the like that an architecture states of its own elements. */
function elementCard(
  path: string,
  { id, key, unit }: { id: string; key: string; unit: string | null },
  architectureId: string,
): SourceCard | null {
  const architecture = architectures[architectureId];
  if (architecture === undefined) return null;
  const elements: readonly { readonly id?: string; readonly centreId?: string }[] = [
    ...architecture.batteries,
    ...architecture.links,
    ...architecture.releaseRules,
    ...architecture.authorities,
  ];
  const element = elements.find((one) => one.id === id || (one.id === undefined && one.centreId === id));
  const claim = (element as Readonly<Record<string, unknown>> | undefined)?.[key] as
    | (Claim & { readonly value: number })
    | undefined;
  if (claim === undefined || typeof claim !== 'object') return null;
  return {
    path,
    entityName: id,
    key,
    unit,
    value: claim.value,
    minimum: claim.minimum ?? null,
    maximum: claim.maximum ?? null,
    disputed: false,
    why: claim.reason ?? claim.note ?? '',
    claims: [claimOf(claim, true)],
  };
}
