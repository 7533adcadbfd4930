import type { Earth } from '../earth/index.ts';
import { ecefFromGeodetic } from '../frames/index.ts';
import { angleBetweenRad } from '../vectors/index.ts';
import type { Sphere } from './vacuum-closed-forms.ts';
import { destinationOnSphere, sphereOf, type VacuumFlightRequest, vacuumFlight } from './vacuum-flight.ts';

export interface ReportedFlight extends VacuumFlightRequest {
  /** As reported, launch to impact. */
  readonly flightTimeS: number;
}

export type Consistency =
  | {
      readonly verdict: 'consistent' | 'impossible';
      /** Reported time less the vacuum bound: boost and air account for 10 to 300 s of a real flight. */
      readonly marginS: number;
      /** The vacuum bound. */
      readonly vacuumTimeS: number;
    }
  | { readonly verdict: 'unreachable'; readonly reason: string };

/**
 * Whether a reported flight time can be true for the range (and apogee) reported with it. Boost and air only lengthen a flight, so a
 * time below that of the vacuum flight is impossible. Without an apogee the bound is that of the lowest flight: a circle along the
 * surface.
 */
export function consistencyVerdict(report: ReportedFlight): Consistency {
  const { flightTimeS, apogeeM, earth } = report;
  const flight = vacuumFlight(report);
  if (flight.kind === 'unreachable') return { verdict: 'unreachable', reason: flight.reason };
  const vacuumTimeS = apogeeM === undefined ? grazingTimeS(report, sphereOf(earth)) : flight.flightTimeS;
  const marginS = flightTimeS - vacuumTimeS;
  return { verdict: marginS < 0 ? 'impossible' : 'consistent', marginS, vacuumTimeS };
}

/** Time of a circular orbit at the surface over the range, the target moving with the sphere. */
function grazingTimeS({ rangeM, from, bearingRad, earth }: VacuumFlightRequest, sphere: Sphere): number {
  const { radiusM, gravitationalParameterM3PerS2: mu } = sphere;
  const sPerRad = radiusM * Math.sqrt(radiusM / mu);
  if (from === undefined || bearingRad === undefined) return (rangeM / radiusM) * sPerRad;
  const round: Earth = { ...earth, equatorialRadiusM: radiusM, flattening: 0 };
  const to = destinationOnSphere(from, bearingRad, rangeM / radiusM);
  const start = ecefFromGeodetic({ ...from, heightM: 0 }, round);
  let timeS = (rangeM / radiusM) * sPerRad;
  for (let i = 0; i < 20; i++) {
    const longitudeRad = to.longitudeRad + earth.rotationRadPerS * timeS;
    timeS = sPerRad * angleBetweenRad(start, ecefFromGeodetic({ ...to, longitudeRad, heightM: 0 }, round));
  }
  return timeS;
}
