import type { Atmosphere } from '../atmosphere/index.ts';
import { type Earth, meanRadiusM } from '../earth/index.ts';
import { type Ecef, ecefFromGeodetic, type Geodetic } from '../frames/index.ts';
import { boostSchedule } from '../propulsion/index.ts';
import { OutOfRange } from '../quantities/index.ts';
import { angleBetweenRad } from '../vectors/index.ts';
import { CONVERGED_STEPS, type FlightPlan } from './flight-plan.ts';
import { ecefOf, horizontalUnit, type Track, upAt } from './ground-track.ts';
import { advance } from './kernel.ts';
import type { StagedMissile } from './missile-model.ts';
import { flyStages, type StagedFlight } from './staged-flight.ts';
import { type Workspace, workspace } from './workspace.ts';

/** A staged missile on its launch place: tables made once, flights cheap. */
export interface StagedLaunch {
  readonly model: StagedMissile;
  readonly launch: Geodetic;
  readonly groundAltitudeM: number;
  readonly earth: Earth;
  readonly work: Workspace;
}

/** What a search may vary. */
export interface StagedControls {
  readonly track: Track;
  readonly turnAngleRad: number;
  /** Burn of the last stage, s. */
  readonly lastStageBurnS: number;
}

/** Lowest vertical rise, m: at a few metres per second a gravity turn depends on the step, not on the rocket. */
const LOWEST_TURN_M = 10;

/** @throws OutOfRange for a vertical rise under 10 m */
export function stagedLaunch(
  model: StagedMissile,
  place: {
    readonly launch: Geodetic;
    readonly groundAltitudeM: number;
    readonly earth: Earth;
    readonly atmosphere: Atmosphere;
  },
): StagedLaunch {
  if (!(model.turnHeightM >= LOWEST_TURN_M)) {
    throw new OutOfRange({
      quantity: 'turn height',
      value: model.turnHeightM,
      minimum: LOWEST_TURN_M,
      maximum: Number.POSITIVE_INFINITY,
      unit: 'm',
      model: 'staged missile',
      source: 'validation/missiles: the turn at 0 m has no converged ascent',
    });
  }
  return {
    model,
    launch: place.launch,
    groundAltitudeM: place.groundAltitudeM,
    earth: place.earth,
    work: workspace(place.earth, place.atmosphere, model.drag),
  };
}

/** One flight with given controls. */
export function flyControls(
  { model, launch, groundAltitudeM, earth, work }: StagedLaunch,
  controls: StagedControls,
): StagedFlight {
  const plan: FlightPlan = {
    start: {
      positionEcefM: ecefFromGeodetic(launch, earth),
      up: upAt(launch),
      heading: horizontalUnit(controls.track.ahead, launch),
      launchAltitudeM: launch.heightM,
      groundAltitudeM,
    },
    pitch: { kind: 'gravity-turn', turnHeightM: model.turnHeightM, turnAngleRad: controls.turnAngleRad },
    rules: {
      ...CONVERGED_STEPS,
      ...(model.ballisticCoefficientKgPerM2 === undefined
        ? {}
        : { ballisticCoefficientKgPerM2: model.ballisticCoefficientKgPerM2 }),
      bodyDragUntilOutOfAir: model.bodyDragUntilOutOfAir,
    },
    advance,
  };
  const schedule = boostSchedule(model.vehicle, {
    keepLastStage: model.keepLastStage,
    lastStageBurnS: controls.lastStageBurnS,
  });
  return flyStages(work, schedule, plan);
}

export const endOf = (flight: StagedFlight): Ecef => ecefOf(flight.end, 1);

/** Ground distance flown, m; 0 for a missile that fell back under power. */
export const rangeOfM = ({ launch, earth }: StagedLaunch, flight: StagedFlight): number =>
  flight.ending === 'ground' ? angleBetweenRad(ecefFromGeodetic(launch, earth), endOf(flight)) * meanRadiusM(earth) : 0;

export const fullBurnS = ({ vehicle }: StagedMissile): number => vehicle.stages[vehicle.stages.length - 1].burnTimeS;
