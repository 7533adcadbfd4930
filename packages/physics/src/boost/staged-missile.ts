import type { Ephemeris } from '../flight/index.ts';
import { ecefFromGeodetic } from '../frames/index.ts';
import { InvariantFailure } from '../quantities/index.ts';
import { length, unit } from '../vectors/index.ts';
import {
  climbAngleRad,
  ecefOf,
  groundDistanceM,
  placeBelow,
  type Track,
  trackTowards,
  turnedTrack,
} from './ground-track.ts';
import type { StagedMissile } from './missile-model.ts';
import type { MissileOutcome, MissileRequest } from './missile-outcome.ts';
import { offsetsOf } from './slide.ts';
import { type SolvedRange, solveRange } from './solve-range.ts';
import type { StagedFlight } from './staged-flight.ts';
import {
  endOf,
  flyControls,
  fullBurnS,
  rangeOfM,
  type StagedControls,
  type StagedLaunch,
  stagedLaunch,
} from './staged-launch.ts';
import { altitudeOfM, NODE_WIDTH } from './workspace.ts';

/** Aiming ends this close to the target, m. */
const HIT_M = 0.5;
/** A flight at full burn that still misses by more is out of reach. */
const OUT_OF_REACH_M = 1000;
const AIM_ROUNDS = 12;
const LOG_NODES = 16_384;

/**
 * Flies a staged missile so that it ends at the target on the turning Earth.
 *
 * Range control is by THRUST TERMINATION: the last stage is cut off early (solid missiles vent, liquid ones shut down). For the
 * minimum-energy flight the turn angle is, for every burn, the one that reaches farthest, so the burn found is the least that gets
 * there; a model with its own turn angle keeps it. A flight-path offset changes the turn until the burnout angle has moved by as
 * much, with the burn solved anew. The launch azimuth takes out the sideways miss.
 *
 * @source our choice: the simplest control that leaves the stages as published; no single source was read for it
 * @omits  energy-wasting manoeuvres, lofting as range control, trim by a post-boost vehicle
 */
export function flyStaged(model: StagedMissile, request: MissileRequest): MissileOutcome {
  const { from, to, earth, atmosphere } = request;
  const wantedM = groundDistanceM(from, to, earth);
  const towards = trackTowards(from, to, earth);
  if (towards === null)
    return { kind: 'no-trajectory', reason: 'launch place and target lie on one line with the centre' };
  const launch = stagedLaunch(model, { launch: from, groundAltitudeM: to.heightM, earth, atmosphere });
  const target = unit(ecefFromGeodetic(to, earth));

  let track = towards;
  let solved: SolvedRange = { kind: 'beyond', maximumRangeM: 0 };
  // Range and azimuth depend weakly on one another: two rounds bring the azimuth within reach of the last correction.
  for (let round = 0; round < 2; round++) {
    solved = solveRange(launch, {
      track,
      rangeM: wantedM,
      offsetRad: request.trajectory.flightPathAngleOffsetRad ?? 0,
    });
    if (solved.kind !== 'solved') break;
    const across = offsetsOf(towards, unit(endOf(flyControls(launch, solved.controls))), target).acrossRad;
    track = turnedTrack(track, -across);
  }
  if (solved.kind === 'beyond') return { kind: 'beyond-range', rangeM: wantedM, maximumRangeM: solved.maximumRangeM };
  if (solved.kind === 'short')
    return { kind: 'below-minimum-range', rangeM: wantedM, minimumRangeM: solved.minimumRangeM };
  if (solved.kind === 'none') return { kind: 'no-trajectory', reason: solved.reason };

  const controls = aimControls(launch, { ...solved.controls, track }, { towards, target });
  launch.work.log = new Float64Array(LOG_NODES * NODE_WIDTH);
  const flight = flyControls(launch, controls);
  const missM = groundDistanceM(placeBelow(endOf(flight), earth), to, earth);
  if (missM > OUT_OF_REACH_M) return { kind: 'beyond-range', rangeM: wantedM, maximumRangeM: rangeOfM(launch, flight) };
  const burnoutPosition = ecefOf(flight.burnout, 1);
  const burnoutVelocity = ecefOf(flight.burnout, 4);
  return {
    kind: 'flown',
    flight: ephemerisOf(launch, flight),
    launch: from,
    burnoutSpeedMPerS: length(burnoutVelocity),
    burnoutAltitudeM: altitudeOfM(launch.work, burnoutPosition[0], burnoutPosition[1], burnoutPosition[2]),
    burnoutFlightPathAngleRad: climbAngleRad(burnoutVelocity, placeBelow(burnoutPosition, earth)),
    rangeM: rangeOfM(launch, flight),
    missM,
    maximumRangeM: solved.maximumRangeM,
  };
}

