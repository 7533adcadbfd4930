import { sha256Hex } from '../results/index.ts';

type NumberColumn = Float64Array | Float32Array | Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Hashes of columns already seen: flights and tables never change once made. */
const digests = new WeakMap<NumberColumn, string>();

/**
 * The same value as plain JSON that says everything about it: each typed array becomes its kind, its length and the SHA-256 of its
 * little-endian bytes; numbers that JSON has no word for become a record of their own.
 *
 * @throws TypeError on what is not data: a function, a symbol, a big integer, a buffer of another kind
 */
export function contentForm(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { notFinite: String(value) };
    case 'object':
      return objectForm(value);
    default:
      throw new TypeError(`a ${typeof value} has no content to hash`);
  }
}

function objectForm(value: object | null): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(contentForm);
  if (isNumberColumn(value)) return { kind: value[Symbol.toStringTag], length: value.length, sha256: digestOf(value) };
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`${Object.prototype.toString.call(value)} has no content to hash`);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, contentForm(entry)]));
}

const isNumberColumn = (value: object): value is NumberColumn =>
  value instanceof Float64Array ||
  value instanceof Float32Array ||
  value instanceof Uint8Array ||
  value instanceof Uint16Array ||
  value instanceof Uint32Array ||
  value instanceof Int32Array;

function digestOf(column: NumberColumn): string {
  const known = digests.get(column);
  if (known !== undefined) return known;
  const made = sha256Hex(littleEndianBytes(column));
  digests.set(column, made);
  return made;
}

const HOST_IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

function littleEndianBytes(column: NumberColumn): Uint8Array {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  if (HOST_IS_LITTLE_ENDIAN) return bytes;
  const turned = bytes.slice();
  const size = column.BYTES_PER_ELEMENT;
  for (let at = 0; at < turned.length; at += size) turned.subarray(at, at + size).reverse();
  return turned;
}
