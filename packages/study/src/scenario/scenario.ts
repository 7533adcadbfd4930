import type { Arrangement, Doctrine } from '@parasol/simulation/command';
import type { ReleaseSituation } from '@parasol/simulation/communications';

/** A scenario file as its reader sees it: what SCENARIO declares, in door units. */
export interface Scenario {
  readonly parasol: 1;
  readonly name?: string;
  readonly description?: string;
  readonly extends?: string;
  readonly architecture?: string;
  readonly raids?: readonly string[];
  readonly threats?: readonly ScenarioThreat[];
  readonly places?: Readonly<Record<string, ScenarioPlace>>;
  readonly arrangement?: Arrangement;
  readonly doctrine?: Doctrine;
  readonly cue?: 'sensor-driven' | 'ideal';
  readonly overrides?: Readonly<Record<string, OverrideValue>>;
  readonly relations?: string;
  readonly sectors?: Readonly<Record<string, ScenarioSector>>;
  /** By battery or party. */
  readonly nationalRelease?: Readonly<Record<string, ScenarioRelease>>;
  /** By battery. */
  readonly reserve?: Readonly<Record<string, number>>;
  /** By centre. */
  readonly confirmations?: Readonly<Record<string, number>>;
  readonly notifications?: readonly ScenarioNotification[];
  readonly parties?: readonly ScenarioParty[];
  readonly nodes?: readonly ScenarioNode[];
  readonly links?: readonly ScenarioLink[];
  readonly releaseRules?: readonly ScenarioReleaseRule[];
  readonly authorities?: readonly ScenarioAuthority[];
  readonly elements?: {
    readonly add?: { readonly sensors?: readonly ScenarioSensor[]; readonly batteries?: readonly ScenarioBattery[] };
    readonly remove?: readonly string[];
  };
  readonly trials?: number;
  readonly seed?: number;
  readonly epochUtc?: string;
}

export type PlainValue = number | string | boolean;
export type OverrideValue =
  | PlainValue
  | { readonly value: PlainValue; readonly source?: string; readonly note?: string };

export interface ScenarioThreat {
  readonly id?: string;
  readonly missile: string;
  readonly from: string;
  readonly to: string;
  readonly launchTimeS: number;
  readonly party?: string;
  readonly harmless?: boolean;
}

export interface ScenarioParty {
  readonly id: string;
  readonly name: string;
  readonly countries?: readonly string[];
}

export interface ScenarioSector {
  readonly countries?: readonly string[];
  readonly corners?: readonly string[];
}

export interface ScenarioRelease {
  readonly centre: string;
  readonly releaseTimeS: number;
}

export interface ScenarioNotification {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly areas: readonly string[];
  readonly fromS: number;
  readonly toS: number;
  readonly azimuthFromDeg: number;
  readonly azimuthToDeg: number;
}

export interface ScenarioPlace {
  readonly name?: string;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly heightM?: number;
  readonly country?: string;
}

export interface ScenarioNode {
  readonly id: string;
  readonly party: string;
  readonly kind: 'national-centre' | 'data-fusion-centre' | 'planning-centre' | 'sensor' | 'battery';
}

export interface ScenarioLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly delayS: number;
  readonly capacityPerS?: number;
  readonly outages?: readonly { readonly fromS: number; readonly toS: number }[];
}

export interface ScenarioReleaseRule {
  readonly id: string;
  readonly sensor: string;
  readonly owner: string;
  readonly recipient: string;
  readonly releases: 'nothing' | 'detections' | 'measurements' | 'tracks' | 'impact-area';
  readonly delayS: number;
  readonly coarsenessM: number;
  readonly label?: string;
  readonly situation?: ReleaseSituation;
  readonly holdsIn?: readonly string[];
}

export interface ScenarioAuthority {
  readonly centre: string;
  readonly batteries: readonly string[];
  readonly decisionTimeS: number;
  /** Country codes, and places as the scenario writes them. */
  readonly defends?: readonly string[];
}

export interface ScenarioSensor {
  readonly id: string;
  readonly party: string;
  readonly centre: string;
  readonly lineDelayS?: number;
}

export interface ScenarioBattery {
  readonly id: string;
  readonly interceptor: string;
  readonly at: string;
  readonly party: string;
  readonly centre: string;
  readonly count: number;
  readonly availabilityFraction?: number;
  readonly lineDelayS?: number;
  readonly uplinks?: readonly string[];
}

declare const checked: unique symbol;

/**
 * A scenario in which every key, id, value and reference has been checked, with what it extends already merged in. Only
 * `readScenario` and `architectureScenario` make one: parse once, then trust the type.
 */
export interface CheckedScenario {
  readonly [checked]: true;
  /** File name or catalogue id it was asked for by. */
  readonly id: string;
  /** The text as given, comments kept; for an architecture id, the text of its default scenario. */
  readonly text: string;
  readonly scenario: Scenario & {
    readonly name: string;
    readonly architecture: string;
    readonly trials: number;
    readonly seed: number;
  };
  readonly warnings: readonly string[];
}
