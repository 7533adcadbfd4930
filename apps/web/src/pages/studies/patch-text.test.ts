import { describe, expect, it } from 'vitest';
import { dataOf, patched } from './patch-text.ts';

const TEXT = `# Why this study.
parasol: 1
extends: third-site # cancelled in 2009
doctrine:
  kind: salvo
  # two at once
  shots: 2
`;

const with_ = (change: Readonly<Record<string, unknown>>): string => {
  const before = dataOf(TEXT) ?? {};
  return patched(TEXT, before, { ...before, ...change });
};

describe('a form writes into the text', () => {
  it('nothing, when nothing has changed or fields were left empty', () => {
    expect(with_({})).toBe(TEXT);
    expect(with_({ raids: [], name: '', elements: { add: {}, remove: [] } })).toBe(TEXT);
  });

  it('a single value, and every comment stays', () => {
    expect(with_({ doctrine: { kind: 'salvo', shots: 3 } })).toBe(TEXT.replace('shots: 2', 'shots: 3'));
    expect(with_({ extends: 'joint' })).toBe(TEXT.replace('third-site', 'joint'));
  });

  it('a new key at the end, and takes an emptied one away', () => {
    expect(with_({ trials: 200 })).toBe(`${TEXT}trials: 200\n`);
    const raids = patched(`${TEXT}raids: [r1]\n`, { raids: ['r1'] }, { raids: [] });
    expect(raids).toBe(TEXT);
  });

  it('what is read back as what the form holds', () => {
    const after = { ...dataOf(TEXT), raids: ['r1', 'r5'], overrides: { 'gbi-poland.count': 5 }, seed: 7 };
    expect(dataOf(patched(TEXT, dataOf(TEXT) ?? {}, after))).toEqual(after);
  });

  it.each([['a: [1'], ['just words'], ['- a list'], ['']])('%j holds no scenario', (text) => {
    expect(dataOf(text)).toBeNull();
  });
});
