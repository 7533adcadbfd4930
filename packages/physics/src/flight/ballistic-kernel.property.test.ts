import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellValue, SMOOTH_US76, smoothDensityCells } from '../atmosphere/index.ts';
import { WGS_84 } from '../earth/index.ts';
import { eci } from '../frames/index.ts';
import { distance, length } from '../vectors/index.ts';
import { ballisticKernel } from './ballistic-kernel.ts';
import { ballisticFieldOf } from './fly-ballistic.ts';
import { flyReference } from './fly-reference.ts';
import { PHASE_SCHEDULE } from './phase-schedule.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Burnout 50 to 300 km up anywhere, 1 to 6.5 km/s, 0 to 80 degrees above the horizon. */
const launch = fc.record({
  latitude: between(-1.5, 1.5),
  longitude: between(-3, 3),
  height: between(50e3, 300e3),
  speed: between(1000, 6500),
  angle: between(0, 1.4),
  azimuth: between(0, 6.28),
  coefficient: between(300, 20_000),
});

describe('ballisticKernel', () => {
  it('agrees with the readable form within 1e-9', () => {
    const field = ballisticFieldOf(WGS_84, SMOOTH_US76, 0);
    fc.assert(
      fc.property(launch, ({ latitude, longitude, height, speed, angle, azimuth, coefficient }) => {
        const up = [
          Math.cos(latitude) * Math.cos(longitude),
          Math.cos(latitude) * Math.sin(longitude),
          Math.sin(latitude),
        ];
        const east = [-Math.sin(longitude), Math.cos(longitude), 0];
        const north = [
          -Math.sin(latitude) * Math.cos(longitude),
          -Math.sin(latitude) * Math.sin(longitude),
          Math.cos(latitude),
        ];
        const level = speed * Math.cos(angle);
        const at = (i: 0 | 1 | 2): number =>
          speed * Math.sin(angle) * (up[i] as number) +
          level * (Math.sin(azimuth) * (east[i] as number) + Math.cos(azimuth) * (north[i] as number));
        const radius = 6.378e6 + height;
        const positionEciM = eci(radius * (up[0] as number), radius * (up[1] as number), radius * (up[2] as number));
        const velocityEciMPerS = eci(at(0), at(1), at(2));

        const one = (value: number) => Float64Array.of(value);
        const lanes = {
          field,
          x: one(positionEciM[0]),
          y: one(positionEciM[1]),
          z: one(positionEciM[2]),
          vx: one(velocityEciMPerS[0]),
          vy: one(velocityEciMPerS[1]),
          vz: one(velocityEciMPerS[2]),
          dragAreaPerMass: one(1 / coefficient),
          time: one(0),
          count: new Int32Array(1),
          nodes: new Float64Array(0),
          nodesPerLane: 0,
        };
        ballisticKernel(lanes, 0, 1);
        const cells = smoothDensityCells();
        const reference = flyReference({
          state: { positionEciM, velocityEciMPerS },
          body: {
            earth: WGS_84,
            densityKgPerM3: (altitudeM) => (altitudeM < field.airTopM ? cellValue(cells, altitudeM) : 0),
            dragAreaPerMassM2PerKg: 1 / coefficient,
          },
          schedule: PHASE_SCHEDULE,
          airTopM: field.airTopM,
          groundHeightM: 0,
          maximumTimeS: field.maximumTimeS,
        });
        if (reference === null) throw new Error('the readable form stays up');
        const end = reference.state;
        expect(Math.abs(lanes.time[0] / reference.timeS - 1)).toBeLessThan(1e-9);
        const apart = distance(eci(lanes.x[0], lanes.y[0], lanes.z[0]), end.positionEciM);
        expect(apart / length(end.positionEciM)).toBeLessThan(1e-9);
        const slip = distance(eci(lanes.vx[0], lanes.vy[0], lanes.vz[0]), end.velocityEciMPerS);
        expect(slip / speed).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });
});
