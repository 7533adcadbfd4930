import type { Earth } from '../earth/index.ts';
import { groundRadiusOf, radialAltitudeM } from './altitude.ts';
import { type Ephemeris, positionAt, velocityAt } from './ephemeris.ts';

type Columns = Pick<Ephemeris, 'timesS' | 'positionsEcefM' | 'velocitiesEcefMPerS'>;

/**
 * The highest point of a flight: the node interval in which the climb ends, then bisection on its cubic.
 *
 * @returns  s from launch and m above the ellipsoid; the first node where the flight only falls
 */
export function apogeeOf(columns: Columns, earth: Earth): Pick<Ephemeris, 'apogeeS' | 'apogeeAltitudeM'> {
  const { timesS, positionsEcefM: p, velocitiesEcefMPerS: v } = columns;
  const ground = groundRadiusOf(earth);
  const flight: Ephemeris = { ...columns, burnoutS: 0, apogeeS: 0, apogeeAltitudeM: 0, impactS: 0 };
  const altitudeAt = (timeS: number) => radialAltitudeM(positionAt(flight, timeS), ground);
  let best = { apogeeS: timesS[0], apogeeAltitudeM: altitudeAt(timesS[0]) };
  const climbOf = (k: number) => p[k] * v[k] + p[k + 1] * v[k + 1] + p[k + 2] * v[k + 2];
  for (let i = 0; i + 1 < timesS.length; i++) {
    if (!(climbOf(3 * i) > 0 && climbOf(3 * i + 3) <= 0)) continue;
    let low = timesS[i];
    let high = timesS[i + 1];
    for (let step = 0; step < 50; step++) {
      const middle = 0.5 * (low + high);
      const at = positionAt(flight, middle);
      const rate = velocityAt(flight, middle);
      if (at[0] * rate[0] + at[1] * rate[1] + at[2] * rate[2] > 0) low = middle;
      else high = middle;
    }
    const apogeeAltitudeM = altitudeAt(low);
    if (apogeeAltitudeM > best.apogeeAltitudeM) best = { apogeeS: low, apogeeAltitudeM };
  }
  return best;
}
