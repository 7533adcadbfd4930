import { log } from '../quantities/index.ts';
import { massAtLaunchKg, type Vehicle } from './stage.ts';

/** Speed gained by one burn without gravity and air, m/s. @source Tsiolkovsky 1903: dv = c ln(m0 / m1) */
export const idealSpeedGainMPerS = (exhaustSpeedMPerS: number, massBeforeKg: number, massAfterKg: number): number =>
  exhaustSpeedMPerS * log(massBeforeKg / massAfterKg);

/**
 * Speed gained by all stages without gravity and air, m/s: the bound that no flight exceeds. A shroud counts as carried to the end of
 * the stage in which it falls, so the figure is a little low for a vehicle that has one.
 */
export function idealSpeedMPerS(vehicle: Vehicle): number {
  let massKg = massAtLaunchKg(vehicle);
  let speedMPerS = 0;
  let timeS = 0;
  let shroudOn = vehicle.shroud !== undefined;
  for (const stage of vehicle.stages) {
    speedMPerS += idealSpeedGainMPerS(stage.exhaustSpeedMPerS, massKg, massKg - stage.propellantKg);
    massKg -= stage.propellantKg + stage.structureKg;
    timeS += stage.burnTimeS + stage.coastS;
    if (shroudOn && vehicle.shroud !== undefined && vehicle.shroud.dropS < timeS) {
      massKg -= vehicle.shroud.massKg;
      shroudOn = false;
    }
  }
  return speedMPerS;
}
