import { describe, expect, it } from 'vitest';
import { WGS_84 } from '../earth/index.ts';
import { type Eci, eci } from '../frames/index.ts';
import { propagateKepler } from '../orbits/index.ts';
import { distance } from '../vectors/index.ts';
import { type Arc, arcBetween } from './arc.ts';
import { dop853 } from './dop853.ts';
import { ballisticAcceleration, type MotionState, rk4Step } from './motion.ts';
import { propagateSaba } from './saba.ts';
import { destinationOnSphere } from './vacuum-flight.ts';

/** Twelve least-speed arcs of 10,000 km, about 2,000 s, from all latitudes in all directions. */
const arcs: readonly Arc[] = [-75, -40, -5, 0, 35, 70].flatMap((latitudeDeg, i) =>
  [0.4 + i, 3.3 + i].map((bearingRad) => {
    const from = { latitudeRad: (latitudeDeg * Math.PI) / 180, longitudeRad: i, heightM: 100_000 };
    const to = { ...destinationOnSphere(from, bearingRad, 10_000 / 6371), heightM: 0 };
    const arc = arcBetween({ from, to, earth: WGS_84, kind: { kind: 'minimum-energy' } });
    if (arc.kind !== 'arc') throw new Error(arc.reason);
    return arc;
  }),
);

const acceleration = ballisticAcceleration({ earth: WGS_84, densityKgPerM3: () => 0, dragAreaPerMassM2PerKg: 0 });

function referenceEnd({ positionEciM: p, velocityEciMPerS: v, flightTimeS }: Arc): Eci {
  const { y } = dop853({
    derivative: (_t, s, slope) => {
      const a = acceleration(eci(s[0], s[1], s[2]), eci(s[3], s[4], s[5]));
      slope.set([s[3], s[4], s[5], a[0], a[1], a[2]]);
    },
    y: Float64Array.of(...p, ...v),
    fromT: 0,
    toT: flightTimeS,
    relativeTolerance: 1e-13,
    absoluteTolerance: Float64Array.of(1e-5, 1e-5, 1e-5, 1e-8, 1e-8, 1e-8),
  });
  return eci(y[0], y[1], y[2]);
}

const references = arcs.map(referenceEnd);
const largestError = (endOf: (arc: Arc) => Eci): number =>
  Math.max(...arcs.map((arc, i) => distance(endOf(arc), references[i] as Eci)));
const saba = (order: 4 | 5, steps: number) =>
  largestError(
    (arc) => propagateSaba({ state: arc, timeS: arc.flightTimeS, earth: WGS_84, order, steps }).positionEciM,
  );

describe('vacuum arcs of 10,000 km with J2 against DOP853', () => {
  it('two-body motion alone ends tens of kilometres off', () => {
    const mu = WGS_84.gravitationalParameterM3PerS2;
    const error = largestError((a) => propagateKepler(a.positionEciM, a.velocityEciMPerS, a.flightTimeS, mu).positionM);
    expect(error).toBeGreaterThan(10_000);
  });

  it('five kicks in one step stay within 50 m', () => {
    expect(saba(5, 1)).toBeLessThan(50);
  });

  it('four kicks twice stay within 20 m, four times within 2 m, eight times within half a metre', () => {
    expect(saba(4, 2)).toBeLessThan(20);
    expect(saba(4, 4)).toBeLessThan(2);
    expect(saba(4, 8)).toBeLessThan(0.5);
  });

  it('comes back on the same path when time is reversed, within a millimetre', () => {
    for (const arc of arcs) {
      const there = propagateSaba({ state: arc, timeS: arc.flightTimeS, earth: WGS_84, order: 4, steps: 2 });
      const back = propagateSaba({ state: there, timeS: -arc.flightTimeS, earth: WGS_84, order: 4, steps: 2 });
      expect(distance(back.positionEciM, arc.positionEciM)).toBeLessThan(1e-3);
    }
  });

  it('Runge-Kutta steps of 20 s stay within 0.15 m', () => {
    const error = largestError((arc) => {
      const steps = Math.ceil(arc.flightTimeS / 20);
      let state: MotionState = arc;
      for (let i = 0; i < steps; i++) state = rk4Step(state, arc.flightTimeS / steps, acceleration);
      return state.positionEciM;
    });
    expect(error).toBeLessThan(0.15);
  });
});
