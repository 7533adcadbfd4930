import { exp, log, pow } from '../quantities/index.ts';
import {
  US76_EARTH_RADIUS_M,
  US76_GAS_CONSTANT_J_PER_KMOL_K,
  US76_GRAVITY_M_PER_S2,
  US76_SEA_LEVEL_MOLAR_MASS_KG_PER_KMOL,
  US76_TURBOPAUSE_M,
} from './us76-lower.ts';
import { upperTemperature } from './us76-upper-temperature.ts';

/** One gas of the upper atmosphere: its mass, its diffusion through the others, and its vertical flow. */
interface Gas {
  readonly molarMassKgPerKmol: number;
  /** Number density where its integration begins: 86 km (hydrogen: 500 km), per m3. */
  readonly basePerM3: number;
  readonly thermalDiffusion: number;
  /** Molecular diffusion D = a (T / 273.15 K)^b / n, table 6. */
  readonly a: number;
  readonly b: number;
  /** Flow term Q (z - U)^2 exp(-W (z - U)^3), table 7, per m. */
  readonly q: number;
  readonly u: number;
  readonly w: number;
}

/** Order of the report: each gas diffuses through those before it. @source U.S. Standard Atmosphere 1976, tables 5 to 9 */
export const GASES = ['N2', 'O', 'O2', 'Ar', 'He', 'H'] as const;
const N2: Gas = {
  molarMassKgPerKmol: 28.0134,
  basePerM3: 1.129794e20,
  thermalDiffusion: 0,
  a: 0,
  b: 0,
  q: 0,
  u: 0,
  w: 0,
};
const O: Gas = {
  molarMassKgPerKmol: 15.9994,
  basePerM3: 8.6e16,
  thermalDiffusion: 0,
  a: 6.986e20,
  b: 0.75,
  q: -5.809644e-13,
  u: 56_903.11,
  w: 2.70624e-14,
};
const O2: Gas = {
  molarMassKgPerKmol: 31.9988,
  basePerM3: 3.030898e19,
  thermalDiffusion: 0,
  a: 4.863e20,
  b: 0.75,
  q: 1.366212e-13,
  u: 86_000,
  w: 8.333333e-14,
};
const AR: Gas = {
  molarMassKgPerKmol: 39.948,
  basePerM3: 1.3514e18,
  thermalDiffusion: 0,
  a: 4.487e20,
  b: 0.87,
  q: 9.434079e-14,
  u: 86_000,
  w: 8.333333e-14,
};
const HE: Gas = {
  molarMassKgPerKmol: 4.0026,
  basePerM3: 7.58173e14,
  thermalDiffusion: -0.4,
  a: 1.7e21,
  b: 0.691,
  q: -2.457369e-13,
  u: 86_000,
  w: 6.666667e-13,
};
const H: Gas = {
  molarMassKgPerKmol: 1.00797,
  basePerM3: 8e10,
  thermalDiffusion: -0.25,
  a: 3.305e21,
  b: 0.5,
  q: 0,
  u: 0,
  w: 0,
};
/** kg/kmol in the order of GASES. */
export const MOLAR_MASSES_KG_PER_KMOL = [N2, O, O2, AR, HE, H].map((gas) => gas.molarMassKgPerKmol);

const MIXED_BELOW_M = 100_000;
const EDDY_FULL_BELOW_M = 95_000;
const EDDY_NONE_ABOVE_M = 115_000;
const EDDY_M2_PER_S = 120;
const HYDROGEN_FROM_M = 150_000;
const HYDROGEN_BASE_M = 500_000;
const HYDROGEN_FLUX_PER_M2_S = 7.2e11;
const TOP_M = 1_000_000;
const ICE_POINT_K = 273.15;

/** Cells of the integration. Every break point of the model is a whole number of cells above 86 km. */
const CELL_M = 100;
const CELLS = (TOP_M - US76_TURBOPAUSE_M) / CELL_M;

