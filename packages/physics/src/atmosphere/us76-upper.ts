import { exp, OutOfRange } from '../quantities/index.ts';
import { GASES, integrateNumberDensities, MOLAR_MASSES_KG_PER_KMOL, type NumberDensities } from './us76-diffusion.ts';
import { US76_TURBOPAUSE_M } from './us76-lower.ts';
import { upperTemperature } from './us76-upper-temperature.ts';

/** Constants of the report, not today's: table 2. */
const BOLTZMANN_1976_J_PER_K = 1.380622e-23;
const AVOGADRO_1976_PER_KMOL = 6.022169e26;

/** Highest altitude of the report. */
export const US76_CEILING_M = 1_000_000;

/** Air above 86 km, where each gas has its own height. */
export interface UpperAir {
  readonly temperatureK: number;
  readonly pressurePa: number;
  readonly densityKgPerM3: number;
  readonly meanMolarMassKgPerKmol: number;
  /** Per m3, by gas. */
  readonly numberDensityPerM3: Readonly<Record<(typeof GASES)[number], number>>;
}

let integrated: NumberDensities | undefined;

/**
 * US Standard Atmosphere 1976 from 86 to 1000 km: published temperature, number densities of N2, O, O2, Ar, He and H.
 *
 * The diffusion integrals are done once, on the first call (a few milliseconds); between the boundaries of their 100 m
 * cells the logarithms are linear (5e-6 relative).
 *
 * @param altitudeM  geometric altitude, m
 * @throws           OutOfRange below 86 km or above 1000 km
 * @source           U.S. Standard Atmosphere 1976, section 1.3
 * @checked          validation/atmosphere
 * @omits            day, season and solar activity: real density at 300 km varies about tenfold
 */
export function us76Upper(altitudeM: number): UpperAir {
  if (!(altitudeM >= US76_TURBOPAUSE_M && altitudeM <= US76_CEILING_M))
    throw new OutOfRange({
      quantity: 'altitude',
      value: altitudeM,
      minimum: US76_TURBOPAUSE_M,
      maximum: US76_CEILING_M,
      unit: 'm',
      model: 'US Standard Atmosphere 1976, upper part',
      source: 'NOAA-S/T 76-1562',
    });
  integrated ??= integrateNumberDensities();
  const { baseM, cellM, logPerM3 } = integrated;
  const position = (altitudeM - baseM) / cellM;
  const cell = Math.min(Math.floor(position), logPerM3[0].length - 2);
  const share = position - cell;
  const { temperatureK } = upperTemperature(altitudeM);
  const numberDensityPerM3 = { N2: 0, O: 0, O2: 0, Ar: 0, He: 0, H: 0 };
  let sum = 0;
  let mass = 0;
  for (let i = 0; i < GASES.length; i++) {
    const below = logPerM3[i][cell];
    if (below === Number.NEGATIVE_INFINITY) continue;
    const perM3 = exp(below + share * (logPerM3[i][cell + 1] - below));
    numberDensityPerM3[GASES[i]] = perM3;
    sum += perM3;
    mass += perM3 * MOLAR_MASSES_KG_PER_KMOL[i];
  }
  return {
    temperatureK,
    pressurePa: sum * BOLTZMANN_1976_J_PER_K * temperatureK,
    densityKgPerM3: mass / AVOGADRO_1976_PER_KMOL,
    meanMolarMassKgPerKmol: mass / sum,
    numberDensityPerM3,
  };
}
