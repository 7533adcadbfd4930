import { describe, expect, it } from 'vitest';
import { LARGE_LIQUID, V2 } from '../aerodynamics/index.ts';
import { SMOOTH_US76 } from '../atmosphere/index.ts';
import { WGS_84 } from '../earth/index.ts';
import { boostSchedule, type Stage, type Vehicle } from '../propulsion/index.ts';
import { advance, altitudeOfM, CONVERGED_STEPS, type FlightPlan, flyStages, workspace } from './index.ts';

const stage = (numbers: readonly [number, number, number, number, number]): Stage => {
  const [structureKg, propellantKg, exhaustSpeedMPerS, burnTimeS, nozzleExitAreaM2] = numbers;
  return {
    structureKg,
    propellantKg,
    exhaustSpeedMPerS,
    burnTimeS,
    coastS: 1,
    dragAreaM2: 0.785,
    nozzleExitAreaM2,
    referencePressurePa: 101_325,
  };
};

/** Two of the rockets of validation/missiles: two stages at 3.9 km/s; one slow stage with a pressure term, turned by 0.7 degree. */
const rockets: readonly { name: string; vehicle: Vehicle; drag: typeof V2; turnDeg: number }[] = [
  {
    name: 'two stages',
    vehicle: { stages: [stage([490, 3460, 2350, 50, 0]), stage([340, 2160, 2750, 50, 0])], payloadKg: 600 },
    drag: LARGE_LIQUID,
    turnDeg: 9,
  },
  {
    name: 'one slow stage',
    vehicle: { stages: [stage([1330, 7400, 2254, 127.8, 0.135])], payloadKg: 500 },
    drag: V2,
    turnDeg: 0.7,
  },
];

function fly({ vehicle, drag, turnDeg }: (typeof rockets)[number], share: number) {
  const work = workspace(WGS_84, SMOOTH_US76, drag);
  const plan: FlightPlan = {
    start: {
      positionEcefM: [WGS_84.equatorialRadiusM, 0, 0],
      up: [1, 0, 0],
      heading: [0, 1, 0],
      launchAltitudeM: 0,
      groundAltitudeM: 0,
    },
    pitch: { kind: 'gravity-turn', turnHeightM: 100, turnAngleRad: (turnDeg * Math.PI) / 180 },
    rules: {
      boostStepS: CONVERGED_STEPS.boostStepS * share,
      coastStepS: CONVERGED_STEPS.coastStepS * share,
      airStepS: CONVERGED_STEPS.airStepS * share,
      ballisticCoefficientKgPerM2: 7000,
      bodyDragUntilOutOfAir: true,
    },
    advance,
  };
  const { apogee, end } = flyStages(work, boostSchedule(vehicle, { keepLastStage: true }), plan);
  return {
    rangeM: Math.atan2(end[2], end[1]) * WGS_84.equatorialRadiusM,
    apogeeM: altitudeOfM(work, apogee[1], apogee[2], apogee[3]),
    flightTimeS: end[0],
  };
}

describe('the steps of a staged flight', () => {
  it.each(rockets)('of $name can be halved without moving range, apogee or time by 1e-4', (rocket) => {
    const used = fly(rocket, 1);
    const halved = fly(rocket, 0.5);
    for (const key of ['rangeM', 'apogeeM', 'flightTimeS'] as const) {
      expect(Math.abs(used[key] / halved[key] - 1)).toBeLessThan(1e-4);
    }
  });

  it.each(rockets)('of $name show an error of higher than second order in the boost', (rocket) => {
    const exact = fly(rocket, 1 / 16).apogeeM;
    const coarse = Math.abs(fly(rocket, 2).apogeeM - exact);
    const fine = Math.abs(fly(rocket, 1).apogeeM - exact);
    expect(coarse).toBeGreaterThan(3 * fine);
  });
});
