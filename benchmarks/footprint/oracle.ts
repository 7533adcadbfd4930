import { ANOMALY_COSINES, ANOMALY_SINES, ANOMALY_STEP_RAD, type InterceptViews } from '@parasol/physics/intercept';
import koffi from 'koffi';
import { cLibrary } from '../harness.ts';

/** The C twin of the intercept kernel (bits and nodes of arcs 0..count); null without gcc. */
export function interceptOracle(): ((views: InterceptViews, count: number) => void) | null {
  const path = cLibrary('footprint/oracle.c');
  if (path === null) return null;
  const doubles = (count: number): string => Array.from({ length: count }, () => 'double *').join(', ');
  const intercepts = koffi
    .load(path)
    .func(
      `void intercepts(double *, float *, double *, double *, double *, double, uint8_t *, ${doubles(10)}, int16_t *, int16_t *, double *, uint8_t *, int16_t *, int, int)`,
    );
  return ({ arcs, site, timesS, reach2, earliestLaunchS, record }, count) => {
    const plane = [arcs.px, arcs.py, arcs.pz, arcs.qx, arcs.qy, arcs.qz];
    const shape = [arcs.semiMajorM, arcs.eccentricity, arcs.secondsPerRad, arcs.perigeeTimeS];
    const span = [arcs.firstNode, arcs.lastNode, earliestLaunchS, record.feasible, record.node];
    const grid = [ANOMALY_COSINES, ANOMALY_SINES, ANOMALY_STEP_RAD];
    intercepts(site, timesS, reach2, ...grid, arcs.status, ...plane, ...shape, ...span, 0, count);
  };
}
