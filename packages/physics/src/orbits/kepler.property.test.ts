import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cross, distance, dot, length, type Vector3 } from '../vectors/index.ts';
import { type OrbitState, propagateKepler } from './kepler.ts';
import { type KeplerLanes, keplerKernel } from './kepler-kernel.ts';

const MU = 3.986004418e14;

/** Positions 6,400 to 12,000 km out, speeds 0.5 to 13 km/s (ellipses deep inside the Earth up to hyperbolas), any directions. */
const direction = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }))
  .map(([z, a]): Vector3 => [Math.sqrt(1 - z * z) * Math.cos(a), Math.sqrt(1 - z * z) * Math.sin(a), z]);
const times = (d: Vector3, size: number): Vector3 => [d[0] * size, d[1] * size, d[2] * size];
const state = fc
  .tuple(
    direction,
    fc.double({ min: 6.4e6, max: 1.2e7, noNaN: true }),
    direction,
    fc.double({ min: 500, max: 13_000, noNaN: true }),
  )
  .map(([p, r, v, speed]): OrbitState => ({ positionM: times(p, r), velocityMPerS: times(v, speed) }))
  // Falls straight through the centre have no inverse: keep the angular momentum above 5 per cent of the circular one.
  .filter((s) => length(cross(s.positionM, s.velocityMPerS)) > 0.05 * Math.sqrt(MU * length(s.positionM)));
const time = fc.double({ min: -7200, max: 7200, noNaN: true });

const energyOf = (s: OrbitState): number => 0.5 * dot(s.velocityMPerS, s.velocityMPerS) - MU / length(s.positionM);

describe('propagateKepler', () => {
  it('conserves energy and angular momentum', () => {
    fc.assert(
      fc.property(state, time, (start, dt) => {
        const end = propagateKepler(start.positionM, start.velocityMPerS, dt, MU);
        const depth = MU / Math.min(length(start.positionM), length(end.positionM));
        expect(Math.abs(energyOf(end) - energyOf(start)) / depth).toBeLessThan(1e-11);
        const before = cross(start.positionM, start.velocityMPerS);
        const after = cross(end.positionM, end.velocityMPerS);
        expect(distance(before, after) / length(before)).toBeLessThan(1e-10);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back where it started when time is reversed, within a millimetre', () => {
    fc.assert(
      fc.property(state, time, (start, dt) => {
        const end = propagateKepler(start.positionM, start.velocityMPerS, dt, MU);
        const back = propagateKepler(end.positionM, end.velocityMPerS, -dt, MU);
        expect(distance(back.positionM, start.positionM)).toBeLessThan(1e-3);
        expect(distance(back.velocityMPerS, start.velocityMPerS)).toBeLessThan(1e-6);
      }),
      { numRuns: 500 },
    );
  });

  it('reaches the same point in two legs as in one, within a millimetre', () => {
    fc.assert(
      fc.property(state, time, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (start, dt, share) => {
        const whole = propagateKepler(start.positionM, start.velocityMPerS, dt, MU);
        const half = propagateKepler(start.positionM, start.velocityMPerS, share * dt, MU);
        const rest = propagateKepler(half.positionM, half.velocityMPerS, (1 - share) * dt, MU);
        expect(distance(rest.positionM, whole.positionM)).toBeLessThan(1e-3);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a state that is not a number', () => {
    expect(() => propagateKepler([7e6, 0, Number.NaN], [0, 7500, 0], 60, MU)).toThrow('finite');
  });
});

describe('keplerKernel', () => {
  it('agrees with the readable form within 1e-9', () => {
    fc.assert(
      fc.property(state, time, (start, dt) => {
        const lanes = lanesOf(start, dt);
        keplerKernel(lanes, 0, 1);
        const end = propagateKepler(start.positionM, start.velocityMPerS, dt, MU);
        const position: Vector3 = [lanes.endX[0], lanes.endY[0], lanes.endZ[0]];
        const velocity: Vector3 = [lanes.endVx[0], lanes.endVy[0], lanes.endVz[0]];
        expect(distance(position, end.positionM) / length(end.positionM)).toBeLessThan(1e-9);
        expect(distance(velocity, end.velocityMPerS) / length(end.velocityMPerS)).toBeLessThan(1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('touches only the lanes it is given', () => {
    const lanes = { ...lanesOf({ positionM: [7e6, 0, 0], velocityMPerS: [0, 7000, 0] }, 60), endX: Float64Array.of(5) };
    keplerKernel(lanes, 1, 1);
    expect(lanes.endX[0]).toBe(5);
  });
});

function lanesOf({ positionM: p, velocityMPerS: v }: OrbitState, timeS: number): KeplerLanes {
  const empty = () => new Float64Array(1);
  return {
    gravitationalParameterM3PerS2: MU,
    x: Float64Array.of(p[0]),
    y: Float64Array.of(p[1]),
    z: Float64Array.of(p[2]),
    vx: Float64Array.of(v[0]),
    vy: Float64Array.of(v[1]),
    vz: Float64Array.of(v[2]),
    time: Float64Array.of(timeS),
    endX: empty(),
    endY: empty(),
    endZ: empty(),
    endVx: empty(),
    endVy: empty(),
    endVz: empty(),
  };
}
