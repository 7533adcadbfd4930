interface Place {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly altitudeKm: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const RAD = Math.PI / 180;
const STEPS = 24;

const fromMiddle = ({ latitudeDeg, longitudeDeg, altitudeKm }: Place): readonly [number, number, number] => {
  const [latitude, longitude, radius] = [latitudeDeg * RAD, longitudeDeg * RAD, EARTH_RADIUS_KM + altitudeKm];
  const level = radius * Math.cos(latitude);
  return [level * Math.cos(longitude), level * Math.sin(longitude), radius * Math.sin(latitude)];
};

/** The straight line of sight between two places as places along it, on a sphere: a line on the globe, a great circle on the map. */
export function sightOf(from: Place, to: Place): readonly Place[] {
  const [a, b] = [fromMiddle(from), fromMiddle(to)];
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const share = i / STEPS;
    const [x, y, z] = a.map((one, k) => one + share * (b[k] - one));
    return {
      latitudeDeg: Math.atan2(z, Math.hypot(x, y)) / RAD,
      longitudeDeg: Math.atan2(y, x) / RAD,
      altitudeKm: Math.hypot(x, y, z) - EARTH_RADIUS_KM,
    };
  });
}
