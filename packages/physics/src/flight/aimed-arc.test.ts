import { describe, expect, it } from 'vitest';
import { SMOOTH_US76, VACUUM } from '../atmosphere/index.ts';
import { WGS_84 } from '../earth/index.ts';
import { ecefFromEci, ecefFromGeodetic, type Geodetic } from '../frames/index.ts';
import { distance } from '../vectors/index.ts';
import { type AimedArc, aimedArc } from './aimed-arc.ts';
import { type ArcKind, arcBetween } from './arc.ts';
import { propagateSaba } from './saba.ts';

const from: Geodetic = { latitudeRad: 0.68, longitudeRad: 0.79, heightM: 140e3 };
const to: Geodetic = { latitudeRad: 0.91, longitudeRad: 0.37, heightM: 100 };

function aimed(kind: ArcKind, coefficient: number): AimedArc {
  const outcome = aimedArc({
    from,
    to,
    earth: WGS_84,
    kind,
    atmosphere: coefficient === Number.POSITIVE_INFINITY ? VACUUM : SMOOTH_US76,
    ballisticCoefficientKgPerM2: coefficient,
  });
  if (outcome.kind !== 'aimed-arc') throw new Error(outcome.reason);
  return outcome;
}

const KINDS: readonly ArcKind[] = [
  { kind: 'minimum-energy' },
  { kind: 'loft', offsetRad: 0.17 },
  { kind: 'loft', offsetRad: -0.17 },
  { kind: 'apogee', apogeeAltitudeM: 1_500_000 },
  { kind: 'flight-time', flightTimeS: 1300 },
  { kind: 'speed', speedMPerS: 5500, branch: 'lofted' },
];

describe('aimedArc', () => {
  it('ends within a metre of its target with J2 and drag, whatever the kind', () => {
    for (const kind of KINDS) {
      for (const coefficient of [Number.POSITIVE_INFINITY, 5000, 800]) {
        const { flight, missM } = aimed(kind, coefficient);
        const p = flight.positionsEcefM;
        const k = p.length - 3;
        const target = ecefFromGeodetic(to, WGS_84);
        expect(Math.hypot(p[k] - target[0], p[k + 1] - target[1], p[k + 2] - target[2])).toBeLessThan(1);
        expect(missM).toBeLessThan(1);
      }
    }
  });

  it('agrees with the symplectic integrator on where a vacuum arc ends, within 2 m', () => {
    const { arc, flight } = aimed({ kind: 'minimum-energy' }, Number.POSITIVE_INFINITY);
    const end = propagateSaba({ state: arc, timeS: flight.impactS, earth: WGS_84, order: 4, steps: 8 });
    expect(distance(ecefFromEci(end.positionEciM, flight.impactS, WGS_84), ecefFromGeodetic(to, WGS_84))).toBeLessThan(
      2,
    );
  });

  it('flies the apogee, time and speed that were asked', () => {
    expect(
      Math.abs(aimed({ kind: 'apogee', apogeeAltitudeM: 1_500_000 }, 3000).flight.apogeeAltitudeM - 1_500_000),
    ).toBeLessThan(1);
    expect(Math.abs(aimed({ kind: 'flight-time', flightTimeS: 1300 }, 3000).flight.impactS - 1300)).toBeLessThan(0.001);
    const { arc } = aimed({ kind: 'speed', speedMPerS: 5500, branch: 'lofted' }, 3000);
    expect(Math.abs(arc.speedRelativeMPerS - 5500)).toBeLessThan(1e-6);
  });

  it('shows what the correction is worth: kilometres for J2', () => {
    const plain = arcBetween({ from, to, earth: WGS_84, kind: { kind: 'minimum-energy' } });
    if (plain.kind !== 'arc') throw new Error(plain.reason);
    const end = propagateSaba({ state: plain, timeS: plain.flightTimeS, earth: WGS_84, order: 4, steps: 4 });
    const miss = distance(ecefFromEci(end.positionEciM, plain.flightTimeS, WGS_84), ecefFromGeodetic(to, WGS_84));
    expect(miss).toBeGreaterThan(1000);
  });

  it('passes on why there is no arc', () => {
    const outcome = aimedArc({
      from,
      to,
      earth: WGS_84,
      kind: { kind: 'speed', speedMPerS: 3000, branch: 'lofted' },
      atmosphere: VACUUM,
      ballisticCoefficientKgPerM2: Number.POSITIVE_INFINITY,
    });
    expect(outcome).toMatchObject({ kind: 'unreachable', reason: 'too-slow' });
  });
});
