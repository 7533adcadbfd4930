import { US76, VACUUM } from '@parasol/physics/atmosphere';
import { type Earth, WGS_84 } from '@parasol/physics/earth';
import { flyBallistic, positionAt, velocityAt } from '@parasol/physics/flight';
import { ecef, ecefFromGeodetic, enuFromEcefVector, geodeticFromEcef } from '@parasol/physics/frames';
import { casesOf, dataJson, dataRecords, type ValidationFamily } from '../harness.ts';

interface Inputs {
  readonly source: string;
  readonly common: { readonly mass_kg: number; readonly ref_area_m2: number; readonly rotation_rad_s: number };
  readonly recomputed_endpoints_t30: Readonly<Record<string, readonly [number, number, number]>>;
}

const DRAG_COEFFICIENT = 0.1;
const M_PER_FT = 0.3048;
const ROUND: Earth = {
  ...WGS_84,
  id: 'nesc-round',
  equatorialRadiusM: 20_902_255.199 * M_PER_FT,
  flattening: 0,
  j2: 0,
  source: 'NASA/TM-2015-218675: round Earth',
};

const CASES = [
  { id: 'Atmos_01', file: 'nesc/nesc_atmos_01.csv', earth: WGS_84, drag: 0 },
  { id: 'Atmos_04', file: 'nesc/nesc_atmos_04.csv', earth: { ...ROUND, rotationRadPerS: 0 }, drag: DRAG_COEFFICIENT },
  { id: 'Atmos_05', file: 'nesc/nesc_atmos_05.csv', earth: ROUND, drag: DRAG_COEFFICIENT },
  { id: 'Atmos_06', file: 'nesc/nesc_atmos_06.csv', earth: WGS_84, drag: DRAG_COEFFICIENT },
] as const;

/** Simulators 04 and 05 of the report agree to about 3 mm. */
const ALTITUDE = { absolute: 0.05, unit: 'm' };
const SPEED = { absolute: 0.002, unit: 'm/s' };
const EVERY_S = 5;

/** A sphere let go at rest 30,000 ft above the equator, in air that turns with the Earth. */
export const family: ValidationFamily = {
  family: 'nesc',
  run() {
    const { cases, number } = casesOf('nesc');
    const { source, common, recomputed_endpoints_t30 } = dataJson<Inputs>('nesc/nesc_inputs.json');
    for (const { id, file, earth, drag } of CASES) {
      const start = { latitudeRad: 0, longitudeRad: 0, heightM: 30_000 * M_PER_FT };
      const fall = flyBallistic({
        state: { positionEcefM: ecefFromGeodetic(start, earth), velocityEcefMPerS: ecef(0, 0, 0) },
        earth,
        atmosphere: drag > 0 ? US76 : VACUUM,
        ballisticCoefficientKgPerM2: common.mass_kg / (drag * common.ref_area_m2),
        groundHeightM: 0,
        startS: 0,
      });
      if (fall.kind !== 'impact') throw new Error(`${id} does not come down`);
      const at = (timeS: number) => {
        const position = positionAt(fall.flight, timeS);
        const place = geodeticFromEcef(position, earth);
        const [east, north, up] = enuFromEcefVector(velocityAt(fall.flight, timeS), place);
        return { altitudeM: place.heightM, north, east, down: -up };
      };
      for (const row of dataRecords(file)) {
        const timeS = Number(row.t_s);
        if (timeS === 0 || timeS % EVERY_S !== 0) continue;
        const computed = at(timeS);
        number(`${id} at ${timeS} s: altitude, m`, source, Number(row.alt_msl_m), computed.altitudeM, ALTITUDE);
        number(`${id} at ${timeS} s: speed north, m/s`, source, Number(row.v_north_m_s), computed.north, SPEED);
        number(`${id} at ${timeS} s: speed east, m/s`, source, Number(row.v_east_m_s), computed.east, SPEED);
        number(`${id} at ${timeS} s: speed down, m/s`, source, Number(row.v_down_m_s), computed.down, SPEED);
      }
      const [altitude, east, down] = recomputed_endpoints_t30[id]!;
      const end = at(30);
      const recomputed = 'independent integration of the same case';
      number(`${id} at 30 s, second source: altitude, m`, recomputed, altitude, end.altitudeM, ALTITUDE);
      number(`${id} at 30 s, second source: speed east, m/s`, recomputed, east, end.east, SPEED);
      number(`${id} at 30 s, second source: speed down, m/s`, recomputed, down, end.down, SPEED);
    }
    return cases;
  },
};
