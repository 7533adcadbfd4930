import type { Earth } from '../earth/index.ts';
import { atan2, cos, sin } from '../quantities/index.ts';
import type { InFrame } from '../vectors/index.ts';

/** Earth-centred, turning with the Earth: x to latitude 0 longitude 0, z to the north pole. */
export type Ecef = InFrame<'ecef'>;
/** Earth-centred inertial: ECEF frozen at the scenario epoch. */
export type Eci = InFrame<'eci'>;
/** Local level at a site: x east, y north, z up. */
export type Enu = InFrame<'enu'>;

/** A place: geodetic latitude and longitude, height above the ellipsoid. Never a bare triple. */
export interface Geodetic {
  readonly latitudeRad: number;
  readonly longitudeRad: number;
  readonly heightM: number;
}

export const ecef = (x: number, y: number, z: number): Ecef => [x, y, z] as unknown as Ecef;
export const eci = (x: number, y: number, z: number): Eci => [x, y, z] as unknown as Eci;
export const enu = (x: number, y: number, z: number): Enu => [x, y, z] as unknown as Enu;

export function ecefFromGeodetic(place: Geodetic, earth: Earth): Ecef {
  const e2 = earth.flattening * (2 - earth.flattening);
  const s = sin(place.latitudeRad);
  const c = cos(place.latitudeRad);
  const n = earth.equatorialRadiusM / Math.sqrt(1 - e2 * s * s);
  const horizontal = (n + place.heightM) * c;
  return ecef(
    horizontal * cos(place.longitudeRad),
    horizontal * sin(place.longitudeRad),
    (n * (1 - e2) + place.heightM) * s,
  );
}

/** Position turned from ECEF at time t to the inertial frame frozen at t = 0. */
export function eciFromEcef(positionEcefM: Ecef, timeS: number, earth: Earth): Eci {
  const angle = earth.rotationRadPerS * timeS;
  const c = cos(angle);
  const s = sin(angle);
  const [x, y, z] = positionEcefM;
  return eci(c * x - s * y, s * x + c * y, z);
}

export function ecefFromEci(positionEciM: Eci, timeS: number, earth: Earth): Ecef {
  const angle = earth.rotationRadPerS * timeS;
  const c = cos(angle);
  const s = sin(angle);
  const [x, y, z] = positionEciM;
  return ecef(c * x + s * y, -s * x + c * y, z);
}

/** Velocity relative to the turning Earth, from inertial velocity (both given or returned in the axes named). */
export function velocityEcefFromEci(positionEciM: Eci, velocityEciMPerS: Eci, timeS: number, earth: Earth): Ecef {
  const w = earth.rotationRadPerS;
  return ecefFromEci(
    eci(velocityEciMPerS[0] + w * positionEciM[1], velocityEciMPerS[1] - w * positionEciM[0], velocityEciMPerS[2]),
    timeS,
    earth,
  );
}

export function velocityEciFromEcef(positionEcefM: Ecef, velocityEcefMPerS: Ecef, timeS: number, earth: Earth): Eci {
  const w = earth.rotationRadPerS;
  return eciFromEcef(
    ecef(
      velocityEcefMPerS[0] - w * positionEcefM[1],
      velocityEcefMPerS[1] + w * positionEcefM[0],
      velocityEcefMPerS[2],
    ),
    timeS,
    earth,
  );
}

/** A vector difference in ECEF axes turned to east, north, up at a site (no translation). */
export function enuFromEcefVector(vectorEcef: Ecef, site: Geodetic): Enu {
  const sl = sin(site.latitudeRad);
  const cl = cos(site.latitudeRad);
  const so = sin(site.longitudeRad);
  const co = cos(site.longitudeRad);
  const [x, y, z] = vectorEcef;
  return enu(-so * x + co * y, -sl * co * x - sl * so * y + cl * z, cl * co * x + cl * so * y + sl * z);
}

export function ecefFromEnuVector(vectorEnu: Enu, site: Geodetic): Ecef {
  const sl = sin(site.latitudeRad);
  const cl = cos(site.latitudeRad);
  const so = sin(site.longitudeRad);
  const co = cos(site.longitudeRad);
  const [e, n, u] = vectorEnu;
  return ecef(-so * e - sl * co * n + cl * co * u, co * e - sl * so * n + cl * so * u, cl * n + sl * u);
}

/** Azimuth clockwise from north 0..2pi, elevation above the local horizon, range. */
export interface LookAngles {
  readonly azimuthRad: number;
  readonly elevationRad: number;
  readonly rangeM: number;
}

export function lookAnglesFromEnu(positionEnuM: Enu): LookAngles {
  const [e, n, u] = positionEnuM;
  const horizontal = Math.sqrt(e * e + n * n);
  const azimuth = atan2(e, n);
  return {
    azimuthRad: azimuth < 0 ? azimuth + 6.283185307179586 : azimuth,
    elevationRad: atan2(u, horizontal),
    rangeM: Math.sqrt(horizontal * horizontal + u * u),
  };
}
