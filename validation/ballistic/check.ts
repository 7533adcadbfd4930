import { SPHERE } from '@parasol/physics/earth';
import { angleFlight, climbTimeS, type Sphere, vacuumFlight, verticalApogeeM } from '@parasol/physics/flight';
import { degFromRad, radFromDeg } from '@parasol/physics/quantities';
import { casesOf, dataJson, dataRecords, type ValidationFamily } from '../harness.ts';
import { checkWorkedProblems, type WorkedProblem } from './worked-problems.ts';

const SPHERE_6371: Sphere = {
  radiusM: SPHERE.equatorialRadiusM,
  gravitationalParameterM3PerS2: SPHERE.gravitationalParameterM3PerS2,
};

/** Accuracy of the tables; the last digit printed where it is coarser. */
const CLOSED_FORM = { relative: 1e-4 };
const TENTH_OF_A_SECOND = { relative: 1e-4, absolute: 0.05, unit: 's (half of the last digit)' };
const TENTH_OF_A_KM = { relative: 1e-4, absolute: 0.05, unit: 'km (half of the last digit)' };

export const family: ValidationFamily = {
  family: 'ballistic',
  run() {
    const harness = casesOf('ballistic');
    const { cases, number, same } = harness;

    for (const row of dataRecords('ballistic/min_energy_spherical.csv')) {
      const flight = vacuumFlight({ rangeM: Number(row.range_km) * 1000, earth: SPHERE });
      if (flight.kind !== 'flight') throw new Error(`no flight over ${row.range_km} km`);
      const check = (name: string, expected: string | undefined, computed: number) =>
        number(
          `least speed, ${row.range_km} km: ${name}`,
          'closed form on the sphere',
          Number(expected),
          computed,
          CLOSED_FORM,
        );
      check('burnout speed, km/s', row.burnout_speed_km_s, flight.burnoutSpeedMPerS / 1000);
      check('flight-path angle, deg', row.flight_path_deg, degFromRad(flight.flightPathAngleRad));
      check('apogee, km', row.apogee_km, flight.apogeeM / 1000);
      check('flight time, s', row.flight_time_s, flight.flightTimeS);
    }

    for (const row of dataRecords('ballistic/lofted_depressed_vacuum.csv')) {
      const angleRad = radFromDeg(Number(row.launch_flight_path_deg));
      const flight = angleFlight(Number(row.range_km) * 1000, angleRad, SPHERE_6371);
      const id = `${row.range_km} km at ${row.launch_flight_path_deg} deg`;
      same(`${id}: reachable below escape speed`, 'closed form on the sphere', row.speed_km_s !== '', flight !== null);
      if (flight === null || row.speed_km_s === '') continue;
      const check = (name: string, expected: string | undefined, computed: number) =>
        number(`${id}: ${name}`, 'closed form on the sphere', Number(expected), computed, CLOSED_FORM);
      check('burnout speed, km/s', row.speed_km_s, flight.burnoutSpeedMPerS / 1000);
      check('apogee, km', row.apogee_km, flight.apogeeM / 1000);
      check('flight time, s', row.flight_time_s, flight.flightTimeS);
    }

    for (const row of dataRecords('ballistic/vertical_reach_impulsive.csv')) {
      const speed = Number(row.burnout_speed_km_s) * 1000;
      const id = `vertical shot at ${row.burnout_speed_km_s} km/s`;
      const apogeeM = verticalApogeeM(speed, SPHERE_6371) ?? Number.NaN;
      number(`${id}: apogee, km`, 'closed form on the sphere', Number(row.apogee_km), apogeeM / 1000, TENTH_OF_A_KM);
      for (const [heightKm, expected] of [
        [100, row.t_to_100km_s],
        [150, row.t_to_150km_s],
        [247, row.t_to_247km_s],
        [500, row.t_to_500km_s],
        [1000, row.t_to_1000km_s],
      ] as const) {
        const time = climbTimeS(speed, heightKm * 1000, SPHERE_6371);
        if (expected === 'unreachable' || time === null)
          same(`${id}: reaches ${heightKm} km`, 'closed form on the sphere', expected !== 'unreachable', time !== null);
        else
          number(
            `${id}: time to ${heightKm} km, s`,
            'closed form on the sphere',
            Number(expected),
            time,
            TENTH_OF_A_SECOND,
          );
      }
    }

    checkWorkedProblems(dataJson<WorkedProblem[]>('ballistic/ballistic_worked.json'), harness);
    return cases;
  },
};
