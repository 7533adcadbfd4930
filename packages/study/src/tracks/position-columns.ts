import type { Earth } from '@parasol/physics/earth';
import { horizontalEllipse } from '@parasol/physics/estimation';
import { ecef, geodeticFromEcef, siteFrame } from '@parasol/physics/frames';
import { degFromRad, log } from '@parasol/physics/quantities';
import type { Track } from '@parasol/simulation/tracks';
import { IMPACT_PROBABILITY, type PositionColumns } from './document.ts';

const M_PER_KM = 1000;
/** From one standard deviation of a normal pair to the ellipse that holds it with the probability. */
const REACH = Math.sqrt(-2 * log(1 - IMPACT_PROBABILITY));

/** Where tracks take the missile to be, with the level section of what the filter states of its error. */
export function positionColumns(tracks: readonly (Track | null)[], earth: Earth): PositionColumns {
  const places = tracks.flatMap((track) => (track === null ? [] : [placeOf(track, earth)]));
  return {
    timesS: places.map(({ timeS }) => timeS),
    latitudesDeg: places.map(({ place }) => degFromRad(place.latitudeRad)),
    longitudesDeg: places.map(({ place }) => degFromRad(place.longitudeRad)),
    altitudesKm: places.map(({ place }) => place.heightM / M_PER_KM),
    semiMajorKm: places.map(({ ellipse }) => (REACH * ellipse.semiMajorM) / M_PER_KM),
    semiMinorKm: places.map(({ ellipse }) => (REACH * ellipse.semiMinorM) / M_PER_KM),
    majorAzimuthsDeg: places.map(({ ellipse }) => degFromRad(ellipse.majorAzimuthRad)),
    upSigmaKm: places.map(({ upM }) => upM / M_PER_KM),
  };
}

function placeOf({ timeS, positionEcefM, covariance }: Track, earth: Earth) {
  const place = geodeticFromEcef(positionEcefM, earth);
  const { enuFromEcefVector } = siteFrame(place, earth);
  // Columns of the rotation: x, y and z of the Earth as east, north and up.
  const columns = [ecef(1, 0, 0), ecef(0, 1, 0), ecef(0, 0, 1)].map(enuFromEcefVector);
  const variance = (a: 0 | 1 | 2, b: 0 | 1 | 2): number => {
    let sum = 0;
    for (let i = 0; i < 3; i += 1)
      for (let j = 0; j < 3; j += 1) sum += columns[i][a] * covariance[6 * i + j] * columns[j][b];
    return sum;
  };
  return {
    timeS,
    place,
    ellipse: horizontalEllipse(variance(0, 0), variance(1, 1), variance(0, 1)),
    upM: Math.sqrt(variance(2, 2)),
  };
}
