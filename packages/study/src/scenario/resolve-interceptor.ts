import { VACUUM } from '@parasol/physics/atmosphere';
import { WGS_84 } from '@parasol/physics/earth';
import { type FlyoutTable, rowAltitudeM } from '@parasol/physics/flight';
import { FLYOUT_MODEL_VERSION, flyoutTable } from '@parasol/physics/flyout';
import type { InterceptorType } from '@parasol/simulation/interceptors';
import { contentKey } from '../results/index.ts';
import type { Facts } from './facts.ts';

const M_PER_KM = 1000;

/**
 * Tables hold what an interceptor can fly to, whatever it is allowed: until it comes down, but for at most an hour and up to 4,000 km (twice the highest
 * ceiling of the catalogue). The limits in use are asked of the answer, so that a higher one never moves the points between which times are read.
 */
const LONGEST_FLIGHT_S = 3600;
const HIGHEST_M = 4_000_000;

/** Cells 5 km high at 100 km and 16 km at 1,000 km for a table up to 4,000 km; of 9 km along the ground for 4.5 km/s, of 40 km for one that reaches round the Earth. */
const GRID = { chordCount: 320, altitudeCount: 256 };

/** Fly-out tables already made, by the content of what they were made from. */
const tables = new Map<string, FlyoutTable>();
const MOST_TABLES = 64;

/** An interceptor of the catalogue with its fly-out table. */
export function resolveInterceptor(id: string, facts: Facts): InterceptorType {
  const number = (key: string): number => facts.number(`${id}.${key}`);
  const maximumRangeKm = facts.optionalNumber(`${id}.maximumRangeKm`);
  return {
    id,
    flyout: cachedTable({
      burnTimeS: number('burnTimeS'),
      burnoutSpeedMPerS: number('burnoutSpeedKmPerS') * M_PER_KM,
      burnoutAltitudeM: number('burnoutAltitudeKm') * M_PER_KM,
      maximumRangeM: maximumRangeKm === undefined ? null : maximumRangeKm * M_PER_KM,
    }),
    minimumInterceptAltitudeM: number('minimumInterceptAltitudeKm') * M_PER_KM,
    maximumInterceptAltitudeM: number('maximumInterceptAltitudeKm') * M_PER_KM,
    maximumFlightTimeS: number('maximumFlightTimeS'),
    needsUplink: facts.flag(`${id}.needsUplink`) && facts.text('assumptions.inFlightUpdate') === 'needed',
    singleShotKillProbability: number('singleShotKillProbability'),
  };
}

interface TableInputs {
  readonly burnTimeS: number;
  readonly burnoutSpeedMPerS: number;
  readonly burnoutAltitudeM: number;
  /** Published reach: nothing is flown to beyond it; null = what the speed gives. */
  readonly maximumRangeM: number | null;
}

function cachedTable(inputs: TableInputs): FlyoutTable {
  const key = contentKey({ ...inputs, earth: WGS_84.id, model: FLYOUT_MODEL_VERSION });
  const known = tables.get(key);
  if (known !== undefined) return known;
  const { burnTimeS, burnoutSpeedMPerS, burnoutAltitudeM, maximumRangeM } = inputs;
  const made = flyoutTable(
    { kind: 'kinematic', burnTimeS, burnoutSpeedMPerS, burnoutAltitudeM },
    { earth: WGS_84, atmosphere: VACUUM, maximumFlightTimeS: LONGEST_FLIGHT_S, grid: { ...GRID, highestM: HIGHEST_M } },
  );
  const table = {
    ...(maximumRangeM === null ? made : withinRange(made, maximumRangeM)),
    header: { ...made.header, key },
  };
  if (tables.size >= MOST_TABLES) tables.clear();
  tables.set(key, table);
  return table;
}

/** The table without the points farther from the site than a published reach. */
function withinRange(table: FlyoutTable, maximumRangeM: number): FlyoutTable {
  const { chordCount, maximumChord, altitudeCount, earthRadiusM } = table.header;
  const timesS = table.timesS.slice();
  const speedsMPerS = table.speedsMPerS.slice();
  for (let row = 0; row < altitudeCount; row++) {
    const altitudeM = rowAltitudeM(table.header, row);
    for (let column = 0; column < chordCount; column++) {
      const chord = (column * maximumChord) / (chordCount - 1);
      // Cosine rule with cos(angle) = 1 - chord^2 / 2.
      const slantM2 = altitudeM * altitudeM + chord * chord * earthRadiusM * (earthRadiusM + altitudeM);
      if (slantM2 <= maximumRangeM * maximumRangeM) continue;
      timesS[row * chordCount + column] = Number.POSITIVE_INFINITY;
      speedsMPerS[row * chordCount + column] = 0;
    }
  }
  return { ...table, timesS, speedsMPerS };
}
