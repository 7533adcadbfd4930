import type { Earth } from '../earth/index.ts';
import { type Ecef, type Enu, ecefFromEnuVector, ecefFromGeodetic, enu, type Geodetic } from '../frames/index.ts';
import { cos, sin, TWO_PI } from '../quantities/index.ts';
import { horizonDipRad, type RadioRefraction, type RayTangent, rayTangents } from '../visibility/index.ts';
import { type DetectionRule, detectionRule } from './detection.ts';
import type { Radar } from './radar.ts';

/** One array with everything that does not depend on the target worked out. */
export interface RadarFace {
  readonly radar: Radar;
  readonly rule: DetectionRule;
  readonly pulses: number;
  /** [3] unit vector of the boresight, ENU. */
  readonly boresightEnu: Enu;
  readonly allRound: boolean;
  readonly widerThanHalfTurn: boolean;
  readonly startSine: number;
  readonly startCosine: number;
  readonly stopSine: number;
  readonly stopCosine: number;
  /** Lowest beam: a target is in it when above this ray. */
  readonly lowestRay: readonly RayTangent[];
  readonly sineOfMaximumElevation: number;
  readonly cosineOfMaximumOffBoresight: number;
  readonly minimumRangeM: number;
  readonly maximumRangeM: number;
}

/** A radar site ready for many looks: local axes, horizon, arrays. */
export interface RadarSite {
  readonly place: Geodetic;
  readonly positionEcefM: Ecef;
  /** [3] unit vectors of east, north and up, ECEF. */
  readonly eastEcef: Ecef;
  readonly northEcef: Ecef;
  readonly upEcef: Ecef;
  readonly horizon: readonly RayTangent[];
  readonly faces: readonly RadarFace[];
}

/** Gaussian radius of curvature of the ellipsoid at a latitude, m. */
function curvatureRadiusM(latitudeRad: number, earth: Earth): number {
  const s = sin(latitudeRad);
  const e2 = earth.flattening * (2 - earth.flattening);
  return (earth.equatorialRadiusM * (1 - earth.flattening)) / (1 - e2 * s * s);
}

/**
 * Prepares a site with its arrays.
 *
 * @param details.place       geodetic site: rad, rad, m above the ellipsoid
 * @param details.arrays      one array or several at this site
 * @param details.refraction  'none', or radio rays bent by the exponential reference atmosphere
 * @omits terrain around the site; a negative minimum elevation is cut at the dip of the sea horizon
 */
export function radarSite(details: {
  readonly place: Geodetic;
  readonly arrays: readonly Radar[];
  readonly earth: Earth;
  readonly refraction: RadioRefraction;
}): RadarSite {
  const { place, arrays, earth, refraction } = details;
  const radiusM = curvatureRadiusM(place.latitudeRad, earth);
  const heightM = Math.max(0, place.heightM);
  const dip = -horizonDipRad(heightM, radiusM);
  // Below the level plane a ray first dips, then rises: there the straight line and the level ray together bound it from above.
  const lowest = (elevationRad: number): readonly RayTangent[] =>
    elevationRad > 0
      ? rayTangents(elevationRad, heightM, radiusM, refraction)
      : [
          ...rayTangents(Math.max(elevationRad, dip), heightM, radiusM, refraction),
          ...(dip < 0 ? rayTangents(0, heightM, radiusM, refraction) : []),
        ];
  return Object.freeze({
    place,
    positionEcefM: ecefFromGeodetic(place, earth),
    eastEcef: ecefFromEnuVector(enu(1, 0, 0), place),
    northEcef: ecefFromEnuVector(enu(0, 1, 0), place),
    upEcef: ecefFromEnuVector(enu(0, 0, 1), place),
    horizon: lowest(dip),
    faces: arrays.map((radar) => radarFace(radar, lowest(radar.minimumElevationRad))),
  });
}

function radarFace(radar: Radar, lowestRay: readonly RayTangent[]): RadarFace {
  const pulses = radar.pulsesIntegrated ?? 1;
  const turn = radar.sectorStopRad - radar.sectorStartRad;
  const allRound = turn >= TWO_PI - 1e-9;
  const width = turn < 0 ? turn + TWO_PI : turn;
  const level = cos(radar.boresightElevationRad);
  return Object.freeze({
    radar,
    rule: detectionRule(radar.swerling, radar.falseAlarmProbability, pulses),
    pulses,
    boresightEnu: enu(
      level * sin(radar.boresightAzimuthRad),
      level * cos(radar.boresightAzimuthRad),
      sin(radar.boresightElevationRad),
    ),
    allRound,
    widerThanHalfTurn: width > TWO_PI / 2,
    startSine: sin(radar.sectorStartRad),
    startCosine: cos(radar.sectorStartRad),
    stopSine: sin(radar.sectorStopRad),
    stopCosine: cos(radar.sectorStopRad),
    lowestRay,
    sineOfMaximumElevation: sin(radar.maximumElevationRad),
    cosineOfMaximumOffBoresight: steeringLimit(radar),
    minimumRangeM: radar.minimumRangeM ?? 0,
    maximumRangeM: radar.instrumentedRangeM ?? Number.POSITIVE_INFINITY,
  });
}

/** A planar array sees at most the half space in front of it; a face that turns with its target sees all round. */
function steeringLimit(radar: Radar): number {
  if (radar.maximumOffBoresightRad !== undefined) return cos(radar.maximumOffBoresightRad);
  return radar.scanLossExponent > 0 ? 0 : -1;
}
