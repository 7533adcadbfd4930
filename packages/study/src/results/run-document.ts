import type { LedgerRow, SimulationEvent } from '@parasol/simulation/outcomes';

/** A mean with its interval. `low` and `high` bound it at `confidence` (0.95). */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** What a sceptic re-computes. */
export interface Certificate {
  readonly inputsSha256: string;
  readonly codeVersion: string;
  readonly seed: number;
  readonly outputsSha256: string;
}

/** One number that the run depended on, with where it comes from. Values in the unit of its key (door units). */
export interface ResolvedNumber {
  /** `entityId.attributeKey` or `assumptions.key`. */
  readonly path: string;
  readonly entityName: string;
  readonly value: number | string | boolean;
  readonly unit: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly confidence: 'read' | 'recalled' | 'derived' | 'notional' | 'user' | 'declared';
  /** `catalog`, `user` or `declared:PARTY`. */
  readonly origin: string;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly year: number | null;
    readonly url: string | null;
  }[];
  readonly disputed: boolean;
  readonly why: string;
}

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

export interface ThreatMeasures {
  readonly threatId: string;
  readonly stoppedFraction: Interval;
  readonly shots: number;
  readonly firstDetectionS: number | null;
  readonly warningTimeS: number | null;
}

export interface RunMeasures {
  readonly trials: number;
  readonly confidence: 0.95;
  readonly leakers: Interval;
  readonly stopped: Interval;
  readonly shots: Interval;
  readonly engagements: Interval;
  /** Share of trials in which nothing leaked. */
  readonly noLeakProbability: Interval;
  readonly warningTimeS: Interval | null;
  readonly byThreat: readonly ThreatMeasures[];
  readonly byRaid: readonly {
    readonly raidId: string;
    readonly name: string;
    readonly threats: number;
    readonly leakers: Interval;
    readonly shots: Interval;
  }[];
}

/** A column of results with one row a trial (or trial x threat), and what it means. */
export interface Column {
  readonly name: string;
  readonly unit: string | null;
  readonly shape: readonly number[];
  readonly values: readonly number[];
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
  readonly ledger: readonly LedgerRow[];
  readonly events: readonly SimulationEvent[];
  readonly columns: readonly Column[];
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
}
