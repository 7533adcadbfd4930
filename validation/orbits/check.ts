import { WGS_84 } from '@parasol/physics/earth';
import { lambert, propagateKepler } from '@parasol/physics/orbits';
import { length, scale, type Vector3 } from '@parasol/physics/vectors';
import { casesOf, dataJson, type Tolerance, type ValidationFamily } from '../harness.ts';

interface Row {
  readonly id: string;
  readonly source: string;
  readonly inputs: {
    readonly r_km?: Vector3;
    readonly v_km_s?: Vector3;
    readonly dt_s?: number;
    readonly r1_km?: Vector3;
    readonly r2_km?: Vector3;
    readonly tof_s?: number;
    readonly mu?: number;
  };
  readonly expected: {
    readonly r_km?: Vector3;
    readonly v_km_s?: Vector3;
    readonly v1_km_s?: Vector3;
    readonly v2_km_s?: Vector3;
    readonly r_norm_km?: number;
    readonly v_norm_km_s?: number;
  };
}

/** Tolerances as the data file states them. Components that go through zero carry the last digit printed. */
const POSITION: Tolerance = { relative: 1e-5, absolute: 1e-4, unit: 'km (last digit printed)' };
const VELOCITY: Tolerance = { relative: 1e-5, absolute: 1e-6, unit: 'km/s (last digit printed)' };
const DAY_POSITION: Tolerance = { absolute: 1e-5, unit: 'km' };
const DAY_VELOCITY: Tolerance = { absolute: 1e-8, unit: 'km/s' };

const AXES = ['x', 'y', 'z'] as const;
const inKm = (vector: Vector3): Vector3 => scale(vector, 1e-3);
const inM = (vector: Vector3): Vector3 => scale(vector, 1000);

export const family: ValidationFamily = {
  family: 'orbits',
  run() {
    const { cases, number } = casesOf('orbits');
    const compare = (
      id: string,
      source: string,
      expected: Vector3 | undefined,
      computed: Vector3,
      tolerance: Tolerance,
    ) =>
      AXES.forEach((axis, i) => {
        if (expected !== undefined) number(`${id} ${axis}`, source, expected[i]!, computed[i]!, tolerance);
      });

    for (const { id, source, inputs, expected } of dataJson<Row[]>('orbits/orbits.json')) {
      const mu = inputs.mu === undefined ? WGS_84.gravitationalParameterM3PerS2 : inputs.mu * 1e9;
      if (inputs.r1_km !== undefined && inputs.r2_km !== undefined && inputs.tof_s !== undefined) {
        const transfer = lambert({
          fromM: inM(inputs.r1_km),
          toM: inM(inputs.r2_km),
          timeS: inputs.tof_s,
          gravitationalParameterM3PerS2: mu,
          way: 'short',
        });
        if (transfer.kind === 'no-plane') throw new Error(`${id} has no plane`);
        compare(
          `${id} departure velocity, km/s:`,
          source,
          expected.v1_km_s,
          inKm(transfer.departureVelocityMPerS),
          VELOCITY,
        );
        compare(
          `${id} arrival velocity, km/s:`,
          source,
          expected.v2_km_s,
          inKm(transfer.arrivalVelocityMPerS),
          VELOCITY,
        );
      }
      if (inputs.r_km !== undefined && inputs.v_km_s !== undefined && inputs.dt_s !== undefined) {
        const end = propagateKepler(inM(inputs.r_km), inM(inputs.v_km_s), inputs.dt_s, mu);
        const day = id === 'GMAT-2B-1DAY';
        compare(`${id} position, km:`, source, expected.r_km, inKm(end.positionM), day ? DAY_POSITION : POSITION);
        compare(
          `${id} velocity, km/s:`,
          source,
          expected.v_km_s,
          inKm(end.velocityMPerS),
          day ? DAY_VELOCITY : VELOCITY,
        );
        if (expected.r_norm_km !== undefined)
          number(`${id} distance, km`, source, expected.r_norm_km, length(end.positionM) / 1000, { relative: 1e-4 });
        if (expected.v_norm_km_s !== undefined)
          number(`${id} speed, km/s`, source, expected.v_norm_km_s, length(end.velocityMPerS) / 1000, {
            relative: 1e-3,
          });
      }
    }
    return cases;
  },
};
