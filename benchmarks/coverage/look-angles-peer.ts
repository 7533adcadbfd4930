import type { RadarSite } from '@parasol/physics/radar';
import type { GlobePoints } from '@parasol/study/coverage';
import { type EcfVec3, ecfToLookAngles, type GeodeticLocation } from 'satellite.js';

const M_PER_KM = 1000;

/** What the look-angle test asks of a point: elevation, range and azimuth sector of one array. */
interface LookTest {
  readonly site: GeodeticLocation;
  readonly minimumElevationRad: number;
  readonly maximumRangeKm: number;
  readonly sectorStartRad: number;
  readonly sectorStopRad: number;
}

export const lookTestOf = ({ place, faces: [face] }: RadarSite): LookTest => ({
  site: { latitude: place.latitudeRad, longitude: place.longitudeRad, height: place.heightM / M_PER_KM },
  minimumElevationRad: face!.radar.minimumElevationRad,
  maximumRangeKm: face!.maximumRangeM / M_PER_KM,
  sectorStartRad: face!.radar.sectorStartRad,
  sectorStopRad: face!.radar.sectorStopRad,
});

/** The points as that library takes them: one object each, km. Made before the clock starts. */
export const peerPoints = ({ x, y, z }: GlobePoints): EcfVec3<number>[] =>
  Array.from(x, (_, i) => ({ x: x[i]! / M_PER_KM, y: y[i]! / M_PER_KM, z: z[i]! / M_PER_KM }));

/** Marks the points in view by satellite.js's look angles, one call a point. */
export function markByLookAngles(test: LookTest, points: readonly EcfVec3<number>[], seen: Uint8Array): void {
  const { site, minimumElevationRad, maximumRangeKm, sectorStartRad, sectorStopRad } = test;
  const throughNorth = sectorStartRad > sectorStopRad;
  for (let i = 0; i < points.length; i++) {
    const { azimuth, elevation, rangeSat } = ecfToLookAngles(site, points[i]!);
    const afterStart = azimuth >= sectorStartRad;
    const beforeStop = azimuth <= sectorStopRad;
    const inSector = throughNorth ? afterStart || beforeStop : afterStart && beforeStop;
    seen[i] = elevation >= minimumElevationRad && rangeSat <= maximumRangeKm && inSector ? 1 : 0;
  }
}
