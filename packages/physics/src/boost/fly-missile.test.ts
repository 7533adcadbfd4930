import { describe, expect, it } from 'vitest';
import { LARGE_LIQUID } from '../aerodynamics/index.ts';
import { SMOOTH_US76, VACUUM } from '../atmosphere/index.ts';
import { SPHERE, WGS_84 } from '../earth/index.ts';
import { type Ephemeris, positionAt, velocityAt } from '../flight/index.ts';
import { ecefFromGeodetic, type Geodetic, geodeticFromEcef } from '../frames/index.ts';
import type { Stage } from '../propulsion/index.ts';
import { radFromDeg } from '../quantities/index.ts';
import { distance, length } from '../vectors/index.ts';
import {
  type FlownMissile,
  flyMissile,
  groundDistanceM,
  type KinematicMissile,
  type MissileModel,
  type MissileRequest,
  maximumRange,
  type StagedMissile,
  type StateMissile,
  stagedLaunch,
  trackTowards,
} from './index.ts';

const place = (latitudeDeg: number, longitudeDeg: number): Geodetic => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
  heightM: 0,
});

const kinematic: KinematicMissile = {
  kind: 'kinematic',
  burnTimeS: 130,
  burnoutAltitudeM: 180_000,
  maximumRangeM: 4_000_000,
  ballisticCoefficientKgPerM2: 9000,
};

const stage = (propellantKg: number, exhaustSpeedMPerS: number, structureKg: number): Stage => ({
  structureKg,
  propellantKg,
  exhaustSpeedMPerS,
  burnTimeS: 50,
  coastS: 1,
  dragAreaM2: 0.785,
  nozzleExitAreaM2: 0,
  referencePressurePa: 0,
});

const stagedWith = (exhaustFactor: number): StagedMissile => ({
  kind: 'staged',
  vehicle: { stages: [stage(3460, 2350 * exhaustFactor, 490), stage(2160, 2750 * exhaustFactor, 340)], payloadKg: 600 },
  drag: LARGE_LIQUID,
  keepLastStage: true,
  turnHeightM: 100,
  ballisticCoefficientKgPerM2: 7020,
  bodyDragUntilOutOfAir: true,
});

const state: StateMissile = {
  kind: 'state',
  timeS: 101.1,
  altitudeM: 87_750,
  speedMPerS: 3940,
  flightPathAngleRad: radFromDeg(37.26),
  downrangeM: 93_910,
  ballisticCoefficientKgPerM2: 7020,
};

const near = { from: place(38, 46), to: place(39.9, 32.9) };
const request = (over: Partial<MissileRequest> = {}): MissileRequest => ({
  ...near,
  earth: WGS_84,
  atmosphere: SMOOTH_US76,
  trajectory: { kind: 'minimum-energy' },
  ...over,
});

