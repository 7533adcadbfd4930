import type { Earth } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { lookProbability, type RadarSite, radarSite } from '@parasol/physics/radar';
import type { Threat } from '../threats/index.ts';
import type { RadarSensor } from './sensor.ts';

/**
 * What one radar would see of one object, look by look, as long as something points it there. Looks lie on one grid of the scenario for
 * all sensors: look k is at k times `intervalS`, so that a draw keeps its address whatever else is in the scenario.
 */
export interface LookSeries {
  readonly intervalS: number;
  readonly firstLook: number;
  /** Detection probability of look `firstLook + i`; 0 outside the field of view. First and last are above 0. */
  readonly probabilities: Float64Array;
}

/** Detection probabilities below this are taken as 0: a false alarm is not a sight of the object. */
const NEGLIGIBLE_PROBABILITY = 1e-4;

export const siteOfRadar = (sensor: RadarSensor, earth: Earth): RadarSite =>
  radarSite({ place: sensor.site, arrays: sensor.arrays, earth, refraction: 'exponential-atmosphere' });

/** Cross-section that the radar's band sees at a time of the flight, m2: the boosting body until burnout, then the warhead. */
export function crossSectionM2(threat: Threat, sensor: RadarSensor, flightTimeS: number): number {
  const boosting = flightTimeS < threat.flight.burnoutS ? threat.boostRadarCrossSectionM2 : undefined;
  return (boosting ?? threat.radarCrossSectionM2)[sensor.band];
}

/** Looks at one object from its launch to its impact; null when the radar never has it in view. */
export function lookSeries(sensor: RadarSensor, site: RadarSite, threat: Threat, intervalS: number): LookSeries | null {
  const first = Math.floor(threat.launchTimeS / intervalS) + 1;
  const last = Math.floor((threat.launchTimeS + threat.flight.impactS) / intervalS);
  const all: number[] = [];
  let from = -1;
  let to = -1;
  for (let k = first; k <= last; k++) {
    const flightTimeS = k * intervalS - threat.launchTimeS;
    const targetEcefM = positionAt(threat.flight, flightTimeS);
    const chance = lookProbability(site, targetEcefM, crossSectionM2(threat, sensor, flightTimeS));
    const probability = chance >= NEGLIGIBLE_PROBABILITY ? chance : 0;
    all.push(probability);
    if (probability === 0) continue;
    if (from < 0) from = k;
    to = k;
  }
  if (from < 0) return null;
  return { intervalS, firstLook: from, probabilities: Float64Array.from(all.slice(from - first, to - first + 1)) };
}
