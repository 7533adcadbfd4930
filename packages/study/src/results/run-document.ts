import type { LedgerRow, SimulationEvent } from '@parasol/simulation/outcomes';
import type { Certificate } from './certificate.ts';
import type { PlainColumn } from './column.ts';
import type { Interval, RunMeasures } from './measures.ts';
import type { ResolvedNumber } from './resolved.ts';

/** A place on the map of a run. */
export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: 'launch-area' | 'target' | 'battery' | 'radar' | 'infrared' | 'centre';
  readonly partyId: string | null;
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** Radars: the published range and the azimuth sector clockwise from start to stop. */
  readonly rangeKm?: number;
  readonly sectorStartDeg?: number;
  readonly sectorStopDeg?: number;
  /** Batteries: interceptor and count. */
  readonly interceptorId?: string;
  readonly count?: number;
}

/** The ground track and height of one flight: flat columns of one length. */
export interface MapFlight {
  readonly threatId: string;
  /** The raid on whose clock `launchTimeS` counts; absent where there is one clock. */
  readonly raidId?: string;
  readonly missileId: string;
  readonly launchAreaId: string;
  readonly targetId: string;
  readonly launchTimeS: number;
  readonly burnoutS: number;
  readonly apogeeS: number;
  readonly impactS: number;
  /** s from launch */
  readonly timesS: readonly number[];
  readonly latitudesDeg: readonly number[];
  readonly longitudesDeg: readonly number[];
  readonly altitudesKm: readonly number[];
}

/** Times count from the start of the raid. */
export interface RaidLedgerRow extends LedgerRow {
  readonly raidId: string;
}

/** Times count from the start of the raid. */
export interface RaidEvent extends SimulationEvent {
  readonly raidId: string;
}

/** Everything a report, an export or another program needs from one run, as plain JSON. */
export interface RunDocument {
  readonly formatVersion: 1;
  readonly runId: string;
  readonly scenarioId: string;
  readonly name: string;
  /** The scenario as given (text), for `scenario.yaml`. */
  readonly scenarioText: string;
  readonly epochUtc: string;
  readonly architecture: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly from: string | null;
    readonly to: string | null;
  };
  readonly arrangement: string;
  readonly trials: number;
  readonly seed: number;
  readonly certificate: Certificate;
  readonly threats: number;
  readonly measures: RunMeasures;
  /** Trial 0, told in full. */
  readonly ledger: readonly RaidLedgerRow[];
  readonly events: readonly RaidEvent[];
  /** Of a run with more than a few thousand trials only those with one value a trial. */
  readonly columns: readonly PlainColumn[];
  readonly names: Readonly<Record<string, string>>;
  readonly places: readonly MapPlace[];
  readonly flights: readonly MapFlight[];
  readonly inputs: readonly ResolvedNumber[];
  readonly assumptionSheet: {
    readonly version: number;
    readonly entries: readonly {
      readonly key: string;
      readonly value: number | string | boolean;
      readonly unit: string | null;
      readonly minimum: number | null;
      readonly maximum: number | null;
      readonly basis: string;
    }[];
  };
  /** Anachronisms, counterfactual combinations, unverified figures that decide something. */
  readonly warnings: readonly string[];
}

/** The same threats and seeds under several scenarios. */
export interface ComparisonDocument {
  readonly runs: readonly RunDocument[];
  /** Each run minus the first, paired by trial. */
  readonly differences: readonly {
    readonly runId: string;
    readonly baseRunId: string;
    readonly measure: 'leakers' | 'shots' | 'engagements' | 'warningTimeS';
    readonly difference: Interval;
  }[];
  /** Inputs that are not the same in all runs. */
  readonly inputs: readonly {
    readonly path: string;
    readonly values: readonly (number | string | boolean | null)[];
    readonly unit: string | null;
  }[];
  /** Of each run that takes no part in `differences`: why, in one sentence. Empty or absent: all do. */
  readonly warnings?: readonly string[];
}
