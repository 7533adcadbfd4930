import { SPHERE, TURNING_SPHERE } from '@parasol/physics/earth';
import { consistencyVerdict, destinationOnSphere, longestRangeAngleRad, vacuumFlight } from '@parasol/physics/flight';
import { ecefFromGeodetic, eciFromEcef, type Geodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { angleBetweenRad } from '@parasol/physics/vectors';
import { casesOf, dataRecords, type ValidationFamily } from '../harness.ts';

/** Times are printed to 0.1 s, distances to 1 km. */
const VACUUM_TIME = { relative: 1e-4, absolute: 0.1, unit: 's (last digit printed)' };
const DISTANCE = { relative: 1e-4, absolute: 1, unit: 'km (last digit printed)' };

interface Test {
  readonly from: Geodetic;
  readonly bearingRad: number;
  readonly rangeM: number;
  readonly apogeeM: number;
}

const testOf = (latDeg: string, lonDeg: string, bearingDeg: string, rangeKm: string, apogeeKm: string): Test => ({
  from: { latitudeRad: radFromDeg(Number(latDeg)), longitudeRad: radFromDeg(Number(lonDeg)), heightM: 0 },
  bearingRad: radFromDeg(Number(bearingDeg)),
  rangeM: Number(rangeKm) * 1000,
  apogeeM: Number(apogeeKm) * 1000,
});

const flightTimeS = (test: Test, turning: boolean): number => {
  const flight = vacuumFlight({ ...test, earth: turning ? TURNING_SPHERE : SPHERE });
  return flight.kind === 'flight' ? flight.flightTimeS : Number.NaN;
};

/** Range over the ground of the minimum-energy flight that the same burnout speed allows on a sphere that does not turn, km. */
function equivalentRangeKm({ rangeM, apogeeM }: Test): number {
  const flight = vacuumFlight({ rangeM, apogeeM, earth: SPHERE });
  if (flight.kind !== 'flight') return Number.NaN;
  const { equatorialRadiusM: radiusM, gravitationalParameterM3PerS2: mu } = SPHERE;
  return (longestRangeAngleRad((flight.burnoutSpeedMPerS * flight.burnoutSpeedMPerS * radiusM) / mu) * radiusM) / 1000;
}

/** Distance between the launch point at launch and the impact point at impact, in axes that do not turn, km. */
function inertialRangeKm(test: Test, timeS: number): number {
  const radiusM = TURNING_SPHERE.equatorialRadiusM;
  const to = destinationOnSphere(test.from, test.bearingRad, test.rangeM / radiusM);
  const start = ecefFromGeodetic(test.from, TURNING_SPHERE);
  const end = eciFromEcef(ecefFromGeodetic(to, TURNING_SPHERE), timeS, TURNING_SPHERE);
  return (angleBetweenRad(start, end) * radiusM) / 1000;
}

export const family: ValidationFamily = {
  family: 'reported-flights',
  run() {
    const { cases, number, same } = casesOf('reported-flights');
    const reported = dataRecords('reported-flights/reported_flights.csv');
    for (const row of reported) {
      const test = testOf(row.launch_lat_deg!, row.launch_lon_deg!, row.bearing_deg!, row.range_km!, row.apogee_km!);
      const turning = flightTimeS(test, true);
      const recomputed = 'independent integration on the sphere of 6,371 km';
      const still = flightTimeS(test, false);
      number(
        `${row.id}: vacuum time, Earth at rest, s`,
        recomputed,
        Number(row.vac_time_nonrotating_s),
        still,
        VACUUM_TIME,
      );
      number(
        `${row.id}: vacuum time, Earth turning, s`,
        recomputed,
        Number(row.vac_time_rotating_s),
        turning,
        VACUUM_TIME,
      );
      const report = { ...test, flightTimeS: Number(row.reported_time_s), earth: TURNING_SPHERE };
      const verdict = consistencyVerdict(report);
      const margin = verdict.verdict === 'unreachable' ? Number.NaN : verdict.marginS;
      number(
        `${row.id}: excess of the reported time, s`,
        row.provenance!,
        Number(row.excess_over_rotating_s),
        margin,
        VACUUM_TIME,
      );
      same(`${row.id}: reported time`, row.provenance!, 'consistent', verdict.verdict);
      const early = consistencyVerdict({ ...report, flightTimeS: Math.floor(turning) });
      same(
        `${row.id}: a time a second below the bound`,
        'no flight is shorter than in vacuum',
        'impossible',
        early.verdict,
      );
      number(
        `${row.id}: range in inertial axes, km`,
        recomputed,
        Number(row.inertial_range_km),
        inertialRangeKm(test, turning),
        DISTANCE,
      );
      const equivalent = Number(row.equiv_impulsive_max_range_km_nonrot);
      number(
        `${row.id}: range at least energy of that speed, km`,
        recomputed,
        equivalent,
        equivalentRangeKm(test),
        DISTANCE,
      );
    }

    const source = 'CNS North Korea Missile Test Database, apogee and range as listed';
    for (const row of dataRecords('reported-flights/cns_flights.csv')) {
      const test = testOf(row.lat!, row.lon!, row.bearing_deg!, row.range_km!, row.apogee_km!);
      const timeS = flightTimeS(test, true);
      const id = `${row.date_utc} ${row.type} (${row.apogee_km} km up, ${row.range_km} km)`;
      // A flight exists with that apogee and range, and its speed would carry at least as far on the least-energy arc.
      const possible = timeS > 0 && equivalentRangeKm(test) >= (test.rangeM / 1000) * (1 - 1e-9);
      same(`${id}: apogee and range belong to one ballistic flight`, source, true, possible);
      const twin = reported.find(
        (r) => Number(r.apogee_km) === Number(row.apogee_km) && Number(r.range_km) === Number(row.range_km),
      );
      if (twin)
        number(
          `${id}: vacuum time as in the table of reports, s`,
          source,
          Number(twin.vac_time_rotating_s),
          timeS,
          VACUUM_TIME,
        );
    }
    return cases;
  },
};
