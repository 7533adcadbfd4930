import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boostSchedule,
  exhaustSpeedMPerS,
  idealSpeedGainMPerS,
  idealSpeedMPerS,
  massAtKg,
  massAtLaunchKg,
  type Stage,
  thrustAtN,
  type Vehicle,
} from './index.ts';

/** Even over a range: doubles of fast-check crowd at its ends. */
const evenly = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((n) => min + ((max - min) * n) / 1_000_000);

const stages: fc.Arbitrary<Stage> = fc.record({
  structureKg: evenly(10, 2000),
  propellantKg: evenly(100, 20_000),
  exhaustSpeedMPerS: evenly(2000, 3000),
  burnTimeS: evenly(5, 120),
  coastS: evenly(0, 10),
  dragAreaM2: evenly(0.1, 4),
  nozzleExitAreaM2: evenly(0, 1),
  referencePressurePa: fc.constantFrom(0, 101_325),
});

const vehicles: fc.Arbitrary<Vehicle> = fc
  .record({
    stages: fc.array(stages, { minLength: 1, maxLength: 4 }),
    payloadKg: evenly(50, 2000),
    shroud: fc.option(fc.record({ massKg: evenly(10, 500), dropS: evenly(0, 300) }), { nil: undefined }),
  })
  .map(({ shroud, ...rest }) => (shroud === undefined ? rest : { ...rest, shroud }));

const burnedKg = (vehicle: Vehicle, share: number): number =>
  vehicle.stages.reduce((sum, s, i, all) => sum + s.propellantKg * (i === all.length - 1 ? share : 1), 0);

describe('the schedule of a boost', () => {
  it('loses no mass: launch = burned + dropped + what flies on', () => {
    fc.assert(
      fc.property(vehicles, fc.boolean(), evenly(0.1, 1), (vehicle, keepLastStage, share) => {
        const last = vehicle.stages[vehicle.stages.length - 1];
        const schedule = boostSchedule(vehicle, { keepLastStage, lastStageBurnS: share * last.burnTimeS });
        const shroudGone = vehicle.shroud !== undefined && vehicle.shroud.dropS < schedule.burnoutS;
        const lower = vehicle.stages.slice(0, -1).reduce((sum, s) => sum + s.structureKg, 0);
        const dropped =
          lower +
          (shroudGone ? (vehicle.shroud?.massKg ?? 0) : 0) +
          (keepLastStage ? 0 : last.structureKg + (1 - share) * last.propellantKg);
        const balance = massAtLaunchKg(vehicle) - burnedKg(vehicle, share) - dropped - schedule.massAfterBurnoutKg;
        expect(Math.abs(balance)).toBeLessThan(1e-8 * massAtLaunchKg(vehicle));
      }),
      { numRuns: 300 },
    );
  });

  it('covers the time from launch to burnout without gaps, and mass never grows', () => {
    fc.assert(
      fc.property(vehicles, (vehicle) => {
        const { phases, burnoutS } = boostSchedule(vehicle, { keepLastStage: true });
        expect(phases[0].startS).toBe(0);
        expect(phases[phases.length - 1].endS).toBe(burnoutS);
        phases.forEach((phase, i) => {
          expect(phase.endS).toBeGreaterThan(phase.startS);
          if (i === 0) return;
          expect(phase.startS).toBe(phases[i - 1].endS);
          const before = phases[i - 1];
          const atEnd = before.massAtStartKg - before.massFlowKgPerS * (before.endS - before.startS);
          expect(phase.massAtStartKg).toBeLessThanOrEqual(atEnd * (1 + 1e-12));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('gives the impulse of its propellant at the pressure where the exhaust speed holds', () => {
    fc.assert(
      fc.property(vehicles, (vehicle) => {
        const schedule = boostSchedule(vehicle, { keepLastStage: true });
        let startS = 0;
        for (const stage of vehicle.stages) {
          const middleS = startS + stage.burnTimeS / 2;
          const impulse = thrustAtN(schedule, middleS, stage.referencePressurePa) * stage.burnTimeS;
          expect(impulse / (stage.propellantKg * stage.exhaustSpeedMPerS)).toBeCloseTo(1, 9);
          startS += stage.burnTimeS + stage.coastS;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with the rocket equation when its thrust over mass is summed in vacuum', () => {
    fc.assert(
      fc.property(vehicles, (vehicle) => {
        const plain: Vehicle = {
          payloadKg: vehicle.payloadKg,
          stages: vehicle.stages.map((s) => ({ ...s, nozzleExitAreaM2: 0 })),
        };
        const schedule = boostSchedule(plain, { keepLastStage: true });
        let speed = 0;
        for (const phase of schedule.phases) {
          const n = 400;
          const h = (phase.endS - phase.startS) / n;
          const push = (t: number): number => thrustAtN(schedule, t, 0) / massAtKg(schedule, t);
          for (let i = 0; i < n; i++) {
            // Gauss-Legendre of two points: fourth order, and never on the jump at an end.
            const middle = phase.startS + (i + 0.5) * h;
            const off = (0.5 * h) / Math.sqrt(3);
            speed += (h / 2) * (push(middle - off) + push(middle + off));
          }
        }
        // At a mass ratio of 300 the last of the 400 cells burns half of what is left: that is the error of the sum, not of the masses.
        expect(Math.abs(speed / idealSpeedMPerS(plain) - 1)).toBeLessThan(1e-4);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the rocket equation', () => {
  it('gives one exhaust speed for a mass ratio of e', () => {
    expect(idealSpeedGainMPerS(2500, Math.E, 1)).toBeCloseTo(2500, 9);
  });

  it('counts a shroud that drops between stages as carried by the stage before only', () => {
    const stage: Stage = {
      structureKg: 100,
      propellantKg: 1000,
      exhaustSpeedMPerS: 2500,
      burnTimeS: 50,
      coastS: 0,
      dragAreaM2: 1,
      nozzleExitAreaM2: 0,
      referencePressurePa: 0,
    };
    const vehicle: Vehicle = { stages: [stage, stage], payloadKg: 100, shroud: { massKg: 50, dropS: 49 } };
    const expected = 2500 * Math.log(2350 / 1350) + 2500 * Math.log(1200 / 200);
    expect(idealSpeedMPerS(vehicle)).toBeCloseTo(expected, 6);
  });

  it('turns specific impulse into exhaust speed with the gravity it is defined by', () => {
    expect(exhaustSpeedMPerS(300, 9.80665)).toBeCloseTo(2941.995, 9);
  });
});
