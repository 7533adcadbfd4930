import { cities } from '@parasol/catalog/places';
import { destination, greatCircleDistanceM, initialBearingRad, type SpherePoint } from '@parasol/physics/frames';
import { cos, degFromRad, radFromDeg, sin, TWO_PI } from '@parasol/physics/quantities';
import { countries, type PlacePoint, shapeContains } from '../regions/index.ts';

const EARTH_RADIUS_M = 6_371_008.8;

/** An ellipse on the ground about a middle; the major axis clockwise from north. */
export interface GroundEllipse {
  readonly middle: SpherePoint;
  readonly semiMajorM: number;
  readonly semiMinorM: number;
  readonly majorAzimuthRad: number;
}

/** What must not lie in the ellipse. */
export type GuardedLand = (ellipse: GroundEllipse) => boolean;

/** Points on rings of the ellipse: what is larger than about a tenth of it does not fall between them. */
const RINGS = [0.25, 0.5, 0.75, 1];
const SPOKES = 36;
/** An ellipse is asked no farther than that round the Earth, rad. */
const FARTHEST_RAD = 3;

/** From the middle to the rim in a direction. */
function reachM({ semiMajorM, semiMinorM, majorAzimuthRad }: GroundEllipse, bearingRad: number): number {
  const along = cos(bearingRad - majorAzimuthRad) / semiMajorM;
  const across = sin(bearingRad - majorAzimuthRad) / Math.max(1, semiMinorM);
  return 1 / Math.sqrt(along * along + across * across);
}

const holds = (ellipse: GroundEllipse, place: SpherePoint): boolean =>
  greatCircleDistanceM(ellipse.middle, place, EARTH_RADIUS_M) <=
  reachM(ellipse, initialBearingRad(ellipse.middle, place));

const sphere = ({ latitudeDeg, longitudeDeg }: PlacePoint): SpherePoint => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
});

function pointsOf(ellipse: GroundEllipse): PlacePoint[] {
  const points = [ellipse.middle];
  for (const ring of RINGS)
    for (let k = 0; k < SPOKES; k++) {
      const bearingRad = (TWO_PI * k) / SPOKES;
      const angleRad = (ring * reachM(ellipse, bearingRad)) / EARTH_RADIUS_M;
      if (angleRad < FARTHEST_RAD) points.push(destination(ellipse.middle, bearingRad, angleRad));
    }
  return points.map(({ latitudeRad, longitudeRad }) => ({
    latitudeDeg: degFromRad(latitudeRad),
    longitudeDeg: degFromRad(longitudeRad),
  }));
}

/** True where an ellipse holds a place of the list. */
export function guardedPlaces(places: readonly PlacePoint[]): GuardedLand {
  const all = places.map(sphere);
  return (ellipse) => all.some((place) => holds(ellipse, place));
}

/**
 * True where an ellipse holds land of these countries: a town of the population table, or a point of the ellipse that lies in their shapes.
 *
 * @omits  land smaller than a tenth of the ellipse and without a town; coasts are good to some tens of km
 */
export function guardedCountries(codes: readonly string[]): GuardedLand {
  const shapes = countries().filter(({ code }) => codes.includes(code));
  const towns = guardedPlaces(cities().filter(({ countryCode }) => codes.includes(countryCode)));
  return (ellipse) =>
    towns(ellipse) || pointsOf(ellipse).some((point) => shapes.some((shape) => shapeContains(shape, point)));
}
