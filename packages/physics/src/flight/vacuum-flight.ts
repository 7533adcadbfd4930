import type { Earth } from '../earth/index.ts';
import type { Geodetic } from '../frames/index.ts';
import { asin, atan2, cos, finite, PI, sin } from '../quantities/index.ts';
import { arcBetween, type UnreachableReason } from './arc.ts';
import { apogeeFlight, leastSpeedFlight, type Sphere, type SphericalFlight } from './vacuum-closed-forms.ts';

export interface VacuumFlightRequest {
  /** Along the ground between launch and impact. */
  readonly rangeM: number;
  /** Above the surface; without it the flight of least burnout speed. */
  readonly apogeeM?: number;
  /** Launch point and bearing clockwise from north: only with both does the Earth's turn enter. */
  readonly from?: Geodetic;
  readonly bearingRad?: number;
  readonly earth: Earth;
}

export type VacuumFlightOutcome =
  | ({ readonly kind: 'flight' } & SphericalFlight)
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason | 'beyond-half-the-globe' };

/** Mean radius (2a + b) / 3: the sphere that stands for an ellipsoid here. */
export const sphereOf = (earth: Earth): Sphere => ({
  radiusM: earth.equatorialRadiusM * (1 - earth.flattening / 3),
  gravitationalParameterM3PerS2: earth.gravitationalParameterM3PerS2,
});

/**
 * Impulsive flight in vacuum from surface to surface of a sphere: what two or three reported figures of a test imply.
 *
 * @returns  `flight`; speed and angle are relative to the ground. With launch point and bearing the sphere turns as the Earth does
 * @source   closed forms of `leastSpeedFlight` and `apogeeFlight`; on the turning sphere `arcBetween`
 * @checked  validation/ballistic, validation/reported-flights
 * @omits    boost, air (together 10 to 300 s of a real flight), J2, the Earth's flattening (a sphere of mean radius is used)
 */
export function vacuumFlight(request: VacuumFlightRequest): VacuumFlightOutcome {
  const { rangeM, apogeeM, from, bearingRad, earth } = request;
  const sphere = sphereOf(earth);
  finite(rangeM, 'range');
  if (!(rangeM < PI * sphere.radiusM)) return { kind: 'unreachable', reason: 'beyond-half-the-globe' };
  if (!(rangeM > 0)) return { kind: 'unreachable', reason: 'no-plane' };
  if (apogeeM !== undefined && !(apogeeM > 0)) return { kind: 'unreachable', reason: 'through-the-ground' };
  if (from === undefined || bearingRad === undefined || earth.rotationRadPerS === 0) {
    const flight = apogeeM === undefined ? leastSpeedFlight(rangeM, sphere) : apogeeFlight(rangeM, apogeeM, sphere);
    return { kind: 'flight', ...flight };
  }
  const round: Earth = { ...earth, equatorialRadiusM: sphere.radiusM, flattening: 0 };
  const launch = { ...from, heightM: 0 };
  const arc = arcBetween({
    from: launch,
    to: destinationOnSphere(launch, bearingRad, rangeM / sphere.radiusM),
    earth: round,
    kind: apogeeM === undefined ? { kind: 'minimum-energy' } : { kind: 'apogee', apogeeAltitudeM: apogeeM },
  });
  if (arc.kind === 'unreachable') return { kind: 'unreachable', reason: arc.reason };
  return {
    kind: 'flight',
    rangeM,
    apogeeM: arc.apogeeAltitudeM,
    flightTimeS: arc.flightTimeS,
    burnoutSpeedMPerS: arc.speedRelativeMPerS,
    flightPathAngleRad: arc.flightPathAngleRelativeRad,
  };
}

/** The end of a great-circle arc of a given central angle. */
export function destinationOnSphere(from: Geodetic, bearingRad: number, angleRad: number): Geodetic {
  const { latitudeRad, longitudeRad, heightM } = from;
  const sine = sin(latitudeRad) * cos(angleRad) + cos(latitudeRad) * sin(angleRad) * cos(bearingRad);
  const east = sin(bearingRad) * sin(angleRad);
  const north = cos(angleRad) * cos(latitudeRad) - sin(latitudeRad) * sin(angleRad) * cos(bearingRad);
  return {
    latitudeRad: asin(Math.min(1, Math.max(-1, sine))),
    longitudeRad: longitudeRad + atan2(east, north),
    heightM,
  };
}
