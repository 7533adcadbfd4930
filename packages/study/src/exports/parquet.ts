import { parquetWriteBuffer } from 'hyparquet-writer';
import type { RunDocument } from '../results/index.ts';
import { flightStates } from './flight-states.ts';

/** Flights of a run as one Parquet table: one row a node, Earth-fixed axes; units stand in the column names. */
export function flightsParquet(run: RunDocument): Uint8Array {
  const rows = run.flights.flatMap((flight) => flightStates(flight).map((state) => ({ flight, state })));
  const numbers = (value: (row: (typeof rows)[number]) => number): Float64Array => Float64Array.from(rows, value);
  const axis = (field: 'positionEcefM' | 'velocityEcefMPerS', i: 0 | 1 | 2) => numbers(({ state }) => state[field][i]);
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'threat_id', data: rows.map(({ flight }) => flight.threatId), type: 'STRING' },
      { name: 'time_s', data: numbers(({ flight, state }) => flight.launchTimeS + state.timeS), type: 'DOUBLE' },
      { name: 'x_ecef_m', data: axis('positionEcefM', 0), type: 'DOUBLE' },
      { name: 'y_ecef_m', data: axis('positionEcefM', 1), type: 'DOUBLE' },
      { name: 'z_ecef_m', data: axis('positionEcefM', 2), type: 'DOUBLE' },
      { name: 'vx_ecef_m_per_s', data: axis('velocityEcefMPerS', 0), type: 'DOUBLE' },
      { name: 'vy_ecef_m_per_s', data: axis('velocityEcefMPerS', 1), type: 'DOUBLE' },
      { name: 'vz_ecef_m_per_s', data: axis('velocityEcefMPerS', 2), type: 'DOUBLE' },
    ],
  });
  return new Uint8Array(buffer);
}
