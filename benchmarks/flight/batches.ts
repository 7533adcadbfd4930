import { US76 } from '@parasol/physics/atmosphere';
import { WGS_84 } from '@parasol/physics/earth';
import { type BallisticLanes, ballisticFieldOf } from '@parasol/physics/flight';
import { ecefFromEnuVector, ecefFromGeodetic, eciFromEcef, enu, velocityEciFromEcef } from '@parasol/physics/frames';
import { type KeplerLanes, keplerKernel, type LambertLanes } from '@parasol/physics/orbits';

/** Numbers in 0..1 from a linear congruence: the same batch on every machine. */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const columns = (count: number, width: number): Float64Array[] =>
  Array.from({ length: width }, () => new Float64Array(count));

/** Burnout states all over the globe: 60 to 250 km up, 3 to 7.2 km/s, 15 to 60 degrees above the horizon. */
export function burnoutStates(count: number) {
  const random = seededNumbers(20100901);
  const [x, y, z, vx, vy, vz] = columns(count, 6) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < count; i++) {
    const place = {
      latitudeRad: Math.asin(2 * random() - 1),
      longitudeRad: 2 * Math.PI * random(),
      heightM: 60_000 + 190_000 * random(),
    };
    const speed = 3000 + 4200 * random();
    const angle = 0.26 + 0.79 * random();
    const azimuth = 2 * Math.PI * random();
    const level = speed * Math.cos(angle);
    const position = ecefFromGeodetic(place, WGS_84);
    const velocity = ecefFromEnuVector(
      enu(level * Math.sin(azimuth), level * Math.cos(azimuth), speed * Math.sin(angle)),
      place,
    );
    [x[i], y[i], z[i]] = eciFromEcef(position, 0, WGS_84);
    [vx[i], vy[i], vz[i]] = velocityEciFromEcef(position, velocity, 0, WGS_84);
  }
  return { x, y, z, vx, vy, vz };
}

export type BurnoutStates = ReturnType<typeof burnoutStates>;

/** Flights to the ground with ballistic coefficients of 2,000 to 10,000 kg/m2. */
export function ballisticBatch(start: BurnoutStates): BallisticLanes {
  const count = start.x.length;
  const random = seededNumbers(7);
  return {
    field: ballisticFieldOf(WGS_84, US76, 0),
    x: start.x.slice(),
    y: start.y.slice(),
    z: start.z.slice(),
    vx: start.vx.slice(),
    vy: start.vy.slice(),
    vz: start.vz.slice(),
    dragAreaPerMass: Float64Array.from({ length: count }, () => 1 / (2000 + 8000 * random())),
    time: new Float64Array(count),
    count: new Int32Array(count),
    nodes: new Float64Array(0),
    nodesPerLane: 0,
  };
}

/** Arcs of 5 to 100 per cent of 40 minutes. */
export function keplerBatch(start: BurnoutStates): KeplerLanes {
  const count = start.x.length;
  const random = seededNumbers(11);
  const [endX, endY, endZ, endVx, endVy, endVz] = columns(count, 6) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    gravitationalParameterM3PerS2: WGS_84.gravitationalParameterM3PerS2,
    ...start,
    time: Float64Array.from({ length: count }, () => 2400 * (0.05 + 0.95 * random())),
    endX,
    endY,
    endZ,
    endVx,
    endVy,
    endVz,
  };
}

/** The ends of the Kepler arcs joined again. */
export function lambertBatch(arcs: KeplerLanes): LambertLanes {
  keplerKernel(arcs, 0, arcs.x.length);
  const [vx, vy, vz, endVx, endVy, endVz] = columns(arcs.x.length, 6) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return {
    gravitationalParameterM3PerS2: arcs.gravitationalParameterM3PerS2,
    fromX: arcs.x,
    fromY: arcs.y,
    fromZ: arcs.z,
    toX: arcs.endX.slice(),
    toY: arcs.endY.slice(),
    toZ: arcs.endZ.slice(),
    time: arcs.time,
    vx,
    vy,
    vz,
    endVx,
    endVy,
    endVz,
  };
}