function flown(model: MissileModel, over: Partial<MissileRequest> = {}): FlownMissile {
  const outcome = flyMissile(model, request(over));
  if (outcome.kind !== 'flown') throw new Error(`not flown: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** What every whole flight must satisfy. */
function checkFlight(flight: Ephemeris): void {
  const { timesS, burnoutS, apogeeS, impactS } = flight;
  expect(timesS[0]).toBe(0);
  expect(timesS[timesS.length - 1]).toBe(impactS);
  expect(burnoutS).toBeGreaterThan(0);
  expect(apogeeS).toBeGreaterThanOrEqual(burnoutS);
  expect(impactS).toBeGreaterThan(apogeeS);
  expect(length(velocityAt(flight, 0))).toBeLessThan(1e-9);
  for (let i = 1; i < timesS.length; i++) {
    expect(timesS[i]).toBeGreaterThan(timesS[i - 1]);
    // No jump: half-way between nodes the cubic lies between them.
    const [a, b] = [positionAt(flight, timesS[i - 1]), positionAt(flight, timesS[i])];
    const middle = positionAt(flight, (timesS[i] + timesS[i - 1]) / 2);
    expect(distance(a, middle) + distance(middle, b)).toBeLessThan(1.05 * distance(a, b) + 1);
  }
}

const models: readonly (readonly [string, MissileModel])[] = [
  ['kinematic', kinematic],
  ['staged', stagedWith(1)],
  ['state', state],
];

describe('a missile', () => {
  it.each(models)('given as %s flies from rest to the target on the turning Earth', (_, model) => {
    const outcome = flown(model);
    checkFlight(outcome.flight);
    const impact = positionAt(outcome.flight, outcome.flight.impactS);
    expect(distance(impact, ecefFromGeodetic(near.to, WGS_84))).toBeLessThan(2);
    const start = positionAt(outcome.flight, 0);
    expect(distance(start, ecefFromGeodetic(outcome.launch, WGS_84))).toBeLessThan(1e-3);
  });

  it.each(models.slice(0, 2))(
    'given as %s tops out higher on the lofted flight of the envelope and lower on the depressed one',
    (_, model) => {
      const apogee = (offsetDeg: number): number =>
        flown(model, { trajectory: { kind: 'minimum-energy', flightPathAngleOffsetRad: radFromDeg(offsetDeg) } }).flight
          .apogeeAltitudeM;
      expect(apogee(10)).toBeGreaterThan(1.2 * apogee(0));
      expect(apogee(-10)).toBeLessThan(0.85 * apogee(0));
    },
  );

  it.each(models.slice(0, 2))('given as %s moves its burnout angle by the offset asked for', (_, model) => {
    const at = (offsetDeg: number): number =>
      flown(model, { trajectory: { kind: 'minimum-energy', flightPathAngleOffsetRad: radFromDeg(offsetDeg) } })
        .burnoutFlightPathAngleRad;
    // The kinematic burnout place moves with the angle, and the minimum-energy angle with the place: 0.6 of a degree seen.
    expect(Math.abs(at(10) - at(0) - radFromDeg(10))).toBeLessThan(radFromDeg(1));
    expect(Math.abs(at(-10) - at(0) + radFromDeg(10))).toBeLessThan(radFromDeg(1));
  });

  it('needs the least burnout speed on the minimum-energy flight', () => {
    const speed = (offsetDeg: number): number =>
      flown(kinematic, {
        earth: SPHERE,
        atmosphere: VACUUM,
        trajectory: { kind: 'minimum-energy', flightPathAngleOffsetRad: radFromDeg(offsetDeg) },
      }).burnoutSpeedMPerS;
    expect(speed(0)).toBeLessThan(speed(5));
    expect(speed(0)).toBeLessThan(speed(-5));
  });

  it('says how far it could have flown when the target is out of range', () => {
    const far = request({ to: place(52, -10) });
    const rangeM = groundDistanceM(far.from, far.to, WGS_84);
    expect(flyMissile(kinematic, far)).toEqual({ kind: 'beyond-range', rangeM, maximumRangeM: 4_000_000 });
    const outcome = flyMissile(stagedWith(1), far);
    expect(outcome.kind).toBe('beyond-range');
    if (outcome.kind === 'beyond-range') expect(outcome.maximumRangeM).toBeLessThan(2_100_000);
  });

  it('names a target that is too near for the stages below the last', () => {
    const outcome = flyMissile(stagedWith(1), request({ to: place(38.05, 46) }));
    expect(outcome.kind).toBe('below-minimum-range');
  });

  it('has no trajectory to its own launch place', () => {
    expect(flyMissile(kinematic, request({ to: near.from })).kind).toBe('no-trajectory');
    expect(flyMissile(state, request({ to: near.from })).kind).toBe('no-trajectory');
  });

  it('reaches farther with a better specific impulse', () => {
    const track = trackTowards(near.from, near.to, WGS_84);
    if (track === null) throw new Error('no track');
    const ranges = [0.9, 0.95, 1, 1.05, 1.1].map(
      (factor) =>
        maximumRange(
          stagedLaunch(stagedWith(factor), {
            launch: near.from,
            groundAltitudeM: 0,
            earth: WGS_84,
            atmosphere: SMOOTH_US76,
          }),
          track,
        ).rangeM,
    );
    for (let i = 1; i < ranges.length; i++) expect(ranges[i]).toBeGreaterThan(ranges[i - 1]);
  });

  it('burns its last stage longer for a farther target', () => {
    const burn = (to: Geodetic): number => flown(stagedWith(1), { to }).flight.burnoutS;
    expect(burn(place(40, 30))).toBeGreaterThan(burn(place(39.9, 32.9)));
  });

  it('slides its launch place along the line to the target when it has one range', () => {
    const outcome = flown(state);
    expect(outcome.missM).toBeLessThan(1);
    expect(groundDistanceM(outcome.launch, near.to, WGS_84)).toBeCloseTo(outcome.rangeM, -1);
    const stays = flown(state, { launchPlace: 'stays' });
    expect(stays.launch).toEqual(near.from);
    expect(stays.missM).toBeGreaterThan(100_000);
  });

  it.each(models)('given as %s ends at the height of its target, in vacuum too', (_, model) => {
    for (const atmosphere of [SMOOTH_US76, VACUUM]) {
      const { flight } = flown(model, { to: { ...near.to, heightM: 900 }, atmosphere });
      expect(geodeticFromEcef(positionAt(flight, flight.impactS), WGS_84).heightM).toBeCloseTo(900, 0);
    }
  });

  it('that turns at the ground is refused, since its flight would be a property of the step', () => {
    expect(() => flyMissile({ ...stagedWith(1), turnHeightM: 0 }, request())).toThrow('turn height 0 m is outside 10');
  });

  it('comes down where its table says', () => {
    const rows = [0, 100, 400, 700].map((t) => ({ t, h: 250 * t * (1 - t / 700) * (t > 0 ? 1 : 0), d: 2000 * t }));
    const outcome = flown({
      kind: 'table',
      timesS: rows.map((r) => r.t),
      altitudesM: rows.map((r) => r.h),
      downrangesM: rows.map((r) => r.d),
      burnTimeS: 100,
    });
    expect(outcome.rangeM).toBeCloseTo(1_400_000, -1);
    const impact = geodeticFromEcef(positionAt(outcome.flight, 700), WGS_84);
    expect(Math.abs(impact.latitudeRad - near.to.latitudeRad)).toBeLessThan(1e-6);
  });
});
