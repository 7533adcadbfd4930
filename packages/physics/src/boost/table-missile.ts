import { type Earth, meanRadiusM } from '../earth/index.ts';
import type { Ephemeris } from '../flight/index.ts';
import { ecefFromGeodetic, type Geodetic } from '../frames/index.ts';
import { atan2 } from '../quantities/index.ts';
import { placeAlong, type Track } from './ground-track.ts';
import type { TableMissile } from './missile-model.ts';
import type { MissileOutcome, MissileRequest } from './missile-outcome.ts';
import { flyFixed } from './slide.ts';

/** Slope at each node of a column: the parabola through it and its neighbours, one-sided at the ends. */
function slopes(timesS: readonly number[], values: ArrayLike<number>): Float64Array {
  const last = timesS.length - 1;
  const secant = (i: number): number => (values[i + 1] - values[i]) / (timesS[i + 1] - timesS[i]);
  return Float64Array.from(timesS, (_, i) => {
    const k = Math.min(Math.max(i, 1), last - 1);
    const before = secant(k - 1);
    const after = secant(k);
    const curve = (after - before) / (timesS[k + 1] - timesS[k - 1]);
    // Newton's form of the parabola through nodes k-1, k, k+1, differentiated at node i.
    return before + curve * (2 * timesS[i] - timesS[k - 1] - timesS[k]);
  });
}

/** A tabulated trajectory laid along a track as an Earth-fixed flight: the nodes are those of the table. */
function layTable(model: TableMissile, track: Track, { earth, launch }: { earth: Earth; launch: Geodetic }): Ephemeris {
  const count = model.timesS.length;
  const positionsEcefM = new Float64Array(3 * count);
  const velocitiesEcefMPerS = new Float64Array(3 * count);
  const axes = [0, 1, 2].map(() => new Float64Array(count));
  for (let i = 0; i < count; i++) {
    const angleRad = model.downrangesM[i] / meanRadiusM(earth);
    const heightM = launch.heightM + model.altitudesM[i];
    const position = ecefFromGeodetic(placeAlong(track, angleRad, { heightM, earth }), earth);
    axes.forEach((axis, k) => {
      axis[i] = position[k];
      positionsEcefM[3 * i + k] = position[k];
    });
  }
  axes.forEach((axis, k) => {
    slopes(model.timesS, axis).forEach((slope, i) => {
      velocitiesEcefMPerS[3 * i + k] = i === 0 ? 0 : slope;
    });
  });
  return {
    timesS: Float64Array.from(model.timesS),
    positionsEcefM,
    velocitiesEcefMPerS,
    burnoutS: model.burnTimeS,
    ...apogeeOfTable(model),
    impactS: model.timesS[count - 1],
  };
}

/** Top of the parabola through the highest entry and its neighbours. */
function apogeeOfTable({ timesS, altitudesM }: TableMissile): {
  readonly apogeeS: number;
  readonly apogeeAltitudeM: number;
} {
  let top = 1;
  for (let i = 1; i < altitudesM.length - 1; i++) if (altitudesM[i] > altitudesM[top]) top = i;
  const [t0, t1, t2] = [timesS[top - 1], timesS[top], timesS[top + 1]];
  const before = (altitudesM[top] - altitudesM[top - 1]) / (t1 - t0);
  const after = (altitudesM[top + 1] - altitudesM[top]) / (t2 - t1);
  const curve = (after - before) / (t2 - t0);
  const apogeeS = curve < 0 ? (t0 + t1) / 2 - before / (2 * curve) : t1;
  const fromTop = apogeeS - t1;
  const slope = before + curve * (t1 - t0);
  return { apogeeS, apogeeAltitudeM: altitudesM[top] + slope * fromTop + curve * fromTop * fromTop };
}

/** Flies a missile given as a table: Earth-fixed, so the turning of the Earth is already in it. */
export function flyTable(model: TableMissile, request: MissileRequest): MissileOutcome {
  const { timesS, altitudesM, downrangesM, burnTimeS } = model;
  const climb = slopes(timesS, altitudesM);
  const advance = slopes(timesS, downrangesM);
  const radiusM = meanRadiusM(request.earth);
  let node = timesS.findIndex((t) => t >= burnTimeS);
  if (node < 0) node = timesS.length - 1;
  const horizontal = (advance[node] * (radiusM + altitudesM[node])) / radiusM;
  return flyFixed((launch, track) => layTable(model, track, { earth: request.earth, launch }), request, {
    burnoutSpeedMPerS: Math.sqrt(climb[node] * climb[node] + horizontal * horizontal),
    burnoutAltitudeM: altitudesM[node],
    burnoutFlightPathAngleRad: atan2(climb[node], horizontal),
  });
}
