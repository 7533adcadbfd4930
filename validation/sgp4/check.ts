import { sgp4, twoline2satrec } from 'satellite.js';
import { casesOf, dataJson, type ValidationFamily } from '../harness.ts';

interface Satellite {
  readonly satellite: string;
  readonly tle: readonly [string, string];
  /** min since epoch, km x 3, km/s x 3 */
  readonly states: readonly (readonly [number, number, number, number, number, number, number])[];
}

const SOURCE =
  'Vallado, Crawford, Hujsak & Kelso, Revisiting Spacetrack Report 3, AIAA 2006-6753, verification set, WGS-72';
/** Agreement of implementations with the published digits, as the data file states it. */
const RELATIVE = 2e-7;

/** Orbits of early-warning satellites come from satellite.js: this checks that library at the pinned version. */
export const family: ValidationFamily = {
  family: 'sgp4',
  run() {
    const { cases, number } = casesOf('sgp4');
    for (const { satellite, tle, states } of dataJson<Satellite[]>('sgp4/sgp4_wgs72_a.json')) {
      const elements = twoline2satrec(tle[0], tle[1]);
      for (const [minutes, x, y, z, vx, vy, vz] of states) {
        const state = sgp4(elements, minutes);
        const [p, v] = [state?.position, state?.velocity];
        const apart = (a: number[], b: number[]): number => Math.hypot(...a.map((value, i) => value - b[i]!));
        const id = `satellite ${satellite} at ${minutes} min`;
        const position = p ? apart([p.x, p.y, p.z], [x, y, z]) : Number.NaN;
        const velocity = v ? apart([v.x, v.y, v.z], [vx, vy, vz]) : Number.NaN;
        const allowed = (size: number, unit: string) => ({ absolute: RELATIVE * size, unit });
        number(
          `${id}: distance from the published position, km`,
          SOURCE,
          0,
          position,
          allowed(Math.hypot(x, y, z), 'km'),
        );
        number(
          `${id}: difference from the published velocity, km/s`,
          SOURCE,
          0,
          velocity,
          allowed(Math.hypot(vx, vy, vz), 'km/s'),
        );
      }
    }
    return cases;
  },
};
