import { rootIn } from '../flight/index.ts';
import { climbAngleRad, ecefOf, placeBelow, type Track } from './ground-track.ts';
import { flyControls, fullBurnS, rangeOfM, type StagedControls, type StagedLaunch } from './staged-launch.ts';
import { bestTurn, maximumRange } from './turn-search.ts';

/** Shortest burn of a single stage that is tried, as a share of the full one; a last stage over others may stay unlit. */
const SHORTEST_SINGLE_STAGE_BURN = 0.1;
/** Width to which burns are found: 1e-6 s is a few millimetres of range. */
const BURN_WIDTH_S = 1e-6;
/** Width to which turn angles are found: 1e-8 rad is 1e-7 rad of burnout angle. */
const TURN_WIDTH_RAD = 1e-8;
/** A walk in turn angle: five per cent at a time, from the best one to less than a fiftieth or more than fifty times it. */
const STRIDE = 0.95;
const STRIDES = 80;

export type SolvedRange =
  | { readonly kind: 'solved'; readonly controls: StagedControls; readonly maximumRangeM: number }
  | { readonly kind: 'beyond'; readonly maximumRangeM: number }
  | { readonly kind: 'short'; readonly minimumRangeM: number }
  | { readonly kind: 'none'; readonly reason: string };

export interface WantedRange {
  readonly track: Track;
  readonly rangeM: number;
  /** Burnout flight-path angle relative to that of the minimum-energy flight. */
  readonly offsetRad: number;
}

/** Turn angle and burn of the last stage that give a ground range along a track. */
export function solveRange(launch: StagedLaunch, wanted: WantedRange): SolvedRange {
  const { track } = wanted;
  const full = fullBurnS(launch.model);
  const shortest = launch.model.vehicle.stages.length > 1 ? 0 : SHORTEST_SINGLE_STAGE_BURN * full;
  const fixedTurn = launch.model.turnAngleRad;
  const farthest =
    fixedTurn === undefined
      ? maximumRange(launch, track)
      : { turnAngleRad: fixedTurn, rangeM: rangeFor(launch, { track, turnAngleRad: fixedTurn, lastStageBurnS: full }) };
  if (farthest.rangeM < wanted.rangeM) return { kind: 'beyond', maximumRangeM: farthest.rangeM };

  let turnAngleRad = farthest.turnAngleRad;
  const excess = (lastStageBurnS: number): number => {
    if (fixedTurn !== undefined) return rangeFor(launch, { track, turnAngleRad, lastStageBurnS }) - wanted.rangeM;
    const best = bestTurn(launch, { track, lastStageBurnS, near: turnAngleRad });
    turnAngleRad = best.turnAngleRad;
    return best.rangeM - wanted.rangeM;
  };
  const atShortest = excess(shortest);
  if (atShortest > 0) return { kind: 'short', minimumRangeM: atShortest + wanted.rangeM };
  turnAngleRad = farthest.turnAngleRad;
  const bracket = { low: shortest, high: full, atLow: atShortest, atHigh: farthest.rangeM - wanted.rangeM };
  const lastStageBurnS = rootIn(excess, bracket, BURN_WIDTH_S);
  const direct: StagedControls = { track, turnAngleRad, lastStageBurnS };
  const controls = wanted.offsetRad === 0 ? direct : loftedControls(launch, { direct, wanted, shortest });
  if (controls === null) return { kind: 'none', reason: 'the missile does not fly that far at this flight-path angle' };
  return { kind: 'solved', controls, maximumRangeM: farthest.rangeM };
}

const rangeFor = (launch: StagedLaunch, controls: StagedControls): number =>
  rangeOfM(launch, flyControls(launch, controls));

/** Flight-path angle at burnout, above the local horizontal, relative to the turning Earth. */
function burnoutAngleRad(launch: StagedLaunch, controls: StagedControls): number {
  const { burnout } = flyControls(launch, controls);
  return climbAngleRad(ecefOf(burnout, 4), placeBelow(ecefOf(burnout, 1), launch.earth));
}

/** The flight of the same range whose burnout angle differs by the offset: a smaller turn is a steeper flight. */
function loftedControls(
  launch: StagedLaunch,
  {
    direct,
    wanted,
    shortest,
  }: { readonly direct: StagedControls; readonly wanted: WantedRange; readonly shortest: number },
): StagedControls | null {
  const full = fullBurnS(launch.model);
  const burnFor = (turnAngleRad: number): StagedControls | null => {
    const excess = (lastStageBurnS: number): number =>
      rangeFor(launch, { ...direct, turnAngleRad, lastStageBurnS }) - wanted.rangeM;
    const atLow = excess(shortest);
    const atHigh = excess(full);
    if (!(atLow <= 0 && atHigh >= 0)) return null;
    return {
      ...direct,
      turnAngleRad,
      lastStageBurnS: rootIn(excess, { low: shortest, high: full, atLow, atHigh }, BURN_WIDTH_S),
    };
  };
  const wantedAngleRad = burnoutAngleRad(launch, direct) + wanted.offsetRad;
  const excessAngle = (turnAngleRad: number): number => {
    const controls = burnFor(turnAngleRad);
    return controls === null ? Number.NaN : burnoutAngleRad(launch, controls) - wantedAngleRad;
  };
  const stride = wanted.offsetRad > 0 ? STRIDE : 1 / STRIDE;
  let near = direct.turnAngleRad;
  let atNear = -wanted.offsetRad;
  for (let i = 0; i < STRIDES; i++) {
    const far = near * stride;
    const atFar = excessAngle(far);
    // Not a number: the missile no longer gets there.
    if (!(atFar - atFar === 0)) return null;
    if (atFar > 0 !== atNear > 0) {
      return burnFor(rootIn(excessAngle, { low: near, high: far, atLow: atNear, atHigh: atFar }, TURN_WIDTH_RAD));
    }
    near = far;
    atNear = atFar;
  }
  return null;
}
