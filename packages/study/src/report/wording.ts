import type { Interval } from '../results/index.ts';

/** The sentence that stands on every map and in every report. */
export const COVERAGE_IS_NOT_PROTECTION =
  'Coverage is not protection: a place counts as covered when the geometry allows a shot. Whether the shot goes at the warhead and kills it is another question, and no test record answers it.';

/** What the sign of a radar and the dotted line about it mean on every map. */
export const RADAR_WORDS = 'radar; dotted: its published sector and range, not what it sees at an altitude';

/** What a sum over raids means. */
export const RAIDS_ARE_ALTERNATIVES =
  'Raids are alternatives, not one attack: each runs by itself and meets full magazines, so more interceptors can be fired over all raids than stand in place.';

/** T+mm:ss of the scenario clock. */
export function clockText(timeS: number | null): string {
  if (timeS === null) return '–';
  const whole = Math.floor(timeS + 0.5);
  const minutes = Math.floor(whole / 60);
  return `T+${String(minutes).padStart(2, '0')}:${String(whole - 60 * minutes).padStart(2, '0')}`;
}

export const durationText = (timeS: number | null): string =>
  timeS === null ? '–' : `${Math.floor(timeS / 60)} min ${String(Math.floor(timeS % 60)).padStart(2, '0')} s`;

/** Fixed decimals with a true minus sign. */
export const fixed = (value: number, digits = 1): string => value.toFixed(digits).replace('-', '−');

/** A mean with its bounds; where every trial gave the same value, that is said instead of bounds. */
export function intervalText({ mean, low, high, method }: Interval, digits = 1): string {
  if (method === 'all-equal') return `${fixed(mean, digits)} in every trial`;
  return `${fixed(mean, digits)} (${fixed(low, digits)} to ${fixed(high, digits)})`;
}

export const percentText = ({ mean, low, high }: Interval): string =>
  `${fixed(100 * mean, 0)} % (${fixed(100 * low, 0)} to ${fixed(100 * high, 0)})`;

/** A number as a reader wants it: no trailing noise, at most four significant decimals. */
export function valueText(value: number | string | boolean | null): string {
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e7))
    return value.toExponential(3).replace('-', '−');
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

/** `burnoutSpeedKmPerS` as words: burnout speed. The unit stands in its own column. */
export function keyText(path: string): string {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const words = key
    .replace(/(KmPerS2|MPerS2|KmPerS|KgPerM2|MPerS|DegC|Dbsm|GHz|Deg|Rad|Km|Kg|M2|Db|Min|Count|Fraction|S|M)$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words || key;
}
