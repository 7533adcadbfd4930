import { SMOOTH_US76 } from '@parasol/physics/atmosphere';
import type { Earth } from '@parasol/physics/earth';
import { type Geodetic, greatCircleDistanceM } from '@parasol/physics/frames';
import { degFromRad } from '@parasol/physics/quantities';
import { impactArea } from '@parasol/physics/tracking';
import type { Track } from '@parasol/simulation/tracks';
import { IMPACT_PROBABILITY, type ImpactColumns } from './document.ts';

const M_PER_KM = 1000;
const EARTH_RADIUS_M = 6_371_008.8;

/**
 * Where tracks expect the impact. A track too vague to come down for sure is left out.
 *
 * @param ballisticCoefficientKgPerM2  the party is taken to know it
 */
export function impactColumns(
  tracks: readonly (Track | null)[],
  details: { readonly earth: Earth; readonly ballisticCoefficientKgPerM2: number; readonly impact: Geodetic },
): ImpactColumns {
  const { earth, ballisticCoefficientKgPerM2, impact } = details;
  const areas = tracks.flatMap((track) => {
    if (track === null) return [];
    const { timeS, positionEcefM, velocityEcefMPerS, covariance } = track;
    const estimate = { timeS, state: Float64Array.of(...positionEcefM, ...velocityEcefMPerS), covariance };
    const area = impactArea(estimate, {
      earth,
      atmosphere: SMOOTH_US76,
      dragAreaPerMassM2PerKg: 1 / ballisticCoefficientKgPerM2,
      groundHeightM: impact.heightM,
      probability: IMPACT_PROBABILITY,
    });
    return area.kind === 'area' ? [{ ...area, trackS: timeS }] : [];
  });
  return {
    timesS: areas.map(({ trackS }) => trackS),
    latitudesDeg: areas.map(({ place }) => degFromRad(place.latitudeRad)),
    longitudesDeg: areas.map(({ place }) => degFromRad(place.longitudeRad)),
    semiMajorKm: areas.map(({ ellipse }) => ellipse.semiMajorM / M_PER_KM),
    semiMinorKm: areas.map(({ ellipse }) => ellipse.semiMinorM / M_PER_KM),
    majorAzimuthsDeg: areas.map(({ ellipse }) => degFromRad(ellipse.majorAzimuthRad)),
    offKm: areas.map(({ place }) => greatCircleDistanceM(place, impact, EARTH_RADIUS_M) / M_PER_KM),
  };
}
