/**
 * One named column of results: a flat array with a header that says what it is. Shape [trials] holds one value a trial;
 * [trials, threats] holds the threats side by side within each trial (row-major).
 */
export interface Column {
  readonly name: string;
  /** 's' for times, null for counts, truth values (0, 1) and codes. */
  readonly unit: string | null;
  readonly shape: readonly number[];
  /** NaN means "did not happen": never seen, never fired at. Transferable between threads. */
  readonly values: Float64Array;
}

/** The same column as plain JSON: null for "did not happen". */
export interface PlainColumn {
  readonly name: string;
  readonly unit: string | null;
  readonly shape: readonly number[];
  readonly values: readonly (number | null)[];
}

const NAN_BYTES = [0, 0, 0, 0, 0, 0, 0xf8, 0x7f];

/** The values as little-endian IEEE 754 doubles; every NaN as the one quiet NaN. */
export function columnBytes(values: Float64Array): Uint8Array {
  const bytes = new Uint8Array(values.length * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) bytes.set(NAN_BYTES, 8 * i);
    else view.setFloat64(8 * i, values[i], true);
  }
  return bytes;
}

/** Name, unit and shape: what the hash covers beside the values. */
export const columnHeader = ({
  name,
  unit,
  shape,
}: Column): { name: string; unit: string | null; shape: readonly number[] } => ({
  name,
  unit,
  shape,
});

export const plainColumn = (column: Column): PlainColumn => ({
  ...columnHeader(column),
  values: Array.from(column.values, (value) => (Number.isNaN(value) ? null : value)),
});

export const columnFromPlain = (column: PlainColumn): Column => ({
  name: column.name,
  unit: column.unit,
  shape: column.shape,
  values: Float64Array.from(column.values, (value) => value ?? Number.NaN),
});

/** Values of one threat over all trials, from a [trials, threats] column. */
export function threatSlice(column: Column, threatIndex: number): Float64Array {
  const [trials, threats] = column.shape;
  const slice = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial++) slice[trial] = column.values[trial * threats + threatIndex];
  return slice;
}

/** The column of a name; every run has the same set, so a missing one is our mistake. */
export function columnNamed(columns: readonly Column[], name: string): Column {
  const found = columns.find((column) => column.name === name);
  if (found === undefined) throw new Error(`no column named ${name}`);
  return found;
}
