import { WGS_84 } from '@parasol/physics/earth';
import { type Ecef, ecefFromGeodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { addScaled, scale, subtract } from '@parasol/physics/vectors';
import type { MapFlight } from '../results/index.ts';

/** One row of a flight table: seconds from launch, Earth-fixed place and velocity. */
export interface FlightState {
  readonly timeS: number;
  readonly positionEcefM: Ecef;
  readonly velocityEcefMPerS: Ecef;
}

/**
 * States of a flight from its map columns.
 *
 * @returns rows in time order; velocity from the parabola through three neighbouring nodes
 * @omits   the velocity of the integration: columns hold places only, so that velocities carry the error of the difference
 */
export function flightStates({ timesS, longitudesDeg, latitudesDeg, altitudesKm }: MapFlight): FlightState[] {
  const positions = timesS.map((_, i) =>
    ecefFromGeodetic(
      {
        latitudeRad: radFromDeg(latitudesDeg[i]),
        longitudeRad: radFromDeg(longitudesDeg[i]),
        heightM: altitudesKm[i] * 1000,
      },
      WGS_84,
    ),
  );
  const last = timesS.length - 1;
  return timesS.map((timeS, i) => {
    // Three neighbouring nodes, shifted inwards at the ends.
    const k = Math.min(Math.max(1, i), Math.max(1, last - 1));
    const velocityEcefMPerS =
      last < 2
        ? scale(subtract(positions[last], positions[0]), last === 0 ? 0 : 1 / (timesS[last] - timesS[0]))
        : parabolaSlope(
            [positions[k - 1], positions[k], positions[k + 1]],
            [timesS[k - 1], timesS[k], timesS[k + 1]],
            timeS,
          );
    return { timeS, positionEcefM: positions[i], velocityEcefMPerS };
  });
}

/** Slope at a time of the parabola through three places at three times. */
function parabolaSlope([a, b, c]: readonly Ecef[], [ta, tb, tc]: readonly number[], t: number): Ecef {
  const wa = (2 * t - tb - tc) / ((ta - tb) * (ta - tc));
  const wb = (2 * t - ta - tc) / ((tb - ta) * (tb - tc));
  const wc = (2 * t - ta - tb) / ((tc - ta) * (tc - tb));
  return addScaled(addScaled(scale(a, wa), b, wb), c, wc);
}