const gravityMPerS2 = (altitudeM: number): number => {
  const ratio = US76_EARTH_RADIUS_M / (US76_EARTH_RADIUS_M + altitudeM);
  return US76_GRAVITY_M_PER_S2 * ratio * ratio;
};

function eddyM2PerS(altitudeM: number): number {
  if (altitudeM < EDDY_FULL_BELOW_M) return EDDY_M2_PER_S;
  if (altitudeM >= EDDY_NONE_ABOVE_M) return 0;
  const x = altitudeM - EDDY_FULL_BELOW_M;
  return EDDY_M2_PER_S * exp(1 - 4e8 / (4e8 - x * x));
}

/** v / (D + K): the flow that keeps the observed profiles, per m (equation 37). */
function flowPerM(gas: Gas, altitudeM: number): number {
  const x = altitudeM - gas.u;
  const flow = gas.q * x * x * exp(-gas.w * x * x * x);
  if (gas !== O || altitudeM >= 97_000) return flow;
  const y = 97_000 - altitudeM;
  return flow - 3.416248e-12 * y * y * exp(-5.008765e-13 * y * y * y);
}

/** What a gas diffuses through: number density and mean molar mass. */
interface Background {
  readonly perM3: number;
  readonly molarMassKgPerKmol: number;
}

function background(altitudeM: number, gases: readonly Gas[], perM3: readonly number[]): Background {
  let sum = 0;
  let mass = 0;
  for (let i = 0; i < gases.length; i++) {
    sum += perM3[i];
    mass += perM3[i] * gases[i].molarMassKgPerKmol;
  }
  const mixed = altitudeM < MIXED_BELOW_M;
  return { perM3: sum, molarMassKgPerKmol: mixed ? US76_SEA_LEVEL_MOLAR_MASS_KG_PER_KMOL : mass / sum };
}

const diffusionM2PerS = (gas: Gas, temperatureK: number, through: Background): number =>
  (gas.a * pow(temperatureK / ICE_POINT_K, gas.b)) / through.perM3;

/** -d ln(n T) / dz of a gas other than nitrogen and hydrogen, per m (equation 36). */
function decayPerM(gas: Gas, altitudeM: number, through: Background): number {
  const { temperatureK, gradientKPerM } = upperTemperature(altitudeM);
  const gravity = gravityMPerS2(altitudeM);
  const thermal = (gas.thermalDiffusion * US76_GAS_CONSTANT_J_PER_KMOL_K * gradientKPerM) / gravity;
  let effectiveMass = gas.molarMassKgPerKmol + thermal;
  if (altitudeM < EDDY_NONE_ABOVE_M) {
    const eddy = eddyM2PerS(altitudeM);
    const molecular = diffusionM2PerS(gas, temperatureK, through);
    effectiveMass = (molecular * effectiveMass + eddy * through.molarMassKgPerKmol) / (molecular + eddy);
  }
  return (gravity * effectiveMass) / (US76_GAS_CONSTANT_J_PER_KMOL_K * temperatureK) + flowPerM(gas, altitudeM);
}

/** Natural logarithms of the number densities at the cell boundaries, one column a gas, in the order of GASES. */
export interface NumberDensities {
  readonly baseM: number;
  readonly cellM: number;
  readonly logPerM3: readonly Float64Array[];
}

/**
 * Number densities of the six gases from 86 to 1000 km, by the midpoint rule on cells of 100 m: in each cell nitrogen
 * first, then each gas through those before it. About 1e-5 relative of error by the rule (halving the cell).
 *
 * @source   U.S. Standard Atmosphere 1976, section 1.3.2, equations 32 to 40
 * @checked  validation/atmosphere: temperature, pressure, density of the report at 92, 230 and 1000 km
 */
