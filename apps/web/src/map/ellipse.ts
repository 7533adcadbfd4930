import { pointAt } from './great-circle.ts';

/** A level ellipse in the air or on the ground. */
export interface Ellipse {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly altitudeKm: number;
  readonly semiMajorKm: number;
  readonly semiMinorKm: number;
  /** Clockwise from north. */
  readonly majorAzimuthDeg: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const RAD = Math.PI / 180;
const CORNERS = 72;

/**
 * The rim of an ellipse, on a sphere: for drawing only.
 *
 * @param factor  how many times larger than it is
 * @returns       [longitude, latitude] in degrees, closed
 */
export function rimOf(
  { latitudeDeg, longitudeDeg, altitudeKm, semiMajorKm, semiMinorKm, majorAzimuthDeg }: Ellipse,
  factor = 1,
): readonly (readonly [number, number])[] {
  // The same length up there is a smaller angle at the middle of the Earth.
  const onGround = (factor * EARTH_RADIUS_KM) / (EARTH_RADIUS_KM + altitudeKm);
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS;
    const [along, across] = [semiMajorKm * Math.cos(turn), semiMinorKm * Math.sin(turn)];
    const bearingDeg = majorAzimuthDeg + Math.atan2(across, along) / RAD;
    return pointAt(latitudeDeg, longitudeDeg, bearingDeg, onGround * Math.hypot(along, across));
  });
}

const KM_PER_DEG = 111.195;
/** Share of the height of the view below which an ellipse is too small to be told from a point. */
const LEAST_SHARE = 0.035;

const STEPS = [1, 2, 5];
const LARGEST = 1e6;

/**
 * How many times larger an ellipse must be drawn to be seen: the first of 1, 2, 5, 10, 20 and so on that is enough.
 *
 * @param heightDeg  degrees of latitude from the lower to the upper edge of the view
 */
export function factorToSee({ semiMajorKm }: Pick<Ellipse, 'semiMajorKm'>, heightDeg: number): number {
  const least = (LEAST_SHARE * KM_PER_DEG * heightDeg) / semiMajorKm;
  for (let decade = 1; decade < LARGEST; decade *= 10)
    for (const step of STEPS) if (step * decade >= least) return step * decade;
  return LARGEST;
}
