import { WGS_84 } from '@parasol/physics/earth';
import { radFromDeg, TWO_PI } from '@parasol/physics/quantities';
import { type RadarSite, radarSite } from '@parasol/physics/radar';

interface Bounds {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly sectorDeg: readonly [number, number];
  readonly minimumElevationDeg: number;
  readonly rangeKm: number;
}

/** Round numbers: a sector, one through north beside 180 degrees, one all round that reaches farther than its horizon. */
const BOUNDS: readonly Bounds[] = [
  { latitudeDeg: 40, longitudeDeg: 45, sectorDeg: [120, 240], minimumElevationDeg: 3, rangeKm: 3000 },
  { latitudeDeg: 65, longitudeDeg: 179, sectorDeg: [300, 60], minimumElevationDeg: 5, rangeKm: 2000 },
  { latitudeDeg: -30, longitudeDeg: -60, sectorDeg: [0, 360], minimumElevationDeg: 2, rangeKm: 20_000 },
];

/** Radar sites whose only limits are elevation, range and sector, on straight lines: what look angles alone can tell. */
export const lookAngleSites = (): RadarSite[] =>
  BOUNDS.map(({ latitudeDeg, longitudeDeg, sectorDeg: [start, stop], minimumElevationDeg, rangeKm }) =>
    radarSite({
      place: { latitudeRad: radFromDeg(latitudeDeg), longitudeRad: radFromDeg(longitudeDeg), heightM: 0 },
      earth: WGS_84,
      refraction: 'none',
      arrays: [
        {
          id: 'face',
          // So strong that the echo never limits the range.
          referenceRangeM: 1e9,
          referenceCrossSectionM2: 1,
          referenceSignalToNoise: 1e3,
          instrumentedRangeM: rangeKm * 1000,
          wavelengthM: 0.1,
          beamWidthRad: 0.02,
          rangeResolutionM: 30,
          boresightAzimuthRad: 0,
          boresightElevationRad: 0,
          sectorStartRad: radFromDeg(start),
          sectorStopRad: stop === 360 ? TWO_PI : radFromDeg(stop),
          minimumElevationRad: radFromDeg(minimumElevationDeg),
          maximumElevationRad: radFromDeg(90),
          scanLossExponent: 0,
          swerling: 1,
          falseAlarmProbability: 1e-6,
          rangeErrorFloorM: 10,
          angleErrorFloorRad: 2e-4,
        },
      ],
    }),
  );
