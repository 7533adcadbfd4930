import type { Ephemeris } from '@parasol/physics/flight';

/** One object that has to be stopped: a flight from a launch area to a place, starting at a time of the scenario. */
export interface Threat {
  readonly id: string;
  readonly partyId: string;
  readonly missileId: string;
  readonly launchAreaId: string;
  readonly targetId: string;
  /** Parties whose land the target lies in, for release rules that depend on it; absent = none. */
  readonly threatensPartyIds?: readonly string[];
  /** False for a launch that means no harm (a sounding rocket, a space launch, a test); absent = true. */
  readonly hostile?: boolean;
  readonly launchTimeS: number;
  /** Time zero of the flight is the launch. */
  readonly flight: Ephemeris;
  /** Warhead cross-section by radar band, m2. */
  readonly radarCrossSectionM2: Readonly<Record<RadarBand, number>>;
  /** Cross-section of the boosting or spent body seen before burnout, m2 (absent: as the warhead). */
  readonly boostRadarCrossSectionM2?: Readonly<Record<RadarBand, number>>;
}

export type RadarBand = 'vhf' | 'uhf' | 'l' | 's' | 'c' | 'x';
