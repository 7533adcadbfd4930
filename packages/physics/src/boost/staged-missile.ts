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
import { bestTurn, maximumRange, risingRoot } from './turn-search.ts';
import { altitudeOfM, NODE_WIDTH } from './workspace.ts';

/** Shortest burn of the last stage that is tried, as a share of the full one: none where there are stages below it. */
const SHORTEST_SINGLE_STAGE_BURN = 0.1;
/** Solutions end this close to the range or the target, m. */
const HIT_M = 0.5;
const BURN_WIDTH_S = 1e-9;
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
 * @source thrust termination as range control: L. Gronlund and D. Wright, Science and Global Security 3 (1992) 101, on depressed
 *         trajectories, cuts the boost of a given missile for shorter ranges
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
  let solved: Solved = { kind: 'beyond', maximumRangeM: 0 };
  // Range and azimuth depend weakly on one another: two rounds bring the azimuth within reach of the last correction.
  for (let round = 0; round < 2; round++) {
    solved = solveRange(launch, { track, wantedM, offsetRad: request.trajectory.flightPathAngleOffsetRad ?? 0 });
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

type Solved =
  | { readonly kind: 'solved'; readonly controls: StagedControls; readonly maximumRangeM: number }
  | { readonly kind: 'beyond'; readonly maximumRangeM: number }
  | { readonly kind: 'short'; readonly minimumRangeM: number }
  | { readonly kind: 'none'; readonly reason: string };

/** Turn angle and burn that give a ground range along a track. */
function solveRange(
  launch: StagedLaunch,
  { track, wantedM, offsetRad }: { readonly track: Track; readonly wantedM: number; readonly offsetRad: number },
): Solved {
  const full = fullBurnS(launch.model);
  const fixedTurn = launch.model.turnAngleRad;
  const range = (turnAngleRad: number, lastStageBurnS: number): number =>
    rangeOfM(launch, flyControls(launch, { track, turnAngleRad, lastStageBurnS }));
  const farthest =
    fixedTurn === undefined ? maximumRange(launch, track) : { turnAngleRad: fixedTurn, rangeM: range(fixedTurn, full) };
  if (farthest.rangeM < wantedM) return { kind: 'beyond', maximumRangeM: farthest.rangeM };
  const shortest = launch.model.vehicle.stages.length > 1 ? 0 : SHORTEST_SINGLE_STAGE_BURN * full;

  let turn = farthest.turnAngleRad;
  const farthestFor = (lastStageBurnS: number): number => {
    if (fixedTurn !== undefined) return range(fixedTurn, lastStageBurnS);
    const best = bestTurn(launch, { track, lastStageBurnS, near: turn });
    turn = best.turnAngleRad;
    return best.rangeM;
  };
  const minimumRangeM = farthestFor(shortest);
  if (minimumRangeM > wantedM) return { kind: 'short', minimumRangeM };
  turn = farthest.turnAngleRad;
  const burn = risingRoot((s) => farthestFor(s) - wantedM, {
    low: shortest,
    high: full,
    width: BURN_WIDTH_S,
    hit: HIT_M,
  });
  const direct: StagedControls = { track, turnAngleRad: turn, lastStageBurnS: burn };
  if (offsetRad === 0) return { kind: 'solved', controls: direct, maximumRangeM: farthest.rangeM };

  const angleOf = (controls: StagedControls): number => {
    const { burnout } = flyControls(launch, controls);
    return climbAngleRad(ecefOf(burnout, 4), placeBelow(ecefOf(burnout, 1), launch.earth));
  };
  const burnFor = (turnAngleRad: number): StagedControls | null => {
    if (range(turnAngleRad, full) < wantedM) return null;
    const lastStageBurnS = risingRoot((s) => range(turnAngleRad, s) - wantedM, {
      low: shortest,
      high: full,
      width: BURN_WIDTH_S,
      hit: HIT_M,
    });
    return { track, turnAngleRad, lastStageBurnS };
  };
  const wantedAngle = angleOf(direct) + offsetRad;
  // A smaller turn is a steeper flight: walk from the minimum-energy turn until the angle is passed, then close in.
  const stride = offsetRad > 0 ? 0.95 : 1 / 0.95;
  let passed = turn;
  for (let i = 0; i < 80; i++) {
    const before = passed;
    passed *= stride;
    const controls = burnFor(passed);
    if (controls === null)
      return { kind: 'none', reason: 'the missile does not reach that far at this flight-path angle' };
    if ((angleOf(controls) - wantedAngle) * offsetRad >= 0) {
      // Rising in the logarithm's opposite: use the negative turn so that the angle rises with the variable.
      const found = risingRoot(
        (negative) => {
          const at = burnFor(-negative);
          if (at === null) throw new InvariantFailure('turns between two that reach the target reach it');
          return angleOf(at) - wantedAngle;
        },
        { low: -Math.max(before, passed), high: -Math.min(before, passed), width: 1e-9, hit: 1e-7 },
      );
      const solution = burnFor(-found);
      if (solution === null) throw new InvariantFailure('the turn found reaches the target');
      return { kind: 'solved', controls: solution, maximumRangeM: farthest.rangeM };
    }
  }
  return { kind: 'none', reason: 'no turn gives that flight-path angle' };
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
