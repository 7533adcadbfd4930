import type { Earth } from '../earth/index.ts';
import { cos, sin } from '../quantities/index.ts';
import { subtract } from '../vectors/index.ts';
import {
  type Ecef,
  type Enu,
  ecef,
  ecefFromEnuVector,
  ecefFromGeodetic,
  enu,
  enuFromEcefVector,
  type Geodetic,
  type LookAngles,
  lookAnglesFromEnu,
} from './frames.ts';

/** Position of a point as seen from a site: east, north, up of the site's horizon, m. */
export const enuFromEcef = (positionEcefM: Ecef, site: Geodetic, earth: Earth): Enu =>
  enuFromEcefVector(subtract(positionEcefM, ecefFromGeodetic(site, earth)), site);

/** The inverse of `enuFromEcef`. */
export function ecefFromEnu(positionEnuM: Enu, site: Geodetic, earth: Earth): Ecef {
  const [x, y, z] = ecefFromEnuVector(positionEnuM, site);
  const [ox, oy, oz] = ecefFromGeodetic(site, earth);
  return ecef(ox + x, oy + y, oz + z);
}

/** Position of a direction and range: the inverse of `lookAnglesFromEnu`. */
export function enuFromLookAngles({ azimuthRad, elevationRad, rangeM }: LookAngles): Enu {
  const horizontal = rangeM * cos(elevationRad);
  return enu(horizontal * sin(azimuthRad), horizontal * cos(azimuthRad), rangeM * sin(elevationRad));
}

/** A site with its rotation worked out once: for looking at many points. */
export interface SiteFrame {
  readonly place: Geodetic;
  readonly originEcefM: Ecef;
  /** [9] rows east, north, up in ECEF axes: enu = rotation (ecef - origin). */
  readonly rotation: readonly number[];
  enuFromEcef(positionEcefM: Ecef): Enu;
  ecefFromEnu(positionEnuM: Enu): Ecef;
  /** Differences and velocities: turned, not moved. */
  enuFromEcefVector(vectorEcef: Ecef): Enu;
  ecefFromEnuVector(vectorEnu: Enu): Ecef;
  lookAngles(positionEcefM: Ecef): LookAngles;
}

/**
 * The local-level frame of a site, for hot use: sine and cosine of the place are taken once.
 *
 * @param place  geodetic place of the site: rad, rad, m above the ellipsoid
 * @checked      frames.property.test.ts: equal to the plain converters to the last bits, inverse of itself
 */
export function siteFrame(place: Geodetic, earth: Earth): SiteFrame {
  const originEcefM = ecefFromGeodetic(place, earth);
  const [ox, oy, oz] = originEcefM;
  const sl = sin(place.latitudeRad);
  const cl = cos(place.latitudeRad);
  const so = sin(place.longitudeRad);
  const co = cos(place.longitudeRad);
  const [ex, ey] = [-so, co];
  const [nx, ny, nz] = [-sl * co, -sl * so, cl];
  const [ux, uy, uz] = [cl * co, cl * so, sl];
  const turn = (x: number, y: number, z: number): Enu =>
    enu(ex * x + ey * y, nx * x + ny * y + nz * z, ux * x + uy * y + uz * z);
  const turnBack = ([e, n, u]: Enu): Ecef => ecef(ex * e + nx * n + ux * u, ey * e + ny * n + uy * u, nz * n + uz * u);
  const enuFromHere = ([x, y, z]: Ecef): Enu => turn(x - ox, y - oy, z - oz);
  return Object.freeze({
    place,
    originEcefM,
    rotation: Object.freeze([ex, ey, 0, nx, ny, nz, ux, uy, uz]),
    enuFromEcef: enuFromHere,
    ecefFromEnu: (positionEnuM: Enu) => {
      const [x, y, z] = turnBack(positionEnuM);
      return ecef(ox + x, oy + y, oz + z);
    },
    enuFromEcefVector: ([x, y, z]: Ecef) => turn(x, y, z),
    ecefFromEnuVector: turnBack,
    lookAngles: (positionEcefM: Ecef) => lookAnglesFromEnu(enuFromHere(positionEcefM)),
  });
}
