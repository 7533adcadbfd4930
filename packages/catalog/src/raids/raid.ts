/** One missile of a raid: entities of the catalogue and a time. */
export interface RaidThreat {
  readonly threatId: string;
  readonly missileId: string;
  readonly launchAreaId: string;
  readonly targetId: string;
  /** Seconds after the start of the scenario. */
  readonly launchTimeS: number;
  /** A launch that means no harm: a sounding rocket, a space launch, a test. */
  readonly harmless?: true;
}

/** A fixed raid of the library. Raids are given, capped in size, and never searched for. */
export interface Raid {
  readonly id: string;
  readonly name: string;
  /** The party the missiles belong to. */
  readonly partyId: string;
  /** Its name, where it is not the notional attacker. */
  readonly partyName?: string;
  readonly threats: readonly RaidThreat[];
  readonly note: string;
  /** Flown only where a scenario names it; absent = one of the default raids. */
  readonly onlyByName?: true;
}
