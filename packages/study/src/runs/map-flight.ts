import { WGS_84 } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { geodeticFromEcef } from '@parasol/physics/frames';
import { degFromRad } from '@parasol/physics/quantities';
import type { Threat } from '@parasol/simulation/threats';
import type { MapFlight } from '../results/index.ts';

/** Spacing of the columns: a straight line between two points cuts less than 500 m off the arc (g t^2 / 8). */
const STEP_S = 20;

/** The true flight of a threat for maps and exports: places every 20 s, with burnout, apogee and impact among them. */
export function mapFlight({ id, missileId, launchAreaId, targetId, launchTimeS, flight }: Threat): MapFlight {
  const { burnoutS, apogeeS, impactS } = flight;
  const marks = [0, burnoutS, apogeeS, impactS];
  for (let t = STEP_S; t < impactS; t += STEP_S) marks.push(t);
  const timesS = [...new Set(marks)].sort((a, b) => a - b);
  const places = timesS.map((timeS) => geodeticFromEcef(positionAt(flight, timeS), WGS_84));
  return {
    threatId: id,
    missileId,
    launchAreaId,
    targetId,
    launchTimeS,
    burnoutS,
    apogeeS,
    impactS,
    timesS,
    latitudesDeg: places.map(({ latitudeRad }) => degFromRad(latitudeRad)),
    longitudesDeg: places.map(({ longitudeRad }) => degFromRad(longitudeRad)),
    altitudesKm: places.map(({ heightM }) => heightM / 1000),
  };
}
