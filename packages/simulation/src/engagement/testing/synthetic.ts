import { SPHERE } from '@parasol/physics/earth';
import { type Ephemeris, type FlyoutTable, rowAltitudeM } from '@parasol/physics/flight';
import { ecefFromGeodetic, type Geodetic } from '@parasol/physics/frames';
import { cos, radFromDeg, sin } from '@parasol/physics/quantities';
import type { Radar } from '@parasol/physics/radar';
import { angleBetweenRad, length } from '@parasol/physics/vectors';
import type { InterceptorType } from '../../interceptors/index.ts';
import type { RadarSensor } from '../../sensors/index.ts';
import type { Threat } from '../../threats/index.ts';

export const place = (latitudeDeg: number, longitudeDeg: number): Geodetic => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
  heightM: 0,
});

/**
 * A flight that obeys no law of motion: evenly along the great circle, its height a parabola in time. Cheap, smooth, and all that the
 * simulation asks of a flight.
 */
export function parabolicFlight(
  from: Geodetic,
  to: Geodetic,
  { apogeeM, impactS, burnoutS }: { readonly apogeeM: number; readonly impactS: number; readonly burnoutS: number },
): Ephemeris {
  const a = ecefFromGeodetic(from, SPHERE);
  const b = ecefFromGeodetic(to, SPHERE);
  const angle = angleBetweenRad(a, b);
  const radius = length(a);
  const at = (timeS: number): [number, number, number] => {
    const s = timeS / impactS;
    const near = sin((1 - s) * angle) / sin(angle);
    const far = sin(s * angle) / sin(angle);
    const r = (radius + 4 * apogeeM * s * (1 - s)) / radius;
    return [0, 1, 2].map((i) => r * (near * a[i] + far * b[i])) as [number, number, number];
  };
  const count = Math.floor(impactS / 20) + 2;
  const timesS = Float64Array.from({ length: count }, (_, i) => (impactS * i) / (count - 1));
  const positionsEcefM = new Float64Array(3 * count);
  const velocitiesEcefMPerS = new Float64Array(3 * count);
  timesS.forEach((timeS, i) => {
    const before = at(timeS - 0.5);
    const after = at(timeS + 0.5);
    positionsEcefM.set(at(timeS), 3 * i);
    velocitiesEcefMPerS.set(
      after.map((x, k) => x - before[k]),
      3 * i,
    );
  });
  return {
    timesS,
    positionsEcefM,
    velocitiesEcefMPerS,
    burnoutS,
    apogeeS: impactS / 2,
    apogeeAltitudeM: apogeeM,
    impactS,
  };
}

/** An interceptor that flies straight at one speed: its table is the slant range over the speed. */
export function straightFlyout(speedMPerS: number, maximumFlightTimeS: number): FlyoutTable {
  // So fine that no cell far from the site differs by a quarter from corner to corner, which would count as a jump.
  const chordCount = 160;
  const altitudeCount = 80;
  const maximumChord = 1;
  const maximumAltitudeM = 2_000_000;
  const radius = SPHERE.equatorialRadiusM;
  const timesS = new Float32Array(chordCount * altitudeCount);
  const speedsMPerS = new Float32Array(chordCount * altitudeCount);
  const header = {
    formatVersion: 2,
    modelVersion: 'straight',
    key: '',
    earthRadiusM: radius,
    chordCount,
    maximumChord,
    altitudeCount,
    minimumAltitudeM: 0,
    maximumAltitudeM,
    burnTimeS: 60,
    burnoutSpeedMPerS: speedMPerS,
    maximumFlightTimeS,
  } as const;
  for (let row = 0; row < altitudeCount; row++) {
    for (let column = 0; column < chordCount; column++) {
      const chord = (maximumChord * column) / (chordCount - 1);
      const r = radius + rowAltitudeM(header, row);
      // Law of cosines; cos(angle) = 1 - chord^2 / 2.
      const slantM = Math.sqrt(radius * radius + r * r - 2 * radius * r * (1 - (chord * chord) / 2));
      const timeS = slantM / speedMPerS;
      timesS[row * chordCount + column] = timeS <= maximumFlightTimeS ? timeS : Number.POSITIVE_INFINITY;
      speedsMPerS[row * chordCount + column] = timeS <= maximumFlightTimeS ? speedMPerS : 0;
    }
  }
  return { header, timesS, speedsMPerS };
}

export const radarFace = (change: Partial<Radar> = {}): Radar => ({
  id: 'face',
  referenceRangeM: 4_000_000,
  referenceCrossSectionM2: 1,
  referenceSignalToNoise: 20,
  wavelengthM: 0.1,
  beamWidthRad: 0.02,
  rangeResolutionM: 30,
  boresightAzimuthRad: 0,
  boresightElevationRad: radFromDeg(30),
  sectorStartRad: 0,
  sectorStopRad: radFromDeg(360),
  minimumElevationRad: radFromDeg(3),
  maximumElevationRad: radFromDeg(90),
  scanLossExponent: 0,
  swerling: 1,
  falseAlarmProbability: 1e-6,
  rangeErrorFloorM: 10,
  angleErrorFloorRad: 2e-4,
  ...change,
});

export const radar = (id: string, site: Geodetic, change: Partial<RadarSensor> = {}): RadarSensor => ({
  kind: 'radar',
  id,
  partyId: 'blue',
  centreId: 'blue-centre',
  availability: 1,
  site,
  band: 'uhf',
  cuedOnly: false,
  acquireTimeS: 0,
  arrays: [radarFace()],
  ...change,
});

const crossSection = { vhf: 1, uhf: 0.3, l: 0.2, s: 0.1, c: 0.05, x: 0.03 };

export const threat = (id: string, launchTimeS: number, flight: Ephemeris, change: Partial<Threat> = {}): Threat => ({
  id,
  partyId: 'red',
  missileId: 'missile',
  launchAreaId: 'area',
  targetId: 'city',
  launchTimeS,
  flight,
  radarCrossSectionM2: crossSection,
  ...change,
});

export const interceptorType = (change: Partial<InterceptorType> = {}): InterceptorType => ({
  id: 'interceptor',
  flyout: straightFlyout(4_000, 900),
  minimumInterceptAltitudeM: 100_000,
  maximumInterceptAltitudeM: 1_000_000,
  maximumFlightTimeS: 600,
  needsUplink: false,
  singleShotKillProbability: 0.5,
  ...change,
});

/** Longitude turned so that a random place never lies at a pole or on the antimeridian by accident: a plain box of the mid-latitudes. */
export const onCircle = (centre: Geodetic, bearingRad: number, angleRad: number): Geodetic => ({
  latitudeRad: centre.latitudeRad + angleRad * cos(bearingRad),
  longitudeRad: centre.longitudeRad + (angleRad * sin(bearingRad)) / cos(centre.latitudeRad),
  heightM: 0,
});
