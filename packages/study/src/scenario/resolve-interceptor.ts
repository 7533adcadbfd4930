import { VACUUM } from '@parasol/physics/atmosphere';
import { WGS_84 } from '@parasol/physics/earth';
import type { FlyoutTable } from '@parasol/physics/flight';
import { FLYOUT_MODEL_VERSION, flyoutTable } from '@parasol/physics/flyout';
import type { InterceptorType } from '@parasol/simulation/interceptors';
import { contentKey } from '../results/index.ts';
import type { Facts } from './facts.ts';

const M_PER_KM = 1000;

/** Cells of at most 10 km in height for an interceptor of 1,000 km ceiling, and of 35 km along the ground out to 10,000 km. */
const GRID = { chordCount: 320, altitudeCount: 128 };

/** Fly-out tables already made, by the content of what they were made from. */
const tables = new Map<string, FlyoutTable>();
const MOST_TABLES = 64;

/** An interceptor of the catalogue with its fly-out table. */
export function resolveInterceptor(id: string, facts: Facts): InterceptorType {
  const number = (key: string): number => facts.number(`${id}.${key}`);
  const maximumFlightTimeS = number('maximumFlightTimeS');
  const maximumRangeKm = facts.optionalNumber(`${id}.maximumRangeKm`);
  return {
    id,
    flyout: cachedTable({
      burnTimeS: number('burnTimeS'),
      burnoutSpeedMPerS: number('burnoutSpeedKmPerS') * M_PER_KM,
      burnoutAltitudeM: number('burnoutAltitudeKm') * M_PER_KM,
      maximumFlightTimeS,
      ceilingM: number('maximumInterceptAltitudeKm') * M_PER_KM,
      maximumRangeM: maximumRangeKm === undefined ? null : maximumRangeKm * M_PER_KM,
    }),
    minimumInterceptAltitudeM: number('minimumInterceptAltitudeKm') * M_PER_KM,
    maximumInterceptAltitudeM: number('maximumInterceptAltitudeKm') * M_PER_KM,
    maximumFlightTimeS,
    needsUplink: facts.flag(`${id}.needsUplink`) && facts.text('assumptions.inFlightUpdate') === 'needed',
    singleShotKillProbability: number('singleShotKillProbability'),
  };
}

interface TableInputs {
  readonly burnTimeS: number;
  readonly burnoutSpeedMPerS: number;
  readonly burnoutAltitudeM: number;
  readonly maximumFlightTimeS: number;
  /** Top of the table. */
  readonly ceilingM: number;
  /** Published reach: nothing is flown to beyond it; null = what the speed gives. */
  readonly maximumRangeM: number | null;
}

function cachedTable(inputs: TableInputs): FlyoutTable {
  const key = contentKey({ ...inputs, earth: WGS_84.id, model: FLYOUT_MODEL_VERSION });
  const known = tables.get(key);
  if (known !== undefined) return known;
  const { burnTimeS, burnoutSpeedMPerS, burnoutAltitudeM, ceilingM, maximumFlightTimeS, maximumRangeM } = inputs;
  const made = flyoutTable(
    { kind: 'kinematic', burnTimeS, burnoutSpeedMPerS, burnoutAltitudeM },
    { earth: WGS_84, atmosphere: VACUUM, maximumFlightTimeS, grid: { ...GRID, maximumAltitudeM: ceilingM } },
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
  const { chordCount, maximumChord, altitudeCount, minimumAltitudeM, maximumAltitudeM, earthRadiusM } = table.header;
  const timesS = table.timesS.slice();
  const speedsMPerS = table.speedsMPerS.slice();
  for (let row = 0; row < altitudeCount; row++) {
    const altitudeM = minimumAltitudeM + (row * (maximumAltitudeM - minimumAltitudeM)) / (altitudeCount - 1);
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
