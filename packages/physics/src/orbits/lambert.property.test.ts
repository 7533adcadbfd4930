import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, length, type Vector3 } from '../vectors/index.ts';
import { propagateKepler } from './kepler.ts';
import { type LambertOutcome, lambert } from './lambert.ts';
import { lambertKernel } from './lambert-kernel.ts';

const MU = 3.986004418e14;

interface Problem {
  readonly fromM: Vector3;
  readonly toM: Vector3;
  readonly timeS: number;
}

/** Ends 6,400 to 10,000 km out, at an angle in any plane. */
const problemOf = (least: { readonly angle: number; readonly timeS: number }) =>
  fc
    .record({
      r1: fc.double({ min: 6.4e6, max: 8e6, noNaN: true }),
      r2: fc.double({ min: 6.4e6, max: 1e7, noNaN: true }),
      angle: fc.double({ min: least.angle, max: 3.1, noNaN: true }),
      tilt: fc.double({ min: 0, max: 3.1, noNaN: true }),
      timeS: fc.double({ min: least.timeS, max: 10_800, noNaN: true }),
    })
    .map(
      ({ r1, r2, angle, tilt, timeS }): Problem => ({
        fromM: [0.6 * r1, 0, 0.8 * r1],
        toM: turned(r2, angle, tilt),
        timeS,
      }),
    );

/** 0.3 to 178 degrees, 2 minutes to 3 hours. */
const problem = problemOf({ angle: 0.005, timeS: 120 });
/** Quick long ways would be hyperbolas through the centre at hundreds of km/s: 57 degrees and 20 minutes at least. */
const longProblem = problemOf({ angle: 1, timeS: 1200 });

/** A point at an angle from the direction (0.6, 0, 0.8), in a plane at a tilt about it. */
function turned(radiusM: number, angle: number, tilt: number): Vector3 {
  const along = Math.cos(angle);
  const one = Math.sin(angle) * Math.cos(tilt);
  const two = Math.sin(angle) * Math.sin(tilt);
  return [radiusM * (0.6 * along - 0.8 * two), radiusM * one, radiusM * (0.8 * along + 0.6 * two)];
}

function transferOf(outcome: LambertOutcome): Extract<LambertOutcome, { kind: 'transfer' }> {
  if (outcome.kind !== 'transfer') throw new Error(`expected a transfer, got ${outcome.kind}`);
  return outcome;
}

describe('lambert', () => {
  for (const way of ['short', 'long'] as const) {
    it(`finds velocities with which Kepler arrives, the ${way} way, within a centimetre`, () => {
      fc.assert(
        fc.property(way === 'short' ? problem : longProblem, (p) => {
          const transfer = transferOf(lambert({ ...p, gravitationalParameterM3PerS2: MU, way }));
          const end = propagateKepler(p.fromM, transfer.departureVelocityMPerS, p.timeS, MU);
          expect(distance(end.positionM, p.toM)).toBeLessThan(0.01);
          const speed = length(transfer.arrivalVelocityMPerS);
          expect(distance(end.velocityMPerS, transfer.arrivalVelocityMPerS) / speed).toBeLessThan(1e-8);
        }),
        { numRuns: 500 },
      );
    });
  }

  it('gives the reversed velocities for the reversed problem', () => {
    fc.assert(
      fc.property(problem, (p) => {
        const there = transferOf(lambert({ ...p, gravitationalParameterM3PerS2: MU, way: 'short' }));
        const back = transferOf(
          lambert({ fromM: p.toM, toM: p.fromM, timeS: p.timeS, gravitationalParameterM3PerS2: MU, way: 'short' }),
        );
        const reversed = back.arrivalVelocityMPerS.map((v) => -v) as unknown as Vector3;
        expect(distance(there.departureVelocityMPerS, reversed)).toBeLessThan(1e-5);
      }),
      { numRuns: 300 },
    );
  });

  it('names no plane when both ends lie on one line with the centre', () => {
    const fromM: Vector3 = [7e6, 0, 0];
    for (const toM of [
      [8e6, 0, 0],
      [-8e6, 0, 0],
    ] as const) {
      const outcome = lambert({ fromM, toM, timeS: 900, gravitationalParameterM3PerS2: MU, way: 'short' });
      expect(outcome).toEqual({ kind: 'no-plane' });
    }
  });

  it('refuses a time that is not positive', () => {
    const ends = { fromM: [7e6, 0, 0] as Vector3, toM: [0, 7e6, 0] as Vector3, gravitationalParameterM3PerS2: MU };
    expect(() => lambert({ ...ends, timeS: 0, way: 'short' })).toThrow('positive');
    expect(() => lambert({ ...ends, timeS: Number.NaN, way: 'short' })).toThrow('positive');
  });

  it('passes smoothly through the parabola', () => {
    const fromM: Vector3 = [7e6, 0, 0];
    const toM: Vector3 = [0, 7e6, 0];
    // Euler's parabolic time between the two ends: x = 1 exactly.
    const chord = 7e6 * Math.SQRT2;
    const s = 0.5 * (14e6 + chord);
    const parabolic = (Math.SQRT2 / 3) * Math.sqrt((s * s * s) / MU) * (1 - (1 - chord / s) ** 1.5);
    const speeds = [-1e-9, 0, 1e-9].map((offset) => {
      const outcome = lambert({
        fromM,
        toM,
        timeS: parabolic * (1 + offset),
        gravitationalParameterM3PerS2: MU,
        way: 'short',
      });
      return length(transferOf(outcome).departureVelocityMPerS);
    });
    for (const speed of speeds) expect(Math.abs(speed / Math.sqrt((2 * MU) / 7e6) - 1)).toBeLessThan(1e-8);
  });
});

describe('lambertKernel', () => {
  it('agrees with the readable form within 1e-9', () => {
    fc.assert(
      fc.property(problem, (p) => {
        const velocities = Array.from({ length: 6 }, () => new Float64Array(1)) as [
          Float64Array,
          Float64Array,
          Float64Array,
          Float64Array,
          Float64Array,
          Float64Array,
        ];
        const [vx, vy, vz, endVx, endVy, endVz] = velocities;
        lambertKernel(
          {
            gravitationalParameterM3PerS2: MU,
            fromX: Float64Array.of(p.fromM[0]),
            fromY: Float64Array.of(p.fromM[1]),
            fromZ: Float64Array.of(p.fromM[2]),
            toX: Float64Array.of(p.toM[0]),
            toY: Float64Array.of(p.toM[1]),
            toZ: Float64Array.of(p.toM[2]),
            time: Float64Array.of(p.timeS),
            vx,
            vy,
            vz,
            endVx,
            endVy,
            endVz,
          },
          0,
          1,
        );
        const transfer = transferOf(lambert({ ...p, gravitationalParameterM3PerS2: MU, way: 'short' }));
        const departure = transfer.departureVelocityMPerS;
        const arrival = transfer.arrivalVelocityMPerS;
        expect(distance([vx[0], vy[0], vz[0]], departure) / length(departure)).toBeLessThan(1e-9);
        expect(distance([endVx[0], endVy[0], endVz[0]], arrival) / length(arrival)).toBeLessThan(1e-9);
      }),
      { numRuns: 1000 },
    );
  });
});
