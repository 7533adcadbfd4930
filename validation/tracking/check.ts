import { diagonal, type LinearStep, posteriorCramerRao } from '@parasol/physics/estimation';
import { casesOf, dataJson, type ValidationFamily } from '../harness.ts';

interface Row {
  readonly id: string;
  readonly source: string;
  readonly expected: { readonly position_rmse: number[]; readonly velocity_rmse: number[] };
}

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
    return cases;
  },
};