/** Newton's method in burn and azimuth on the miss along and across the line to the target. */
function aimControls(
  launch: StagedLaunch,
  start: StagedControls,
  { towards, target }: { readonly towards: Track; readonly target: Parameters<typeof offsetsOf>[2] },
): StagedControls {
  const radiusM = length(ecefFromGeodetic(launch.launch, launch.earth));
  const full = fullBurnS(launch.model);
  let controls = start;
  for (let round = 0; round < AIM_ROUNDS; round++) {
    const missOf = (c: StagedControls) => offsetsOf(towards, unit(endOf(flyControls(launch, c))), target);
    const miss = missOf(controls);
    const closeness = Math.max(Math.abs(miss.alongRad), Math.abs(miss.acrossRad)) * radiusM;
    if (closeness < HIT_M) return controls;
    const stepS = 1e-3;
    const turnRad = 1e-4;
    const less = missOf({ ...controls, lastStageBurnS: controls.lastStageBurnS - stepS });
    const turned = missOf({ ...controls, track: turnedTrack(controls.track, turnRad) });
    const a = (miss.alongRad - less.alongRad) / stepS;
    const b = (turned.alongRad - miss.alongRad) / turnRad;
    const c = (miss.acrossRad - less.acrossRad) / stepS;
    const d = (turned.acrossRad - miss.acrossRad) / turnRad;
    const determinant = a * d - b * c;
    const burnStep = (d * miss.alongRad - b * miss.acrossRad) / determinant;
    const turnStep = (a * miss.acrossRad - c * miss.alongRad) / determinant;
    controls = {
      ...controls,
      lastStageBurnS: Math.min(full, controls.lastStageBurnS - burnStep),
      track: turnedTrack(controls.track, -turnStep),
    };
  }
  return controls;
}

/** The log of a flight as an ephemeris. */
function ephemerisOf({ work }: StagedLaunch, flight: StagedFlight): Ephemeris {
  const { log, logged } = work;
  if (logged > LOG_NODES) throw new InvariantFailure(`a staged flight has at most ${LOG_NODES} nodes`);
  const timesS = new Float64Array(logged);
  const positionsEcefM = new Float64Array(3 * logged);
  const velocitiesEcefMPerS = new Float64Array(3 * logged);
  for (let i = 0; i < logged; i++) {
    timesS[i] = log[i * NODE_WIDTH];
    for (let axis = 0; axis < 3; axis++) {
      positionsEcefM[3 * i + axis] = log[i * NODE_WIDTH + 1 + axis];
      velocitiesEcefMPerS[3 * i + axis] = log[i * NODE_WIDTH + 4 + axis];
    }
  }
  return {
    timesS,
    positionsEcefM,
    velocitiesEcefMPerS,
    burnoutS: flight.burnout[0],
    apogeeS: flight.apogee[0],
    apogeeAltitudeM: altitudeOfM(work, flight.apogee[1], flight.apogee[2], flight.apogee[3]),
    impactS: flight.end[0],
  };
}
