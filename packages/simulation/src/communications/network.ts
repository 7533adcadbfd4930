/** Everything that may own, carry, see or decide. Ids are stable kebab-case strings: chance is drawn by their hash. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/** A place where messages arrive: a national centre, the joint data-fusion centre, a joint planning-and-operations centre, a battery. */
export interface Node {
  readonly id: string;
  readonly partyId: string;
  readonly kind: 'national-centre' | 'data-fusion-centre' | 'planning-centre' | 'sensor' | 'battery';
}

/** A directed line between two nodes. Outages are given, never ranked by damage. */
export interface Link {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly delayS: number;
  /** Messages per second that the line takes; absent = not limiting. */
  readonly capacityPerS?: number;
  readonly outages: readonly { readonly fromS: number; readonly toS: number }[];
}

/** What a sensor's owner lets another party have. The owner itself always sees its own data. */
export interface ReleaseRule {
  readonly id: string;
  /** A sensor id, or '*' for every sensor of the owner. */
  readonly sensorId: string;
  readonly ownerPartyId: string;
  readonly recipientPartyId: string;
  readonly releases: 'nothing' | 'detections' | 'measurements' | 'tracks' | 'impact-area';
  readonly delayS: number;
  /** One-sigma coarseness added to positions on release, m. */
  readonly coarsenessM: number;
  readonly label: string;
  /** When the owner lets it out; absent = always. */
  readonly situation?: ReleaseSituation;
}

/** `recipient-threatened`: only of objects that head for the recipient's land; `either-threatened`: for the owner's or the recipient's. */
export type ReleaseSituation = 'always' | 'recipient-threatened' | 'either-threatened';
