import type { Interval } from '../results/index.ts';
import type { SharingMeasure, SharingMeasureId } from './measures.ts';
import type { RadarRow } from './radar-table.ts';

/** Which missiles count: those aimed at the party's own land, or all of the raid. */
export type Threats = 'own-land' | 'all';

/** Where a value was taken: one raid, or (people defended) every missile of the scenario; null. */
export interface Row {
  readonly beneficiary: string;
  readonly contributor: string;
  readonly raidId: string | null;
  readonly threats: Threats;
  /** How many missiles the value is a mean over; leakers are a sum over them. */
  readonly missiles: number;
  readonly measure: SharingMeasureId;
  readonly unit: string;
}

/**
 * What one contributor's sensors change for one beneficiary. Gains are positive where the beneficiary is better off, whatever the sign of
 * the measure; a negative gain is a loss.
 */
export interface MarginalRow extends Row {
  /** Everyone shares; everyone but the contributor does. */
  readonly withAll: number;
  readonly withoutContributor: number;
  readonly gain: Gain;
  /** Of what a missile may never have; absent for measures that every missile or only the raid has. */
  readonly happens?: Happens;
  /** Nobody else shares; the contributor alone does. */
  readonly alone: number;
  readonly aloneWithContributor: number;
  readonly gainAlone: Gain;
  readonly happensAlone?: Happens;
}

/**
 * For how many missiles something happens at all. Means and gains of a row count never as a convention (see the measure), so that they add up over
 * orders of joining; only `gainOfBoth` may be told as earlier, longer or smaller.
 */
export interface Happens {
  readonly withoutContributor: number;
  readonly withContributor: number;
  readonly both: number;
  /** Mean over the missiles that have it both ways; null where none has. */
  readonly gainOfBoth: number | null;
}

export interface ShapleyRow extends Row {
  readonly value: Gain;
  /** What all contributors together bring: the Shapley values of a row's contributors add up to it. */
  readonly gainOfAll: number;
  /** In some order of joining the contributor decides whether a missile has it at all: the value is not one of "earlier" or "smaller" alone. */
  readonly countsNever?: true;
}

/** In the unit of the measure; with an interval where it comes from trials, else null. */
export interface Gain {
  readonly value: number;
  readonly interval: Interval | null;
}

/** A gain as a function of one term of what the contributor releases, everything else as the scenario has it. */
export interface SensitivityCurve extends Row {
  /** `coarseness-taken-as-exact`: the data are coarse and their label does not say so. */
  readonly varied: 'delay' | 'coarseness' | 'coarseness-taken-as-exact';
  readonly variedUnit: 's' | 'm';
  readonly points: readonly { readonly value: number; readonly gain: Gain }[];
  /** The last value with a gain and the first without; null where there is none at all, or it is still there at the largest value. */
  readonly goneBetween: readonly [number, number] | null;
  /** There is still a gain at the largest value. */
  readonly lasts: boolean;
  /** The last value that does no harm and the first from which on all do; null where the largest does none, or the first does. */
  readonly harmBetween?: readonly [number, number] | null;
  /** Some missile never has it without the contributor: the gain at the first values counts that as a convention. */
  readonly countsNever?: true;
  /** Trials behind each point; absent where there is no chance in it. */
  readonly trials?: number;
}

/** What one party has to let out so that another gains: the rules as the scenario has them. */
export interface ReleaseNeeded {
  readonly contributor: string;
  readonly beneficiary: string;
  readonly sensorIds: readonly string[];
  readonly rules: readonly {
    readonly id: string;
    readonly sensorId: string;
    readonly releases: string;
    readonly delayS: number;
    readonly coarsenessM: number;
    readonly label: string;
    readonly situation: string;
  }[];
}

/** A sentence that the numbers support. */
export interface Finding {
  /** The party that it is about; null for the radars. */
  readonly beneficiary: string | null;
  readonly text: string;
}

/** A party with what it brings and what counts as its own. */
export interface SharingParty {
  readonly partyId: string;
  readonly name: string;
  readonly sensorIds: readonly string[];
  readonly missilesAtItByRaid: readonly { readonly raidId: string; readonly missiles: number }[];
  /** People of the towns that stand for its land; null without land. */
  readonly peopleCount: number | null;
}

export interface SharingDocument {
  readonly formatVersion: 1;
  readonly scenarioId: string;
  readonly name: string;
  readonly arrangement: string;
  readonly seed: number;
  readonly trials: number;
  readonly inputsSha256: string;
  readonly codeVersion: string;
  readonly raids: readonly { readonly raidId: string; readonly name: string; readonly missiles: number }[];
  readonly measures: readonly SharingMeasure[];
  readonly parties: readonly SharingParty[];
  readonly marginal: readonly MarginalRow[];
  readonly shapley: readonly ShapleyRow[];
  readonly releases: readonly ReleaseNeeded[];
  readonly sensitivity: readonly SensitivityCurve[];
  readonly radars: readonly RadarRow[];
  readonly findings: readonly Finding[];
  readonly warnings: readonly string[];
}
