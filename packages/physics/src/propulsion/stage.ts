/** One rocket stage of constant thrust. */
export interface Stage {
  readonly structureKg: number;
  readonly propellantKg: number;
  /** Effective exhaust speed at `referencePressurePa`: thrust there / propellant flow. */
  readonly exhaustSpeedMPerS: number;
  readonly burnTimeS: number;
  /** Unpowered time between burnout of this stage and ignition of the next; ignored after the last stage. */
  readonly coastS: number;
  /** Cross-section for drag while this stage is the lowest one. */
  readonly dragAreaM2: number;
  /** Exit area of the nozzle: thrust changes by this area times the difference of outside pressure; 0 = no pressure term. */
  readonly nozzleExitAreaM2: number;
  /** Outside pressure at which `exhaustSpeedMPerS` holds: 101325 for a sea-level figure, 0 for a vacuum figure. */
  readonly referencePressurePa: number;
}

/** A nose fairing, thrown off at a set time. */
export interface Shroud {
  readonly massKg: number;
  readonly dropS: number;
}

/** A stack of stages under a payload. */
export interface Vehicle {
  readonly stages: readonly Stage[];
  readonly payloadKg: number;
  readonly shroud?: Shroud;
}

/** Pressure at sea level of the standard atmosphere, Pa (US Standard Atmosphere 1976, table 2). */
export const SEA_LEVEL_PRESSURE_PA = 101_325;

/**
 * Exhaust speed from specific impulse. The gravity is part of the definition of the figure: standard gravity as a rule, mu / R^2 in
 * some codes (0.17 % apart).
 */
export const exhaustSpeedMPerS = (specificImpulseS: number, gravityMPerS2: number): number =>
  specificImpulseS * gravityMPerS2;

export const massAtLaunchKg = ({ stages, payloadKg, shroud }: Vehicle): number =>
  stages.reduce((sum, stage) => sum + stage.structureKg + stage.propellantKg, payloadKg + (shroud?.massKg ?? 0));
