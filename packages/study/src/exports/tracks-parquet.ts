import { parquetWriteBuffer } from 'hyparquet-writer';
import type { RunTrack } from '../runs/index.ts';

const AXES = ['x', 'y', 'z', 'vx', 'vy', 'vz'] as const;
const UNITS = ['m', 'm', 'm', 'm_per_s', 'm_per_s', 'm_per_s'] as const;

/** Names of the 21 different covariances, `cov_x_vy`; their units are those of the two axes multiplied. */
const PAIRS = AXES.flatMap((row, i) =>
  AXES.slice(i).map((column, k) => ({ name: `cov_${row}_${column}`, at: 6 * i + i + k })),
);

/** Tracks of a run as one Parquet table: one row an estimator, centre, object and time; Earth-fixed state, covariance, true error, sources, label. */
export function tracksParquet(tracks: readonly RunTrack[]): Uint8Array {
  const numbers = (value: (held: RunTrack) => number): Float64Array => Float64Array.from(tracks, value);
  const texts = (value: (held: RunTrack) => string): string[] => tracks.map(value);
  const state = AXES.map((axis, i) => ({
    name: `${axis}_ecef_${UNITS[i]}`,
    data: numbers(({ track }) => (i < 3 ? track.positionEcefM[i % 3] : track.velocityEcefMPerS[i % 3])),
    type: 'DOUBLE' as const,
  }));
  const covariances = PAIRS.map(({ name, at }) => ({
    name,
    data: numbers(({ track }) => track.covariance[at]),
    type: 'DOUBLE' as const,
  }));
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'raid_id', data: texts(({ raidId }) => raidId), type: 'STRING' },
      { name: 'estimator', data: texts(({ estimator }) => estimator), type: 'STRING' },
      { name: 'centre_id', data: texts(({ centreId }) => centreId), type: 'STRING' },
      { name: 'threat_id', data: texts(({ track }) => track.objectId), type: 'STRING' },
      { name: 'time_s', data: numbers(({ track }) => track.timeS), type: 'DOUBLE' },
      ...state,
      ...covariances,
      { name: 'error_m', data: numbers(({ errorM }) => errorM), type: 'DOUBLE' },
      { name: 'error_m_per_s', data: numbers(({ errorMPerS }) => errorMPerS), type: 'DOUBLE' },
      { name: 'firm', data: tracks.map(({ track }) => track.firm), type: 'BOOLEAN' },
      { name: 'sources', data: texts(({ track }) => track.sources.join(' ')), type: 'STRING' },
      { name: 'label', data: texts(({ track }) => track.label), type: 'STRING' },
    ],
  });
  return new Uint8Array(buffer);
}
