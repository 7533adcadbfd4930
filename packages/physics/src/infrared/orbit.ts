import type { Earth } from '../earth/index.ts';
import { type Ecef, ecef, ecefFromEci, eci } from '../frames/index.ts';
import { cos, sin, TWO_PI } from '../quantities/index.ts';
import type { InfraredSatellite } from './satellite.ts';

/**
 * Radius of the orbit that turns with the Earth, m.
 * @source (mu / omega^2)^(1/3) with the WGS 84 constants of earth/
 */
export const GEOSYNCHRONOUS_RADIUS_M = 42_164_172;

/** Kepler's equation on an ellipse: eccentric anomaly of a mean anomaly, rad, by Newton from a start that converges for e < 1. */
export function eccentricAnomalyRad(meanAnomalyRad: number, eccentricity: number): number {
  const mean = meanAnomalyRad - TWO_PI * Math.floor(meanAnomalyRad / TWO_PI + 0.5);
  let anomaly = mean < 0 ? mean - 0.85 * eccentricity : mean + 0.85 * eccentricity;
  for (let i = 0; i < 30; i += 1) {
    const step = (anomaly - eccentricity * sin(anomaly) - mean) / (1 - eccentricity * cos(anomaly));
    anomaly -= step;
    if (Math.abs(step) < 1e-13) break;
  }
  return anomaly;
}

/**
 * Where an early-warning satellite is.
 *
 * @param timeS  time of the scenario, s (the inertial frame is ECEF frozen at 0)
 * @returns      [3] m, ECEF
 * @source       two-body ellipse; a geosynchronous satellite stands still over its longitude
 * @checked      apogee and perigee radii, period, ground track of a Molniya orbit over both of its apogees
 * @omits        precession of node and perigee (under 0.2 degrees a day), inclination of geosynchronous satellites, station keeping
 */
export function satellitePositionEcef(orbit: InfraredSatellite['orbit'], timeS: number, earth: Earth): Ecef {
  if (orbit.kind === 'geosynchronous')
    return ecef(
      GEOSYNCHRONOUS_RADIUS_M * cos(orbit.longitudeRad),
      GEOSYNCHRONOUS_RADIUS_M * sin(orbit.longitudeRad),
      0,
    );
  const a = orbit.semiMajorAxisM;
  const e = orbit.eccentricity;
  const meanMotionRadPerS = Math.sqrt(earth.gravitationalParameterM3PerS2 / (a * a * a));
  const anomaly = eccentricAnomalyRad(orbit.meanAnomalyAtEpochRad + meanMotionRadPerS * timeS, e);
  const p = a * (cos(anomaly) - e);
  const q = a * Math.sqrt(1 - e * e) * sin(anomaly);
  const cw = cos(orbit.argumentOfPerigeeRad);
  const sw = sin(orbit.argumentOfPerigeeRad);
  const along = p * cw - q * sw;
  const across = p * sw + q * cw;
  const ci = cos(orbit.inclinationRad);
  const co = cos(orbit.ascendingNodeLongitudeRad);
  const so = sin(orbit.ascendingNodeLongitudeRad);
  return ecefFromEci(
    eci(along * co - across * ci * so, along * so + across * ci * co, across * sin(orbit.inclinationRad)),
    timeS,
    earth,
  );
}
