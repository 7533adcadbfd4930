import { WGS_84 } from '@parasol/physics/earth';
import { type Ecef, ecefFromGeodetic, type Geodetic, type LookAngles, siteFrame } from '@parasol/physics/frames';
import { degFromRad, radFromDeg, TWO_PI } from '@parasol/physics/quantities';
import { ecfToLookAngles } from 'satellite.js';
import { casesOf, dataJson, type ValidationFamily } from '../harness.ts';

interface Grid {
  readonly sites: readonly {
    readonly id: string;
    readonly latitudeDeg: number;
    readonly longitudeDeg: number;
    readonly heightM: number;
  }[];
  readonly pointOffsetsDeg: {
    readonly latitude: readonly number[];
    readonly longitude: readonly number[];
    readonly altitudesM: readonly number[];
  };
}

const SOURCE = 'satellite.js 7.1.0, ecfToLookAngles';
const M_PER_KM = 1000;
/** Semi-axes of satellite.js are cut after 0.1 mm: angles to points 20 km away and more differ by less than 1e-8 rad. */
const ANGLE = { absolute: 1e-6, unit: 'rad' } as const;
/** The same rounding of the site, and of kilometres in doubles. */
const RANGE = { absolute: 0.001, unit: 'm' } as const;

/** What satellite.js gives for a point, m and with azimuth on [0, 2 pi). */
function peerAngles({ latitudeRad, longitudeRad, heightM }: Geodetic, [x, y, z]: Ecef): LookAngles {
  const { azimuth, elevation, rangeSat } = ecfToLookAngles(
    { latitude: latitudeRad, longitude: longitudeRad, height: heightM / M_PER_KM },
    { x: x / M_PER_KM, y: y / M_PER_KM, z: z / M_PER_KM },
  );
  return { azimuthRad: azimuth % TWO_PI, elevationRad: elevation, rangeM: rangeSat * M_PER_KM };
}

/** Azimuth nearest to another: north is 0 and 2 pi. */
const nearest = (azimuthRad: number, toRad: number): number =>
  azimuthRad - TWO_PI * Math.round((azimuthRad - toRad) / TWO_PI);

/** Look angles of our frames beside those of satellite.js, on the same ellipsoid, without refraction. */
export const family: ValidationFamily = {
  family: 'look-angles',
  run() {
    const { cases, number, same } = casesOf('look-angles');
    const { sites, pointOffsetsDeg } = dataJson<Grid>('look-angles/grid.json');
    for (const { id, latitudeDeg, longitudeDeg, heightM } of sites) {
      const place = { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM };
      const frame = siteFrame(place, WGS_84);
      let above = { ours: 0, theirs: 0 };
      for (const north of pointOffsetsDeg.latitude) {
        for (const east of pointOffsetsDeg.longitude) {
          for (const altitudeM of pointOffsetsDeg.altitudesM) {
            if (latitudeDeg + north > 90) continue;
            const point = ecefFromGeodetic(
              {
                latitudeRad: radFromDeg(latitudeDeg + north),
                longitudeRad: radFromDeg(longitudeDeg + east),
                heightM: altitudeM,
              },
              WGS_84,
            );
            const ours = frame.lookAngles(point);
            const theirs = peerAngles(place, point);
            const name = `${id} ${north}/${east} deg at ${altitudeM / M_PER_KM} km`;
            number(`${name}, azimuth`, SOURCE, theirs.azimuthRad, nearest(ours.azimuthRad, theirs.azimuthRad), ANGLE);
            number(`${name}, elevation`, SOURCE, theirs.elevationRad, ours.elevationRad, ANGLE);
            number(`${name}, range`, SOURCE, theirs.rangeM, ours.rangeM, RANGE);
            above = {
              ours: above.ours + (degFromRad(ours.elevationRad) > 0 ? 1 : 0),
              theirs: above.theirs + (degFromRad(theirs.elevationRad) > 0 ? 1 : 0),
            };
          }
        }
      }
      same(`${id}, points above the horizon`, SOURCE, String(above.theirs), String(above.ours));
    }
    return cases;
  },
};
