import type { FlyoutTable } from '@parasol/physics/flight';
import type { Geodetic } from '@parasol/physics/frames';

/** What one type of interceptor can do. */
export interface InterceptorType {
  readonly id: string;
  readonly flyout: FlyoutTable;
  readonly minimumInterceptAltitudeM: number;
  readonly maximumInterceptAltitudeM: number;
  readonly maximumFlightTimeS: number;
  /** True when it needs a terminal in line of sight at least once after burnout. */
  readonly needsUplink: boolean;
  /** Chance that one shot, aimed at the warhead on a good track, kills it. */
  readonly singleShotKillProbability: number;
}

export interface Battery {
  readonly id: string;
  readonly partyId: string;
  /** The centre that commits it. It reads that centre's picture and nothing else. */
  readonly centreId: string;
  readonly interceptorTypeId: string;
  readonly site: Geodetic;
  readonly inventory: number;
  /** Interceptors of the inventory kept for later waves: never fired in this raid; absent = 0. */
  readonly reserve?: number;
  /** National release authority: orders pass through this centre, which takes its time over each; absent = the commanding centre orders directly. */
  readonly release?: { readonly centreId: string; readonly decisionTimeS: number };
  /** Shots in flight at the same time that the battery can control; absent = not limiting. */
  readonly channels?: number;
  readonly availability: number;
  /** Places of uplink terminals or ships that serve it; empty = only its own site. */
  readonly uplinkSites: readonly Geodetic[];
}