export function integrateNumberDensities(): NumberDensities {
  const logPerM3 = GASES.map(() => new Float64Array(CELLS + 1));
  const throughGases: readonly (readonly Gas[])[] = [[], [N2], [N2], [N2, O, O2], [N2, O, O2]];
  const heavy = [N2, O, O2, AR, HE];
  const midPerM3 = heavy.map(() => new Float64Array(CELLS));
  for (let i = 0; i < heavy.length; i++) logPerM3[i][0] = log(heavy[i].basePerM3);
  for (let cell = 0; cell < CELLS; cell++) {
    const startM = US76_TURBOPAUSE_M + cell * CELL_M;
    const midM = startM + 0.5 * CELL_M;
    const logStartK = log(upperTemperature(startM).temperatureK);
    const mid = upperTemperature(midM).temperatureK;
    const logMidK = log(mid);
    const logEndK = log(upperTemperature(startM + CELL_M).temperatureK);
    const here: number[] = [];
    for (let i = 0; i < heavy.length; i++) {
      const gas = heavy[i];
      const nitrogenMass = midM < MIXED_BELOW_M ? US76_SEA_LEVEL_MOLAR_MASS_KG_PER_KMOL : N2.molarMassKgPerKmol;
      const decay =
        gas === N2
          ? (nitrogenMass * gravityMPerS2(midM)) / (US76_GAS_CONSTANT_J_PER_KMOL_K * mid)
          : decayPerM(gas, midM, background(midM, throughGases[i], here));
      const start = logPerM3[i][cell] + logStartK;
      logPerM3[i][cell + 1] = start - logEndK - decay * CELL_M;
      here[i] = exp(start - logMidK - decay * 0.5 * CELL_M);
      midPerM3[i][cell] = here[i];
    }
  }
  integrateHydrogen(logPerM3[5], heavy, midPerM3);
  return { baseM: US76_TURBOPAUSE_M, cellM: CELL_M, logPerM3 };
}

/** Hydrogen from 500 km down to 150 km against its escaping flow, and up to 1000 km in equilibrium (equations 39, 40). */
function integrateHydrogen(column: Float64Array, heavy: readonly Gas[], midPerM3: readonly Float64Array[]): void {
  const exponent = 1 + H.thermalDiffusion;
  const base = (HYDROGEN_BASE_M - US76_TURBOPAUSE_M) / CELL_M;
  const lowest = (HYDROGEN_FROM_M - US76_TURBOPAUSE_M) / CELL_M;
  const baseK = upperTemperature(HYDROGEN_BASE_M).temperatureK;
  const weightPerM = (altitudeM: number): number =>
    (H.molarMassKgPerKmol * gravityMPerS2(altitudeM)) /
    (US76_GAS_CONSTANT_J_PER_KMOL_K * upperTemperature(altitudeM).temperatureK);
  const logShape = (altitudeM: number, tau: number): number =>
    exponent * log(upperTemperature(altitudeM).temperatureK / baseK) + tau;
  column.fill(Number.NEGATIVE_INFINITY);
  column[base] = log(H.basePerM3);
  let tau = 0;
  for (let cell = base; cell < CELLS; cell++) {
    const endM = US76_TURBOPAUSE_M + (cell + 1) * CELL_M;
    tau += weightPerM(endM - 0.5 * CELL_M) * CELL_M;
    column[cell + 1] = log(H.basePerM3) - logShape(endM, tau);
  }
  tau = 0;
  let flow = 0;
  for (let cell = base - 1; cell >= lowest; cell--) {
    const startM = US76_TURBOPAUSE_M + cell * CELL_M;
    const midM = startM + 0.5 * CELL_M;
    const weight = weightPerM(midM) * CELL_M;
    const through = background(
      midM,
      heavy,
      midPerM3.map((gas) => gas[cell]),
    );
    const diffusion = diffusionM2PerS(H, upperTemperature(midM).temperatureK, through);
    flow += (HYDROGEN_FLUX_PER_M2_S / diffusion) * exp(logShape(midM, tau - 0.5 * weight)) * CELL_M;
    tau -= weight;
    column[cell] = log(H.basePerM3 + flow) - logShape(startM, tau);
  }
}
