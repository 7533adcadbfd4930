import { LARGE_SOLID } from '../aerodynamics/index.ts';
import type { Atmosphere } from '../atmosphere/index.ts';
import { VACUUM } from '../atmosphere/index.ts';
import {
  advance,
  CONVERGED_STEPS,
  flyFree,
  flyStages,
  NODE_WIDTH,
  type Start,
  type Workspace,
  workspace,
} from '../boost/index.ts';
import type { Earth } from '../earth/index.ts';
import { type BoostSchedule, boostSchedule } from '../propulsion/index.ts';
import { cos, sin } from '../quantities/index.ts';
import { interceptorClimb, isClimbing } from './climb.ts';
import {
  EXO_VERTICAL_RISE_M,
  type InterceptorModel,
  type KinematicInterceptor,
  type StagedInterceptor,
} from './interceptor-model.ts';
import { type Shot, shotsOfFan } from './shots.ts';

/**
 * Flights of one interceptor at launch elevations from the vertical to the horizontal, seen at the same times: a mesh over the points that
 * it can reach. Where the boost is a climb to a burnout altitude, ever slower flights follow (`shots.ts`). Columns are [flights * times], flight by flight; NaN once a flight is well below the ground.
 */
export interface InterceptorFan {
  readonly earthRadiusM: number;
  /** [flights] Launch elevations; burnout angles for a climb to a stated burnout altitude. */
  readonly elevationsRad: Float64Array;
  /** [times] s from launch, ascending from 0. */
  readonly timesS: Float64Array;
  /** Chord of the unit sphere between launch site and the point below the interceptor. */
  readonly chords: Float64Array;
  readonly altitudesM: Float64Array;
  readonly speedsMPerS: Float64Array;
  readonly burnTimeS: number;
  readonly burnoutSpeedMPerS: number;
}

export interface FanOptions {
  /** Point-mass, still sphere of this Earth's equatorial radius and gravity: the fan belongs to a site that does not turn. */
  readonly earth: Earth;
  readonly atmosphere: Atmosphere;
  readonly maximumFlightTimeS: number;
  /** Launches at full speed, evenly from 90 degrees to the lowest, at least 2. */
  readonly flights: number;
}

/** Flights are followed this far below the ground, so that the next node of the mesh lies below it. */
const BELOW_GROUND_M = 1000;
/** Rounding that a mesh time may lie past the last node. */
const PAST_END = 1e-9;
/** Spacing of mesh times: sagitta of a trajectory between two nodes is g dt^2 / 8, 5 m under boost and 120 m in free flight. */
const BOOST_NODE_S = 2;
const FREE_NODE_S = 10;
const LOG_NODES = 20_000;

const STILL_START: Omit<Start, 'positionEcefM'> = {
  up: [1, 0, 0],
  heading: [0, 1, 0],
  launchAltitudeM: 0,
  groundAltitudeM: -BELOW_GROUND_M,
};

function meshTimesS(burnoutS: number, endS: number): Float64Array {
  const times: number[] = [];
  const boostNodes = Math.floor(burnoutS / BOOST_NODE_S) + 1;
  for (let i = 0; i < boostNodes; i++) times.push((burnoutS * i) / boostNodes);
  const freeNodes = Math.max(1, Math.floor((endS - burnoutS) / FREE_NODE_S + 1));
  for (let i = 0; i <= freeNodes; i++) times.push(burnoutS + ((endS - burnoutS) * i) / freeNodes);
  return Float64Array.from(times);
}

/** Puts a straight boost at constant acceleration into the log and leaves the workspace at burnout. */
function boostStraight(work: Workspace, model: KinematicInterceptor, elevationRad: number, radiusM: number): void {
  const c = cos(elevationRad);
  const s = sin(elevationRad);
  const nodes = Math.floor(model.burnTimeS / BOOST_NODE_S) + 1;
  for (let i = 0; i <= nodes; i++) {
    const timeS = (model.burnTimeS * i) / nodes;
    const speed = (model.burnoutSpeedMPerS * i) / nodes;
    const along = 0.5 * speed * timeS;
    const node = [timeS, radiusM + along * s, along * c, 0, speed * s, speed * c, 0];
    work.log.set(node, i * NODE_WIDTH);
    work.state.set(node);
  }
  work.logged = nodes + 1;
}

/** The same for a smooth climb to the burnout altitude. */
function boostClimbing(
  work: Workspace,
  model: Required<KinematicInterceptor>,
  burnoutAngleRad: number,
  radiusM: number,
): void {
  const intervals = Math.floor(model.burnTimeS / BOOST_NODE_S) + 1;
  const climb = interceptorClimb(model, { burnoutAngleRad, radiusM, intervals });
  for (let i = 0; i <= intervals; i++) {
    const [x, y, z] = climb.positionsEcefM.subarray(3 * i, 3 * i + 3);
    const [u, v, w] = climb.velocitiesEcefMPerS.subarray(3 * i, 3 * i + 3);
    const node = [climb.timesS[i], x, y, z, u, v, w];
    work.log.set(node, i * NODE_WIDTH);
    work.state.set(node);
  }
  work.logged = intervals + 1;
}

interface MeshColumns {
  readonly chords: Float64Array;
  readonly altitudesM: Float64Array;
  readonly speedsMPerS: Float64Array;
}

/**
 * Resamples one logged flight onto the mesh times by cubic Hermite. The first time after its end, which lies below the ground, is reached
 * in a straight line, so that the mesh covers the ground; later ones are NaN.
 */
