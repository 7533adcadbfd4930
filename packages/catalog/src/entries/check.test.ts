import { describe, expect, it } from 'vitest';
import { catalogue, checkCatalogue, entityList } from './index.ts';

describe('the catalogue as shipped', () => {
  it('has no fault', () => {
    expect(checkCatalogue(catalogue, entityList)).toEqual([]);
  });
});
