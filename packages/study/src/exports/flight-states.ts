import { WGS_84 } from '@parasol/physics/earth';
import { type Ecef, ecefFromGeodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { scale, subtract } from '@parasol/physics/vectors';
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
 * @returns rows in time order; velocity by central difference over the neighbours, one-sided at the ends
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
  return timesS.map((timeS, i) => {
    const before = Math.max(0, i - 1);
    const after = Math.min(timesS.length - 1, i + 1);
    const span = timesS[after] - timesS[before];
    return {
      timeS,
      positionEcefM: positions[i],
      velocityEcefMPerS: scale(subtract(positions[after], positions[before]), span > 0 ? 1 / span : 0),
    };
  });
}
