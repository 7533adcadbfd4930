import type { Earth } from '../earth/index.ts';
import { sphereOf } from '../flight/index.ts';
import { type Ecef, type Eci, ecefFromEci, eci, type SpherePoint } from '../frames/index.ts';
import { cos, sin } from '../quantities/index.ts';
import { ANOMALY_STEP_RAD } from './anomaly-grid.ts';
import { ARC_STATUS, layOrbit, ORBIT_WIDTH, type Sending } from './launch-orbit.ts';
import { leavingScratch } from './leaving.ts';

export { ARC_STATUS } from './launch-orbit.ts';

/** Places as columns; latitude is taken as spherical. */
export interface PlaceColumns {
  readonly latitudesRad: Float64Array;
  readonly longitudesRad: Float64Array;
}

/**
 * Flights of one missile from one launch place to many places, two-body, as columns: one orbit each.
 *
 * With c and s the cosine and sine of a node's eccentric anomaly E, the inertial place (axes of the Earth at missile launch) is
 * `p (c - e) + q s`, its radius `semiMajor (1 - e c)`, and the time from missile launch `perigeeTime + secondsPerRad (E - e s)`:
 * no Kepler equation is solved. Nodes `firstNode..lastNode` lie between burnout and impact; none where lastNode < firstNode.
 */
export interface ThreatArcs {
  readonly count: number;
  /** Sphere, turning; `launch`, burn and range as given. */
  readonly earth: Earth;
  readonly radiusM: number;
  readonly burnTimeS: number;
  /** [count] one of ARC_STATUS */
  readonly status: Uint8Array;
  /** [count] m: the perigee direction times the semi-major axis, the direction of motion there times the semi-minor axis. */
  readonly px: Float64Array;
  readonly py: Float64Array;
  readonly pz: Float64Array;
  readonly qx: Float64Array;
  readonly qy: Float64Array;
  readonly qz: Float64Array;
  readonly semiMajorM: Float64Array;
  readonly eccentricity: Float64Array;
  readonly secondsPerRad: Float64Array;
  readonly perigeeTimeS: Float64Array;
  /** [count] s from missile launch */
  readonly impactS: Float64Array;
  readonly firstNode: Int16Array;
  readonly lastNode: Int16Array;
}

export interface ThreatArcsRequest {
  readonly launch: SpherePoint;
  readonly places: PlaceColumns;
  readonly burnoutAltitudeM: number;
  readonly burnTimeS: number;
  readonly maximumRangeM: number;
  /** Burnout flight-path angle above (positive) or below that of the minimum-energy arc. */
  readonly loftRad: number;
  /** Ground distance at burnout; absent = the share of horizontal speed times burn time that kinematic missiles have. */
  readonly burnoutDownrangeM?: number;
  /** A sphere of its mean radius is used. */
  readonly earth: Earth;
}

/**
 * The arcs of one missile from one launch place to every place of a map.
 *
 * @checked threat-arcs.test.ts: against `arcBetween` and the kinematic missile
 * @omits   J2 and drag (the arc ends at the place all the same), flattening, boost before burnout (no interception there)
 */
export function threatArcs(request: ThreatArcsRequest): ThreatArcs {
  const { launch, places, earth, maximumRangeM, burnTimeS } = request;
  const count = places.latitudesRad.length;
  const { radiusM, gravitationalParameterM3PerS2 } = sphereOf(earth);
  const column = (): Float64Array => new Float64Array(count);
  const arcs: ThreatArcs = {
    count,
    earth: { ...earth, id: `${earth.id}-sphere`, equatorialRadiusM: radiusM, flattening: 0, j2: 0 },
    radiusM,
    burnTimeS,
    status: new Uint8Array(count),
    px: column(),
    py: column(),
    pz: column(),
    qx: column(),
    qy: column(),
    qz: column(),
    semiMajorM: column(),
    eccentricity: column(),
    secondsPerRad: column(),
    perigeeTimeS: column(),
    impactS: column(),
    firstNode: new Int16Array(count),
    lastNode: new Int16Array(count).fill(-1),
  };
  const sending: Sending = {
    radiusM,
    gravitationalParameterM3PerS2,
    rotationRadPerS: earth.rotationRadPerS,
    burnTimeS,
    burnoutAltitudeM: request.burnoutAltitudeM,
    burnoutDownrangeM: request.burnoutDownrangeM ?? null,
    maximumAngleRad: maximumRangeM / radiusM,
    loftRad: request.loftRad,
    from: unitOf(launch.latitudeRad, launch.longitudeRad),
  };
  const orbit = new Float64Array(ORBIT_WIDTH);
  const scratch = { orbit, leaving: leavingScratch() };
  for (let i = 0; i < count; i++) {
    const status = layOrbit(sending, unitOf(places.latitudesRad[i], places.longitudesRad[i]), scratch);
    arcs.status[i] = status;
    if (status !== ARC_STATUS.flies) continue;
    arcs.px[i] = orbit[0];
    arcs.py[i] = orbit[1];
    arcs.pz[i] = orbit[2];
    arcs.qx[i] = orbit[3];
    arcs.qy[i] = orbit[4];
    arcs.qz[i] = orbit[5];
    arcs.semiMajorM[i] = orbit[6];
    arcs.eccentricity[i] = orbit[7];
    arcs.secondsPerRad[i] = orbit[8];
    arcs.perigeeTimeS[i] = orbit[9];
    arcs.impactS[i] = orbit[10];
    arcs.firstNode[i] = Math.floor(orbit[11] / ANOMALY_STEP_RAD) + 1;
    arcs.lastNode[i] = Math.floor(orbit[12] / ANOMALY_STEP_RAD);
  }
  return arcs;
}

const unitOf = (latitudeRad: number, longitudeRad: number): Eci => {
  const c = cos(latitudeRad);
  return eci(c * cos(longitudeRad), c * sin(longitudeRad), sin(latitudeRad));
};

/** One sample of an arc: readable, for sensors, tests and pictures. */
export interface ArcPoint {
  /** From missile launch. */
  readonly timeS: number;
  readonly positionEciM: Eci;
  readonly positionEcefM: Ecef;
  readonly altitudeM: number;
}

/** The sample of an arc at a node of the grid; fractions lie between nodes. */
export function arcPoint(arcs: ThreatArcs, arc: number, node: number): ArcPoint {
  const c = cos(node * ANOMALY_STEP_RAD);
  const s = sin(node * ANOMALY_STEP_RAD);
  const e = arcs.eccentricity[arc];
  const along = c - e;
  const timeS = arcs.perigeeTimeS[arc] + arcs.secondsPerRad[arc] * (node * ANOMALY_STEP_RAD - e * s);
  const positionEciM = eci(
    arcs.px[arc] * along + arcs.qx[arc] * s,
    arcs.py[arc] * along + arcs.qy[arc] * s,
    arcs.pz[arc] * along + arcs.qz[arc] * s,
  );
  return {
    timeS,
    positionEciM,
    positionEcefM: ecefFromEci(positionEciM, timeS, arcs.earth),
    altitudeM: arcs.semiMajorM[arc] * (1 - e * c) - arcs.radiusM,
  };
}
