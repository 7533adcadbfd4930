import { cos, sin, TWO_PI } from '../quantities/index.ts';

/** Nodes of the one grid of eccentric anomalies that every threat arc is sampled on. */
export const ANOMALY_NODES = 1024;

/** Spacing of the grid, rad: 4 to 7 s of flight. */
export const ANOMALY_STEP_RAD = TWO_PI / ANOMALY_NODES;

const column = (f: (x: number) => number): Float64Array =>
  Float64Array.from({ length: ANOMALY_NODES }, (_, node) => f(node * ANOMALY_STEP_RAD));

/** Cosine and sine of each node's eccentric anomaly: all the trigonometry that sampling an arc takes. */
export const ANOMALY_COSINES: Float64Array = column(cos);
export const ANOMALY_SINES: Float64Array = column(sin);
