import { describe, expect, it } from 'vitest';
import { suites } from './index.ts';

// Every suite is run once, as `parasol bench` does: it must end and give rates. Ratios are not judged here: a gate on time in a test would
// depend on the machine.
describe('every suite of benchmarks runs', () => {
  for (const { suite, run } of suites) {
    it(suite, async () => {
      const results = await run({ long: false });
      expect(results.length).toBeGreaterThan(0);
      for (const { name, perSecond, bitEqual, differingBits } of results) {
        expect(perSecond, name).toBeGreaterThan(0);
        if (bitEqual !== null) expect(bitEqual, name).toBeGreaterThan(0.8);
        if (name === 'intercept-inner-loop' && bitEqual !== null) expect(bitEqual, name).toBe(1);
        if (name === 'exact-pass') expect(differingBits).toBe(0);
      }
    }, 180_000);
  }
});
