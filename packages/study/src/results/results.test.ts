import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentKey, sha256Hex, utf8ToBytes } from './canonical.ts';
import { outputsSha256, runIdOf } from './certificate.ts';
import { PACKAGE_VERSION } from './code-version.ts';
import { type Column, columnBytes, columnFromPlain, plainColumn, threatSlice } from './column.ts';

const column = (values: readonly number[], shape = [values.length]): Column => ({
  name: 'shots',
  unit: null,
  shape,
  values: Float64Array.from(values),
});

describe('canonical JSON', () => {
  it('has one spelling whatever the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [2, { d: 3, c: 4 }] })).toBe('{"a":[2,{"c":4,"d":3}],"b":1}');
    expect(contentKey({ b: 1, a: 2 })).toBe(contentKey({ a: 2, b: 1 }));
  });

  it('refuses what has no JSON form', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
    expect(() => canonicalJson(undefined)).toThrow(/undefined/);
  });

  it('is hashed with SHA-256: the published digest of abc', () => {
    expect(sha256Hex(utf8ToBytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a column', () => {
  it('is written as little-endian doubles with one NaN', () => {
    expect([...columnBytes(Float64Array.of(1, Number.NaN))]).toEqual([
      0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f,
    ]);
  });

  it('survives the way to JSON and back, bit for bit', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double({ noDefaultInfinity: true }), fc.constant(Number.NaN))), (values) => {
        const back = columnFromPlain(JSON.parse(JSON.stringify(plainColumn(column(values)))));
        // JSON knows no minus zero.
        expect([...back.values]).toEqual(values.map((value) => (Object.is(value, -0) ? 0 : value)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the values of one threat over all trials', () => {
    expect([...threatSlice(column([1, 2, 3, 4, 5, 6], [2, 3]), 1)]).toEqual([2, 5]);
  });
});

describe('the hash of outputs', () => {
  const outputs = { columns: [column([1, 2])], events: [], ledger: [], measures: { leakers: 1 } };

  it('changes with every part', () => {
    const hashes = [
      outputs,
      { ...outputs, columns: [column([1, 3])] },
      { ...outputs, columns: [{ ...column([1, 2]), unit: 's' }] },
      { ...outputs, columns: [column([1, 2], [1, 2])] },
      { ...outputs, measures: { leakers: 2 } },
      { ...outputs, columns: [] },
    ].map((parts) => outputsSha256(parts));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is not changed by the order of keys', () => {
    const measures = { b: 1, a: 2 };
    expect(outputsSha256({ ...outputs, measures })).toBe(outputsSha256({ ...outputs, measures: { a: 2, b: 1 } }));
  });
});

it('names a run by inputs, seed and code version', () => {
  const ids = [runIdOf('aa', 1, 'x'), runIdOf('ab', 1, 'x'), runIdOf('aa', 2, 'x'), runIdOf('aa', 1, 'y')];
  expect(new Set(ids).size).toBe(4);
});

it('names the version of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(PACKAGE_VERSION).toBe(version);
});
