/** How a figure came to us. `recalled` and `notional` figures are shown as such wherever they decide something. */
export type Confidence = 'read' | 'recalled' | 'derived' | 'notional';

export type Certainty = 'high' | 'medium' | 'low';

export type ClaimValue = number | string | boolean | readonly string[];

/** What one source says about one attribute: a value, or bounds, or both. The unit is the suffix of the attribute's key. */
export interface Claim {
  readonly value?: ClaimValue;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly sourceIds: readonly string[];
  /** Date the figure speaks of (or was published on): YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  readonly confidence: Confidence;
  readonly certainty?: Certainty;
  /** Notional figures: why this value. */
  readonly reason?: string;
  /** Derived figures: the formula, and the paths of what went in. */
  readonly formula?: string;
  readonly inputs?: readonly string[];
  /** Sources that give another figure or reject this one. */
  readonly disputedBy?: readonly string[];
  readonly note?: string;
  /** Row of the 2026 figure file that this claim was taken from. */
  readonly fromRow?: string;
}

export interface Attribute {
  readonly claims: readonly Claim[];
  /** Index of the claim that the default uses. */
  readonly used: number;
  /** The value used where the claim gives bounds only, or where a value is chosen inside them. */
  readonly usedValue?: ClaimValue;
  /** Range shown in bands: over all claims, or from the assumption sheet. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Why this claim and this value are the default. */
  readonly why: string;
  readonly disputed?: boolean;
}

export const entityKinds = [
  'country',
  'capital',
  'city',
  'launch-area',
  'field',
  'site',
  'missile',
  'interceptor',
  'radar',
  'infrared',
  'force-aggregate',
  'treaty-term',
  'notification',
  'event',
  'statement',
  'programme',
  'test-record',
  'doctrine',
  'reference-case',
  'finding',
  'open-question',
] as const;

export type EntityKind = (typeof entityKinds)[number];

export const entityStatuses = ['deployed', 'planned', 'cancelled', 'counterfactual', 'tested', 'notional'] as const;

export type EntityStatus = (typeof entityStatuses)[number];

/** A thing of the catalogue: a place, a missile, an interceptor, a sensor, a treaty term, an event. */
export interface Entity {
  /** Stable kebab-case id; chance is drawn by its hash, so it never changes. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Owner, for things that a party owns. */
  readonly partyId?: string;
  readonly status?: EntityStatus;
  /** First and last date on which it existed, or was planned to: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly note?: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly year: number | null;
  readonly url: string | null;
  /** Whether we read it, read a part of it, or only recall it. */
  readonly access: string;
  readonly note: string;
}

export interface Catalogue {
  readonly version: string;
  readonly entities: Readonly<Record<string, Entity>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** Row ids of the 2026 figure file -> `entity` or `entity.attribute`. */
  readonly aliases: Readonly<Record<string, string>>;
}
