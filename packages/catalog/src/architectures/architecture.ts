import type { Claim } from '../entries/index.ts';

/** A number with its claim: the value, its range, and where it comes from. */
export interface NumberClaim extends Claim {
  readonly value: number;
}

/** Country codes (ISO 3166 alpha-2) with the claim that says why these. */
export interface CountriesClaim extends Claim {
  readonly value: readonly string[];
}

export type Arrangement = 'independent' | 'data-sharing' | 'sectoral' | 'unified';

export interface ArchitectureParty {
  readonly id: string;
  readonly name: string;
  /** Countries whose land is its own, ISO 3166 alpha-2; absent: none, as of a council. */
  readonly countryCodes?: readonly string[];
}

export interface ArchitectureNode {
  readonly id: string;
  readonly partyId: string;
  readonly kind: 'national-centre' | 'data-fusion-centre' | 'planning-centre' | 'sensor' | 'battery';
}

export interface ArchitectureLink {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly delayS: NumberClaim;
  /** Messages per second; absent = not limiting. */
  readonly capacityPerS?: NumberClaim;
}

export interface ArchitectureReleaseRule {
  readonly id: string;
  /** A sensor id, or '*' for every sensor of the owner. */
  readonly sensorId: string;
  readonly ownerPartyId: string;
  readonly recipientPartyId: string;
  readonly releases: 'nothing' | 'detections' | 'measurements' | 'tracks' | 'impact-area';
  readonly delayS: NumberClaim;
  /** One-sigma coarseness added to positions on release, m. */
  readonly coarsenessM: NumberClaim;
  readonly label: string;
  /** When the owner lets it out, by whose land the object heads for; absent: always. */
  readonly situation?: ReleaseSituation;
  /** States of the relations (room relations) in which it holds; absent: in all. */
  readonly holdsIn?: readonly string[];
}

export type ReleaseSituation = 'always' | 'recipient-threatened' | 'either-threatened';

export interface ArchitectureAuthority {
  readonly centreId: string;
  readonly batteryIds: readonly string[];
  readonly decisionTimeS: NumberClaim;
  /** Targets it may defend beside those of `defendsCountryCodes`; both absent = any. */
  readonly defendsTargetIds?: readonly string[];
  /** Countries whose targets it may defend, with the reason; both absent = any. */
  readonly defendsCountryCodes?: CountriesClaim;
  /** Countries of its sector: under sectoral command it engages what flies over them, whatever the target. */
  readonly sectorCountryCodes?: CountriesClaim;
}

export interface ArchitectureSensor {
  /** Entity of kind radar or infrared; also the id of its node. */
  readonly id: string;
  readonly partyId: string;
  readonly centreId: string;
}

export interface ArchitectureBattery {
  /** Also the id of its node. */
  readonly id: string;
  readonly interceptorId: string;
  readonly siteId: string;
  readonly partyId: string;
  readonly centreId: string;
  readonly count: NumberClaim;
  readonly availabilityFraction: NumberClaim;
  /** Sites of terminals or ships that can update the interceptor in flight; empty = only its own site. */
  readonly uplinkSiteIds: readonly string[];
  /** Centre of its owner that every order passes through, and its time over each; absent: the commanding centre orders directly. */
  readonly release?: NationalRelease;
}

/** A party's own authority over the shots of its batteries. */
export interface NationalRelease {
  readonly centreId: string;
  readonly releaseTimeS: NumberClaim;
}

/** A centre that would decide alone under unified command, and what comes with it. Under any other arrangement it is not there. */
export interface ArchitecturePlanning {
  readonly centre: ArchitectureNode;
  readonly links: readonly ArchitectureLink[];
  readonly decisionTimeS: NumberClaim;
  /** One for each owner of batteries, by its own centre: it keeps its say over its own shots. */
  readonly releases: readonly NationalRelease[];
}

/** Who owns what, where it stands, who tells whom, and who decides: one architecture of the debate. */
export interface Architecture {
  readonly id: string;
  readonly name: string;
  /** For tables and legends. */
  readonly shortName: string;
  readonly status: 'deployed' | 'planned' | 'cancelled' | 'counterfactual';
  readonly from?: string;
  readonly to?: string;
  /** Elements whose dates do not overlap, or that never existed; shown with every result. */
  readonly counterfactual: readonly string[];
  readonly parties: readonly ArchitectureParty[];
  readonly nodes: readonly ArchitectureNode[];
  readonly links: readonly ArchitectureLink[];
  readonly releaseRules: readonly ArchitectureReleaseRule[];
  readonly authorities: readonly ArchitectureAuthority[];
  readonly sensors: readonly ArchitectureSensor[];
  readonly batteries: readonly ArchitectureBattery[];
  readonly arrangement: Arrangement;
  /** Absent: unified command takes a centre that the architecture has already. */
  readonly planning?: ArchitecturePlanning;
  readonly note: string;
}
