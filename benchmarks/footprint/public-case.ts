import { LARGE_SOLID } from '@parasol/physics/aerodynamics';
import { US76_TO_100_KM } from '@parasol/physics/atmosphere';
import { flyMissile, type StateMissile } from '@parasol/physics/boost';
import type { Earth } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { flyoutTable, type StagedInterceptor } from '@parasol/physics/flyout';
import { type RadialLine, radialFootprint, threatPath } from '@parasol/physics/intercept';
import { radFromDeg } from '@parasol/physics/quantities';

/** Constants, missile m5 and interceptor i13 of case F01 in validation/footprint. */
const EARTH: Earth = {
  id: 'mdfcc',
  equatorialRadiusM: 6_370_000,
  flattening: 0,
  gravitationalParameterM3PerS2: 3.986e14,
  j2: 0,
  rotationRadPerS: 0,
  source: 'MDFCC public code, version 0.502.24',
};
const MISSILE: StateMissile = {
  kind: 'state',
  timeS: 101.1,
  altitudeM: 87_749.5,
  speedMPerS: 3939.77,
  flightPathAngleRad: radFromDeg(37.2551),
  downrangeM: 93_910.2,
  ballisticCoefficientKgPerM2: 7020,
};
const stage = (
  structureKg: number,
  propellantKg: number,
  exhaustSpeedMPerS: number,
  burnTimeS: number,
  dragAreaM2: number,
) => ({
  structureKg,
  propellantKg,
  exhaustSpeedMPerS,
  burnTimeS,
  coastS: 0,
  dragAreaM2,
  nozzleExitAreaM2: 0,
  referencePressurePa: 0,
});
const INTERCEPTOR: StagedInterceptor = {
  kind: 'staged',
  vehicle: {
    stages: [stage(52, 468, 2600, 15, 0.292), stage(13, 117, 2800, 15, 0.159), stage(0, 4, 2800, 10, 0.031)],
    payloadKg: 36,
  },
  drag: LARGE_SOLID,
  ballisticCoefficientKgPerM2: 4650,
  launchRule: 'exo',
};
const WHOLE_FLIGHT_S = 1500;
/** Directions of that code's footprints. */
const DIRECTIONS_RAD = Array.from({ length: 13 }, (_, i) => radFromDeg(15 * i));

/** From rocket data to the footprint: the missile's path, a table of 361 interceptor flights, and the edges in thirteen directions. */
export function publicCase(): readonly RadialLine[] {
  const radiusM = EARTH.equatorialRadiusM;
  const outcome = flyMissile(MISSILE, {
    from: { latitudeRad: 0, longitudeRad: 0, heightM: 0 },
    to: { latitudeRad: 0, longitudeRad: 0.5, heightM: 0 },
    earth: EARTH,
    atmosphere: US76_TO_100_KM,
    trajectory: { kind: 'minimum-energy' },
    launchPlace: 'stays',
  });
  if (outcome.kind !== 'flown') throw new Error(outcome.kind);
  const { flight } = outcome;
  const timesS = Float64Array.from({ length: Math.floor(flight.impactS) + 2 }, (_, t) => Math.min(t, flight.impactS));
  const places = [...timesS].map((t) => positionAt(flight, t));
  const path = threatPath(
    {
      timesS,
      altitudesM: Float64Array.from(places, ([x, y, z]) => Math.hypot(x, y, z) - radiusM),
      anglesRad: Float64Array.from(places, ([x, y]) => Math.atan2(y, x)),
    },
    { burnoutS: MISSILE.timeS, radiusM },
  );
  const table = flyoutTable(INTERCEPTOR, {
    earth: EARTH,
    atmosphere: US76_TO_100_KM,
    maximumFlightTimeS: WHOLE_FLIGHT_S,
  });
  return radialFootprint({
    path,
    rules: {
      table,
      launch: { kind: 'radar-at-site', rangeM: 500_000, delayS: 5 },
      lowestAltitudeM: 100_000,
      lowestAltitudeRule: 'last-descent',
      ceilingM: Number.POSITIVE_INFINITY,
      farthestSlantM: Number.POSITIVE_INFINITY,
      discriminationAltitudeM: Number.POSITIVE_INFINITY,
      shots: 1,
      lookS: 0,
    },
    sliding: {
      rangeRad: path.anglesRad[path.anglesRad.length - 1]!,
      nearestLaunchRad: 1000 / radiusM,
      farthestLaunchRad: 20_000_000 / radiusM,
    },
    directionsRad: DIRECTIONS_RAD,
    scanM: 25_000,
    edgeM: 500,
  });
}
