import { VACUUM } from '@parasol/physics/atmosphere';
import { WGS_84 } from '@parasol/physics/earth';
import { type Ephemeris, flyBallistic } from '@parasol/physics/flight';
import { enu, siteFrame } from '@parasol/physics/frames';

/** Notional radar, errors of one look, and what it makes of clutter. */
export const SCENE = {
  site: { latitudeRad: 0.87, longitudeRad: 0.35, heightM: 100 },
  errors: { rangeM: 50, azimuthRad: 1e-3, elevationRad: 1e-3 },
  detectionProbability: 0.9,
  falseAlarmsPerScan: 6,
  /** Window in which false alarms lie, each even: rad, rad, m. */
  window: { azimuthRad: [0.9, 1.8], elevationRad: [0.2, 0.9], rangeM: [300_000, 1_500_000] },
  intervalS: 5,
  scans: 40,
  runs: 10,
  seed: 20_101_120,
} as const;

/** Five flights after burnout that pass the radar side by side, 8 to 20 km apart; two of them draw together and cross. */
export function flights(): readonly Ephemeris[] {
  const frame = siteFrame(SCENE.site, WGS_84);
  const starts = [
    [900, -200, 420, -1200, 2600, 1500],
    [908, -208, 424, -1205, 2610, 1495],
    [915, -190, 418, -1290, 2540, 1510],
    [925, -180, 430, -1330, 2500, 1480],
    [890, -215, 412, -1195, 2650, 1505],
  ] as const;
  return starts.map(([x, y, z, vx, vy, vz]) => {
    const flown = flyBallistic({
      state: {
        positionEcefM: frame.ecefFromEnu(enu(1000 * x, 1000 * y, 1000 * z)),
        velocityEcefMPerS: frame.ecefFromEnuVector(enu(vx, vy, vz)),
      },
      earth: WGS_84,
      atmosphere: VACUUM,
      ballisticCoefficientKgPerM2: Number.POSITIVE_INFINITY,
      groundHeightM: 0,
      startS: 0,
    });
    if (flown.kind !== 'impact') throw new Error('a flight of the scene ends on the ground');
    return flown.flight;
  });
}
