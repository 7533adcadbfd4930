import { exp, OutOfRange, pow } from '../quantities/index.ts';

/** @source U.S. Standard Atmosphere 1976 (NOAA-S/T 76-1562), table 2: the constants adopted there, older than today's. */
export const US76_GRAVITY_M_PER_S2 = 9.80665;
export const US76_EARTH_RADIUS_M = 6_356_766;
export const US76_GAS_CONSTANT_J_PER_KMOL_K = 8314.32;
export const US76_SEA_LEVEL_MOLAR_MASS_KG_PER_KMOL = 28.9644;
const SEA_LEVEL_PRESSURE_PA = 101_325;
const SEA_LEVEL_TEMPERATURE_K = 288.15;
/** g0 M0 / R*: the hydrostatic constant, K per geopotential metre. */
const HYDROSTATIC_K_PER_M =
  (US76_GRAVITY_M_PER_S2 * US76_SEA_LEVEL_MOLAR_MASS_KG_PER_KMOL) / US76_GAS_CONSTANT_J_PER_KMOL_K;

/** Lowest altitude of the report's tables. */
export const US76_FLOOR_M = -5000;
/** Above this the gases separate and the report changes its method. */
export const US76_TURBOPAUSE_M = 86_000;

/** One layer of constant gradient of molecular-scale temperature with geopotential altitude (table 4). */
interface Layer {
  readonly baseM: number;
  readonly baseTemperatureK: number;
  readonly gradientKPerM: number;
  readonly basePressurePa: number;
}

const GRADIENTS_K_PER_M: readonly (readonly [baseM: number, gradientKPerM: number])[] = [
  [0, -0.0065],
  [11_000, 0],
  [20_000, 0.001],
  [32_000, 0.0028],
  [47_000, 0],
  [51_000, -0.0028],
  [71_000, -0.002],
];

const layers: Layer[] = [];
for (const [baseM, gradientKPerM] of GRADIENTS_K_PER_M) {
  const below = layers[layers.length - 1];
  layers.push({
    baseM,
    gradientKPerM,
    baseTemperatureK: below ? layerTemperatureK(below, baseM) : SEA_LEVEL_TEMPERATURE_K,
    basePressurePa: below ? layerPressurePa(below, baseM) : SEA_LEVEL_PRESSURE_PA,
  });
}

function layerTemperatureK(layer: Layer, geopotentialM: number): number {
  return layer.baseTemperatureK + layer.gradientKPerM * (geopotentialM - layer.baseM);
}

/** Equations 33a and 33b of the report. */
function layerPressurePa(layer: Layer, geopotentialM: number): number {
  if (layer.gradientKPerM === 0)
    return layer.basePressurePa * exp((-HYDROSTATIC_K_PER_M * (geopotentialM - layer.baseM)) / layer.baseTemperatureK);
  const ratio = layer.baseTemperatureK / layerTemperatureK(layer, geopotentialM);
  return layer.basePressurePa * pow(ratio, HYDROSTATIC_K_PER_M / layer.gradientKPerM);
}

/** Ratio of mean molar mass to that of sea level every 500 m from 80 to 86 km of geometric altitude (table 8). */
const MOLAR_MASS_RATIO = [
  1.0, 0.999996, 0.999989, 0.999971, 0.999941, 0.999909, 0.99987, 0.999829, 0.999786, 0.999741, 0.999694, 0.999641,
  0.999579,
];

export function molarMassRatio(altitudeM: number): number {
  const step = (altitudeM - 80_000) / 500;
  if (step <= 0) return 1;
  const i = Math.min(Math.floor(step), 11);
  return MOLAR_MASS_RATIO[i] + (step - i) * (MOLAR_MASS_RATIO[i + 1] - MOLAR_MASS_RATIO[i]);
}

/** Geopotential metres of a geometric altitude: r0 z / (r0 + z), equation 18. */
export const geopotentialFromGeometricM = (altitudeM: number): number =>
  (US76_EARTH_RADIUS_M * altitudeM) / (US76_EARTH_RADIUS_M + altitudeM);

/** Geometric altitude of a geopotential one: the inverse, equation 19. */
export const geometricFromGeopotentialM = (geopotentialM: number): number =>
  (US76_EARTH_RADIUS_M * geopotentialM) / (US76_EARTH_RADIUS_M - geopotentialM);

/** Air of the well-mixed part of the standard atmosphere. */
export interface LowerAir {
  /** T M0 / M: what the layers are linear in. */
  readonly molecularScaleTemperatureK: number;
  /** What a thermometer reads; differs from the other only above 80 km. */
  readonly temperatureK: number;
  readonly pressurePa: number;
  readonly densityKgPerM3: number;
}

/**
 * US Standard Atmosphere 1976 from -5 to 86 km: seven layers of constant gradient.
 *
 * @param altitudeM  geometric altitude above mean sea level, m
 * @throws           OutOfRange below -5 km or above 86 km
 * @source           U.S. Standard Atmosphere 1976, sections 1.2 and 1.3
 * @checked          validation/atmosphere
 * @omits            weather, season, latitude, humidity, wind
 */
export function us76Lower(altitudeM: number): LowerAir {
  if (!(altitudeM >= US76_FLOOR_M && altitudeM <= US76_TURBOPAUSE_M))
    throw new OutOfRange({
      quantity: 'altitude',
      value: altitudeM,
      minimum: US76_FLOOR_M,
      maximum: US76_TURBOPAUSE_M,
      unit: 'm',
      model: 'US Standard Atmosphere 1976, lower part',
      source: 'NOAA-S/T 76-1562',
    });
  const geopotentialM = geopotentialFromGeometricM(altitudeM);
  let i = layers.length - 1;
  while (i > 0 && geopotentialM < layers[i].baseM) i -= 1;
  const molecularScaleTemperatureK = layerTemperatureK(layers[i], geopotentialM);
  const pressurePa = layerPressurePa(layers[i], geopotentialM);
  return {
    molecularScaleTemperatureK,
    temperatureK: molecularScaleTemperatureK * molarMassRatio(altitudeM),
    pressurePa,
    densityKgPerM3:
      (pressurePa * US76_SEA_LEVEL_MOLAR_MASS_KG_PER_KMOL) /
      (US76_GAS_CONSTANT_J_PER_KMOL_K * molecularScaleTemperatureK),
  };
}

/** m/s, equation 50: ratio of specific heats 1.4 and the molecular-scale temperature. */
export const soundSpeedMPerS = (molecularScaleTemperatureK: number): number =>
  Math.sqrt(
    (1.4 * US76_GAS_CONSTANT_J_PER_KMOL_K * molecularScaleTemperatureK) / US76_SEA_LEVEL_MOLAR_MASS_KG_PER_KMOL,
  );
