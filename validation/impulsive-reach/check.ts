import { SPHERE } from '@parasol/physics/earth';
import { arcBetween } from '@parasol/physics/flight';
import { ecefFromGeodetic, type Geodetic } from '@parasol/physics/frames';
import { lambert, propagateKepler } from '@parasol/physics/orbits';
import { radFromDeg } from '@parasol/physics/quantities';
import { angleBetweenRad, length, type Vector3 } from '@parasol/physics/vectors';
import { casesOf, dataRecords, type ValidationFamily } from '../harness.ts';

/** Rules of the table: meeting times on a grid, none earlier than these, meeting above this altitude. */
const GRID_S = 5;
const EARLIEST_S = 300;
const SHORTEST_CHASE_S = 20;
const LOWEST_MEETING_M = 100_000;
const SPEED = { absolute: 0.03, unit: 'km/s' };
const WHOLE_SECOND = { relative: 1e-4, absolute: 1, unit: 's (last digit printed)' };
const WHOLE_KM = { relative: 1e-4, absolute: 1, unit: 'km (last digit printed)' };
const SOURCE = 'independent Lambert search on the sphere of 6,371 km at rest';

const place = (latDeg: string | undefined, lonDeg: string | undefined): Geodetic => ({
  latitudeRad: radFromDeg(Number(latDeg)),
  longitudeRad: radFromDeg(Number(lonDeg)),
  heightM: 0,
});

/** Smallest impulsive speed from a site to any grid point of a flight before a time, km/s. */
function leastSpeedKmPerS(
  flight: { readonly position: Vector3; readonly velocity: Vector3; readonly endS: number },
  shot: { readonly site: Vector3; readonly delayS: number; readonly beforeS: number },
): number {
  const { gravitationalParameterM3PerS2: mu, equatorialRadiusM } = SPHERE;
  let least = Number.POSITIVE_INFINITY;
  const first = Math.max(EARLIEST_S, shot.delayS + SHORTEST_CHASE_S);
  for (let timeS = first; timeS < Math.min(flight.endS, shot.beforeS); timeS += GRID_S) {
    const meeting = propagateKepler(flight.position, flight.velocity, timeS, mu).positionM;
    if (length(meeting) - equatorialRadiusM <= LOWEST_MEETING_M) continue;
    const arc = lambert({
      fromM: shot.site,
      toM: meeting,
      timeS: timeS - shot.delayS,
      gravitationalParameterM3PerS2: mu,
      way: 'short',
    });
    if (arc.kind === 'transfer') least = Math.min(least, length(arc.departureVelocityMPerS) / 1000);
  }
  return least;
}

export const family: ValidationFamily = {
  family: 'impulsive-reach',
  run() {
    const { cases, number } = casesOf('impulsive-reach');
    const seen = new Set<string>();
    for (const row of dataRecords('impulsive-reach/reach_impulsive_lambert.csv')) {
      const field = place(row.field_lat, row.field_lon);
      const target = place(row.target_lat, row.target_lon);
      const arc = arcBetween({ from: field, to: target, earth: SPHERE, kind: { kind: 'minimum-energy' } });
      if (arc.kind === 'unreachable') throw new Error(`no arc from ${row.field} to ${row.target}`);
      const path = `${row.field} to ${row.target}`;
      if (!seen.has(path)) {
        const angle = angleBetweenRad(ecefFromGeodetic(field, SPHERE), ecefFromGeodetic(target, SPHERE));
        number(`${path}: range, km`, SOURCE, Number(row.range_km), (angle * SPHERE.equatorialRadiusM) / 1000, WHOLE_KM);
        number(`${path}: flight time, s`, SOURCE, Number(row.icbm_vac_flight_s), arc.flightTimeS, WHOLE_SECOND);
        number(`${path}: apogee, km`, SOURCE, Number(row.icbm_apogee_km), arc.apogeeAltitudeM / 1000, WHOLE_KM);
      }
      seen.add(path);
      const flight = { position: arc.positionEciM, velocity: arc.velocityEciMPerS, endS: arc.flightTimeS };
      const site = ecefFromGeodetic(place(row.site_lat, row.site_lon), SPHERE);
      const delayS = Number(row.interceptor_launch_delay_s);
      const id = `${path}, ${row.site} after ${delayS} s`;
      const whenever = leastSpeedKmPerS(flight, { site, delayS, beforeS: Number.POSITIVE_INFINITY });
      const early = leastSpeedKmPerS(flight, { site, delayS, beforeS: 900 });
      number(`${id}: least speed, km/s`, SOURCE, Number(row.min_burnout_speed_any_time_km_s), whenever, SPEED);
      number(
        `${id}: least speed before 900 s, km/s`,
        SOURCE,
        Number(row.min_burnout_speed_intercept_before_900s_km_s),
        early,
        SPEED,
      );
    }
    return cases;
  },
};
