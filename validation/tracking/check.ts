import { diagonal, type LinearStep, posteriorCramerRao } from '@parasol/physics/estimation';
import { gospa, ospaM } from '@parasol/physics/tracking';
import { type Vector3, vector } from '@parasol/physics/vectors';
import { casesOf, dataJson, type ValidationFamily } from '../harness.ts';

interface Row {
  readonly id: string;
  readonly source: string;
  readonly expected: { readonly position_rmse: number[]; readonly velocity_rmse: number[] };
}

interface RecordedSets {
  readonly version: string;
  readonly cutoff_m: number;
  readonly order: number;
  readonly sets: readonly {
    readonly scan: number;
    readonly found_enu_m: readonly (readonly [number, number, number])[];
    readonly truth_enu_m: readonly (readonly [number, number, number])[];
    readonly ospa_m: number;
    readonly gospa_m: number;
  }[];
}

const places = (rows: readonly (readonly [number, number, number])[]): Vector3[] => rows.map((row) => vector(...row));

/** Stone Soup's test: x, vx, y, vy; noise intensity q per axis, step dt, position measured with variance r. */
function constantVelocityStep(q: number, dt: number, r: number): LinearStep {
  const block = new Float64Array([
    (q * dt ** 3) / 3,
    (q * dt ** 2) / 2,
    0,
    0,
    (q * dt ** 2) / 2,
    q * dt,
    0,
    0,
    0,
    0,
    (q * dt ** 3) / 3,
    (q * dt ** 2) / 2,
    0,
    0,
    (q * dt ** 2) / 2,
    q * dt,
  ]);
  return {
    transition: new Float64Array([1, dt, 0, 0, 0, 1, 0, 0, 0, 0, 1, dt, 0, 0, 0, 1]),
    processNoise: block,
    measurement: new Float64Array([1, 0, 0, 0, 0, 0, 1, 0]),
    measurementNoise: diagonal([r, r]),
  };
}

export const family: ValidationFamily = {
  family: 'tracking',
  run() {
    const { cases, number } = casesOf('tracking');
    const row = dataJson<Row[]>('tracking/tracking.json')[0];
    const epochs = row.expected.position_rmse.length;
    const step = constantVelocityStep(0.05, 1, 5);
    const bounds = posteriorCramerRao(
      diagonal([5, 10, 5, 10]),
      Array.from({ length: epochs - 1 }, () => step),
    );
    bounds.forEach((p, i) => {
      const position = Math.sqrt(p[0]! + p[10]);
      const velocity = Math.sqrt(p[5]! + p[15]);
      number(`${row.id} position, epoch ${i}`, row.source, row.expected.position_rmse[i], position, {
        absolute: 1e-6,
        unit: 'm',
      });
      number(`${row.id} velocity, epoch ${i}`, row.source, row.expected.velocity_rmse[i], velocity, {
        absolute: 1e-6,
        unit: 'm/s',
      });
    });
    const recorded = dataJson<RecordedSets>('tracking/stone-soup-sets.json');
    const settings = { cutoffM: recorded.cutoff_m, order: recorded.order };
    for (const { scan, found_enu_m, truth_enu_m, ospa_m, gospa_m } of recorded.sets) {
      const source = `Stone Soup ${recorded.version}, run for this table`;
      const [truths, found] = [places(truth_enu_m), places(found_enu_m)];
      // Places are recorded to a centimetre.
      const tolerance = { absolute: 0.05, unit: 'm' };
      number(`OSPA of scan ${scan}`, source, ospa_m, ospaM(truths, found, settings), tolerance);
      number(`GOSPA of scan ${scan}`, source, gospa_m, gospa(truths, found, settings).distanceM, tolerance);
    }
    return cases;
  },
};
