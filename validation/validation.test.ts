import { describe, expect, it } from 'vitest';
import { families } from './index.ts';

describe('every published value is met', () => {
  for (const { family, run } of families) {
    it(family, async () => {
      const cases = await run();
      expect(cases.length).toBeGreaterThan(0);
      expect(cases.filter((c) => c.verdict !== 'pass')).toEqual([]);
    });
  }
});
