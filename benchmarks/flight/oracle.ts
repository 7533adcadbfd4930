import type { BallisticLanes } from '@parasol/physics/flight';
import type { KeplerLanes, LambertLanes } from '@parasol/physics/orbits';
import koffi from 'koffi';
import { cLibrary } from '../harness.ts';

export interface FlightOracle {
  ballistic(lanes: BallisticLanes): void;
  kepler(lanes: KeplerLanes): void;
  lambert(lanes: LambertLanes): void;
}

const doubles = (count: number): string => Array.from({ length: count }, () => 'double *').join(', ');

/** The C twins of the three kernels; null without gcc. */
export function flightOracle(): FlightOracle | null {
  const path = cLibrary('flight/oracle.c');
  if (path === null) return null;
  const library = koffi.load(path);
  const ballistic = library.func(`void ballistic(${doubles(10)}, int *, int, int)`);
  const kepler = library.func(`void kepler(double, ${doubles(13)}, int, int)`);
  const lambert = library.func(`void lambert(double, ${doubles(13)}, int, int)`);
  return {
    ballistic: (l) => {
      const f = l.field;
      const g = f.groundRadius;
      const field = Float64Array.of(
        f.gravitationalParameterM3PerS2,
        f.oblatenessM2,
        f.rotationRadPerS,
        g.equatorialRadiusM,
        g.k1,
        g.k2,
        g.k3,
        f.groundHeightM,
        1 / f.airCellHeightM,
        f.airTopM,
        f.vacuumStepS,
        f.longestStepS,
        f.thinAirStepS,
        f.thinAirFallM,
        f.denseFloorM,
        f.denseStepS,
        f.denseFallM,
        f.shortestStepS,
        f.maximumTimeS,
      );
      const state = [l.x, l.y, l.z, l.vx, l.vy, l.vz];
      ballistic(field, f.airCoefficients, ...state, l.dragAreaPerMass, l.time, l.count, 0, l.x.length);
    },
    kepler: (l) => {
      const state = [l.x, l.y, l.z, l.vx, l.vy, l.vz, l.time];
      const end = [l.endX, l.endY, l.endZ, l.endVx, l.endVy, l.endVz];
      kepler(l.gravitationalParameterM3PerS2, ...state, ...end, 0, l.x.length);
    },
    lambert: (l) => {
      const ends = [l.fromX, l.fromY, l.fromZ, l.toX, l.toY, l.toZ, l.time];
      const velocities = [l.vx, l.vy, l.vz, l.endVx, l.endVy, l.endVz];
      lambert(l.gravitationalParameterM3PerS2, ...ends, ...velocities, 0, l.fromX.length);
    },
  };
}
