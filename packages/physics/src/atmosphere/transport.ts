import { pow } from '../quantities/index.ts';

const SUTHERLAND_KG_PER_S_M_SQRT_K = 1.458e-6;
const SUTHERLAND_K = 110.4;

/**
 * Dynamic viscosity of air, Pa s.
 *
 * @param temperatureK  kinetic temperature; meant for altitudes to 86 km
 * @source              U.S. Standard Atmosphere 1976, equation 51
 */
export const dynamicViscosityPaS = (temperatureK: number): number =>
  (SUTHERLAND_KG_PER_S_M_SQRT_K * temperatureK * Math.sqrt(temperatureK)) / (temperatureK + SUTHERLAND_K);

/**
 * Thermal conductivity of air, W/(m K).
 *
 * @param temperatureK  kinetic temperature; meant for altitudes to 86 km
 * @source              U.S. Standard Atmosphere 1976, equation 53. Its factor is often quoted as 2.64638e-3, 0.14 % less; the rows that
 *                      the report prints follow 2.65019e-3, and so do we.
 */
export const thermalConductivityWPerMK = (temperatureK: number): number =>
  (2.65019e-3 * temperatureK * Math.sqrt(temperatureK)) / (temperatureK + 245.4 * pow(10, -12 / temperatureK));
