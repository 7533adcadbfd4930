import { expect, it } from 'vitest';
import { symbolCode } from './symbols.ts';

it.each([
  ['battery', 'deployed', '10041000001301020000'],
  ['battery', 'cancelled', '10041010001301020000'],
  ['radar', 'deployed', '10041500002203000000'],
  ['launch-area', null, '10041000001307000000'],
] as const)('a %s that is %s has the symbol %s, of a neutral party', (kind, status, code) => {
  expect(symbolCode({ kind, status })).toBe(code);
});

it('a place aimed at has no symbol', () => {
  expect(symbolCode({ kind: 'target', status: null })).toBeNull();
});