function sample(
  work: Workspace,
  timesS: Float64Array,
  { chords, altitudesM, speedsMPerS }: MeshColumns,
  { offset, radiusM }: { readonly offset: number; readonly radiusM: number },
): void {
  const { log, logged } = work;
  const endS = log[(logged - 1) * NODE_WIDTH];
  let node = 0;
  for (let j = 0; j < timesS.length; j++) {
    const t = timesS[j];
    while (node < logged - 2 && log[(node + 1) * NODE_WIDTH] <= t) node++;
    const a = node * NODE_WIDTH;
    const b = a + NODE_WIDTH;
    const h = log[b] - log[a];
    const q = (t - log[a]) / h;
    const p = 1 - q;
    let w0 = p * p * (1 + 2 * q);
    let w1 = q * q * (3 - 2 * q);
    let w2 = q * p * p * h;
    let w3 = -q * q * p * h;
    let s0 = p;
    let s1 = q;
    if (q > 1 + PAST_END) {
      if (timesS[j - 1] > endS) {
        chords.fill(Number.NaN, offset + j, offset + timesS.length);
        altitudesM.fill(Number.NaN, offset + j, offset + timesS.length);
        return;
      }
      w0 = 0;
      w1 = 1;
      w2 = 0;
      w3 = t - endS;
      s0 = 0;
      s1 = 1;
    }
    const x = w0 * log[a + 1] + w1 * log[b + 1] + w2 * log[a + 4] + w3 * log[b + 4];
    const y = w0 * log[a + 2] + w1 * log[b + 2] + w2 * log[a + 5] + w3 * log[b + 5];
    const u = s0 * log[a + 4] + s1 * log[b + 4];
    const v = s0 * log[a + 5] + s1 * log[b + 5];
    const r = Math.sqrt(x * x + y * y);
    // Chord from the components, not from 1 - cos: exact near the site, where 1 - cos loses its digits.
    const cx = x / r - 1;
    const cy = y / r;
    chords[offset + j] = Math.sqrt(cx * cx + cy * cy);
    altitudesM[offset + j] = r - radiusM;
    speedsMPerS[offset + j] = Math.sqrt(u * u + v * v);
  }
}

/**
 * The fan of an interceptor, launched from a site that does not turn.
 *
 * @returns mesh of flights; burnout speed is the one reached at 45 degrees (all elevations alike for a kinematic model)
 * @omits   divert, turning Earth (brought in by `aimPointForFlyout`), launches below the horizontal
 */
export function interceptorFan(model: InterceptorModel, options: FanOptions): InterceptorFan {
  const { earth, maximumFlightTimeS } = options;
  const radiusM = earth.equatorialRadiusM;
  const still: Earth = { ...earth, flattening: 0, j2: 0, rotationRadPerS: 0 };
  const start: Start = { ...STILL_START, positionEcefM: [radiusM, 0, 0] };
  const work =
    model.kind === 'kinematic'
      ? workspace(still, VACUUM, LARGE_SOLID)
      : workspace(still, options.atmosphere, model.drag);
  work.log = new Float64Array(LOG_NODES * NODE_WIDTH);
  const boost = model.kind === 'staged' ? boostSchedule(model.vehicle, { keepLastStage: true }) : null;
  const burnTimeS = boost === null ? (model as KinematicInterceptor).burnTimeS : boost.burnoutS;
  const timesS = meshTimesS(burnTimeS, Math.max(maximumFlightTimeS, burnTimeS + FREE_NODE_S));
  const endS = timesS[timesS.length - 1];
  const shots = shotsOfFan(model, options.flights);
  const count = shots.length * timesS.length;
  const columns = {
    chords: new Float64Array(count),
    altitudesM: new Float64Array(count),
    speedsMPerS: new Float64Array(count),
  };
  let burnoutSpeedMPerS = 0;
  for (const [k, shot] of shots.entries()) {
    const burnout = flyOne(work, { model, boost, start, shot, endS });
    if (k <= (options.flights - 1) / 2)
      burnoutSpeedMPerS = Math.sqrt(burnout[4] * burnout[4] + burnout[5] * burnout[5]);
    sample(work, timesS, columns, { offset: k * timesS.length, radiusM });
  }
  const elevationsRad = Float64Array.from(shots, ({ elevationRad }) => elevationRad);
  return { earthRadiusM: radiusM, elevationsRad, timesS, ...columns, burnTimeS, burnoutSpeedMPerS };
}

function flyOne(
  work: Workspace,
  flight: {
    model: InterceptorModel;
    boost: BoostSchedule | null;
    start: Start;
    shot: Shot;
    endS: number;
  },
): Float64Array {
  const { model, boost, start, endS } = flight;
  const { elevationRad, burnoutSpeedMPerS } = flight.shot;
  if (model.kind === 'kinematic' || boost === null) {
    const kinematic = { ...(model as KinematicInterceptor), burnoutSpeedMPerS };
    const radiusM = start.positionEcefM[0];
    if (isClimbing(kinematic)) boostClimbing(work, kinematic, elevationRad, radiusM);
    else boostStraight(work, kinematic, elevationRad, radiusM);
    const rules = { ...CONVERGED_STEPS, bodyDragUntilOutOfAir: false, endS };
    return flyFree(work, { massAfterBurnoutKg: 1, dragAreaAfterBurnoutM2: 0 }, { start, rules, advance }).burnout;
  }
  return flyStages(work, boost, {
    start,
    pitch: { kind: 'held-elevation', verticalToM: verticalRiseM(model), elevationRad },
    rules: {
      ...CONVERGED_STEPS,
      ...(model.ballisticCoefficientKgPerM2 === undefined
        ? {}
        : { ballisticCoefficientKgPerM2: model.ballisticCoefficientKgPerM2 }),
      bodyDragUntilOutOfAir: true,
      endS,
    },
    advance,
  }).burnout;
}

const verticalRiseM = (model: StagedInterceptor): number => (model.launchRule === 'exo' ? EXO_VERTICAL_RISE_M : 0);
