import { type DragCurve, LARGE_LIQUID, LARGE_SOLID, V2 } from '@parasol/physics/aerodynamics';
import type { Earth } from '@parasol/physics/earth';
import { exhaustSpeedMPerS, SEA_LEVEL_PRESSURE_PA, type Vehicle } from '@parasol/physics/propulsion';

/** A rocket in the keys of the case files: kilograms, metres per second (or seconds of specific impulse), square metres. */
export interface MdfccRocket {
  readonly stages: readonly {
    readonly struct_kg: number;
    readonly prop_kg: number;
    readonly exhaust_ms?: number;
    readonly isp_s?: number;
    readonly burn_s: number;
    readonly area_m2: number;
  }[];
  readonly coast_s: readonly number[];
  readonly payload_kg: number;
  readonly shroud_kg: number;
  readonly shroud_drop_s?: number;
  readonly nozzle_m2: number;
  readonly beta_kgm2: number;
  readonly drag: string;
  readonly turn_height_m?: number;
  readonly turn_angle_deg?: number;
  readonly guidance?: string;
}

interface MdfccConstants {
  readonly earth_radius_m: number;
  readonly mu_m3s2: number;
  readonly g_for_isp_ms2: number;
}

/** The sphere of that code: not turning, point mass. */
export const mdfccEarth = (constants: MdfccConstants): Earth => ({
  id: 'mdfcc',
  equatorialRadiusM: constants.earth_radius_m,
  flattening: 0,
  gravitationalParameterM3PerS2: constants.mu_m3s2,
  j2: 0,
  rotationRadPerS: 0,
  source: 'MDFCC public code, version 0.502.24',
});

const CURVES: Readonly<Record<string, DragCurve>> = {
  'large solid': LARGE_SOLID,
  'large liquid': LARGE_LIQUID,
  'V-2': V2,
};

export function mdfccDrag(rocket: MdfccRocket): DragCurve {
  const curve = CURVES[rocket.drag];
  if (curve === undefined) throw new Error(`no drag curve named ${rocket.drag}`);
  return curve;
}

/** Conventions of that code: only stage 1 has a pressure term, so its exhaust speed is a sea-level figure. */
export function mdfccVehicle(rocket: MdfccRocket, constants: MdfccConstants): Vehicle {
  return {
    stages: rocket.stages.map((stage, i) => ({
      structureKg: stage.struct_kg,
      propellantKg: stage.prop_kg,
      exhaustSpeedMPerS: stage.exhaust_ms ?? exhaustSpeedMPerS(stage.isp_s ?? 0, constants.g_for_isp_ms2),
      burnTimeS: stage.burn_s,
      coastS: rocket.coast_s[i] ?? 0,
      dragAreaM2: stage.area_m2,
      nozzleExitAreaM2: i === 0 ? rocket.nozzle_m2 : 0,
      referencePressurePa: i === 0 ? SEA_LEVEL_PRESSURE_PA : 0,
    })),
    payloadKg: rocket.payload_kg,
    ...(rocket.shroud_kg > 0 ? { shroud: { massKg: rocket.shroud_kg, dropS: rocket.shroud_drop_s ?? 0 } } : {}),
  };
}
