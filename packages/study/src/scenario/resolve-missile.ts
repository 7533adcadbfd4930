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
export function resolveMissile(id: string, facts: Facts): MissileModel {
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

/** The flight between two places in the standard atmosphere over the turning ellipsoid; the catalogue's least range is kept. */
export function flightBetween(id: string, from: Geodetic, to: Geodetic, facts: Facts): MissileOutcome {
  const model = resolveMissile(id, facts);
  const offsetRad = radFromDeg(facts.number('assumptions.threatFlightPathAngleOffsetDeg'));
  const minimumRangeM = (facts.optionalNumber(`${id}.minimumRangeKm`) ?? 0) * M_PER_KM;
  const versions = modelsOfKind('boost').map(({ modelVersion }) => modelVersion);
  const key = contentKey({ model, from, to, offsetRad, minimumRangeM, versions });
  const known = flights.get(key);
  if (known !== undefined) return known;
  const flown = flyMissile(model, {
    from,
    to,
    earth: WGS_84,
    atmosphere: SMOOTH_US76,
    trajectory: { kind: 'minimum-energy', flightPathAngleOffsetRad: offsetRad },
  });
  const outcome: MissileOutcome =
    flown.kind === 'flown' && flown.rangeM < minimumRangeM
      ? { kind: 'below-minimum-range', rangeM: flown.rangeM, minimumRangeM }
      : flown;
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
