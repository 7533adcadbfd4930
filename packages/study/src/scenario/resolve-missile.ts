import { DRAG_CURVES } from '@parasol/physics/aerodynamics';
import { SMOOTH_US76 } from '@parasol/physics/atmosphere';
import { flyMissile, type MissileModel, type MissileOutcome } from '@parasol/physics/boost';
import { WGS_84 } from '@parasol/physics/earth';
import type { Geodetic } from '@parasol/physics/frames';
import { exhaustSpeedMPerS, SEA_LEVEL_PRESSURE_PA, type Stage } from '@parasol/physics/propulsion';
import { radFromDeg, STANDARD_GRAVITY_M_PER_S2 } from '@parasol/physics/quantities';
import type { RadarBand, Threat } from '@parasol/simulation/threats';
import { contentKey } from '../results/index.ts';
import type { Facts } from './facts.ts';
import { modelsOfKind } from './models.ts';

const M_PER_KM = 1000;

/** A missile of the catalogue as the flight models take it. */
function resolveMissile(id: string, facts: Facts): MissileModel {
  const number = (key: string): number => facts.number(`${id}.${key}`);
  if (facts.text(`${id}.modelKind`) === 'staged') return stagedMissile(id, facts);
  return {
    kind: 'kinematic',
    burnTimeS: number('burnTimeS'),
    burnoutAltitudeM: number('burnoutAltitudeKm') * M_PER_KM,
    maximumRangeM: number('maximumRangeKm') * M_PER_KM,
    ballisticCoefficientKgPerM2: number('ballisticCoefficientKgPerM2'),
  };
}

/** Figures of the first stage hold at sea level, of the others in vacuum; the empty last stage stays on (public footprint code). */
function stagedMissile(id: string, facts: Facts): MissileModel {
  const number = (key: string): number => facts.number(`${id}.${key}`);
  const stages = Array.from({ length: number('stagesCount') }, (_, i): Stage => {
    const of = (key: string): number => number(`stage${i + 1}${key}`);
    return {
      structureKg: of('StructureKg'),
      propellantKg: of('PropellantKg'),
      exhaustSpeedMPerS: exhaustSpeedMPerS(of('SpecificImpulseS'), STANDARD_GRAVITY_M_PER_S2),
      burnTimeS: of('BurnTimeS'),
      coastS: facts.optionalNumber(`${id}.stage${i + 1}CoastS`) ?? 0,
      dragAreaM2: of('AreaM2'),
      nozzleExitAreaM2: i === 0 ? number('nozzleAreaM2') : 0,
      referencePressurePa: i === 0 ? SEA_LEVEL_PRESSURE_PA : 0,
    };
  });
  const shroudKg = facts.optionalNumber(`${id}.shroudKg`);
  const table = facts.text(`${id}.dragTable`);
  const drag = DRAG_CURVES.find((curve) => curve.id === table);
  if (drag === undefined) throw new Error(`${id}.dragTable ${table} is not a drag curve`);
  return {
    kind: 'staged',
    vehicle: {
      stages,
      payloadKg: number('payloadKg'),
      ...(shroudKg === undefined ? {} : { shroud: { massKg: shroudKg, dropS: number('shroudDropS') } }),
    },
    drag,
    keepLastStage: true,
    turnHeightM: number('turnHeightM'),
    turnAngleRad: radFromDeg(number('turnAngleDeg')),
    ballisticCoefficientKgPerM2: number('ballisticCoefficientKgPerM2'),
    bodyDragUntilOutOfAir: true,
  };
}

const BANDS: readonly (readonly [RadarBand, string])[] = [
  ['vhf', 'Vhf'],
  ['uhf', 'Uhf'],
  ['l', 'L'],
  ['s', 'S'],
  ['c', 'C'],
  ['x', 'X'],
];

export const resolveCrossSections = (id: string, facts: Facts): Threat['radarCrossSectionM2'] =>
  Object.fromEntries(
    BANDS.map(([band, suffix]) => [band, facts.number(`${id}.warheadRadarCrossSection${suffix}M2`)]),
  ) as Record<RadarBand, number>;

/** Flights already flown, by the content of what they were flown from. */
const flights = new Map<string, MissileOutcome>();
const MOST_FLIGHTS = 1024;

/** A missile of the catalogue, with the envelope of the assumption sheet or, for a research rocket, the steep flight that the catalogue gives it. */
interface ReadyMissile {
  readonly model: MissileModel;
  readonly offsetRad: number;
  readonly minimumRangeM: number;
}

const readyMissile = (id: string, facts: Facts): ReadyMissile => ({
  model: resolveMissile(id, facts),
  offsetRad: radFromDeg(
    facts.optionalNumber(`${id}.burnoutLoftDeg`) ?? facts.number('assumptions.threatFlightPathAngleOffsetDeg'),
  ),
  minimumRangeM: (facts.optionalNumber(`${id}.minimumRangeKm`) ?? 0) * M_PER_KM,
});

/** Sends missiles of one kind to many places: flights in the standard atmosphere over the turning ellipsoid; the catalogue's least range is kept. */
export function senderOf(id: string, facts: Facts): (from: Geodetic, to: Geodetic) => MissileOutcome {
  const missile = readyMissile(id, facts);
  return (from, to) => send(missile, from, to);
}

function send({ model, offsetRad, minimumRangeM }: ReadyMissile, from: Geodetic, to: Geodetic): MissileOutcome {
  const flown = flyMissile(model, {
    from,
    to,
    earth: WGS_84,
    atmosphere: SMOOTH_US76,
    trajectory: { kind: 'minimum-energy', flightPathAngleOffsetRad: offsetRad },
  });
  return flown.kind === 'flown' && flown.rangeM < minimumRangeM
    ? { kind: 'below-minimum-range', rangeM: flown.rangeM, minimumRangeM }
    : flown;
}

/** The flight between two places, as `senderOf` gives it; flights already flown are kept. */
export function flightBetween(id: string, from: Geodetic, to: Geodetic, facts: Facts): MissileOutcome {
  const missile = readyMissile(id, facts);
  const versions = modelsOfKind('boost').map(({ modelVersion }) => modelVersion);
  const key = contentKey({ ...missile, from, to, versions });
  const known = flights.get(key);
  if (known !== undefined) return known;
  const outcome = send(missile, from, to);
  if (flights.size >= MOST_FLIGHTS) flights.clear();
  flights.set(key, outcome);
  return outcome;
}

/** Why a missile does not fly, in words. */
export function whyNotFlown(outcome: Exclude<MissileOutcome, { kind: 'flown' }>): string {
  const km = (m: number): string => `${Math.round(m / M_PER_KM)} km`;
  switch (outcome.kind) {
    case 'beyond-range':
      return `the target lies ${km(outcome.rangeM)} away, beyond its ${km(outcome.maximumRangeM)}`;
    case 'below-minimum-range':
      return `the target lies ${km(outcome.rangeM)} away, below its least range of ${km(outcome.minimumRangeM)}`;
    case 'no-trajectory':
      return outcome.reason;
  }
}
