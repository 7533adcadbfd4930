import type { InterceptorSite, InterceptQuestion } from '@parasol/physics/intercept';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interceptOracle } from './oracle.ts';
import { scene } from './scene.ts';
import { viewsOf } from './suite.ts';

const ARCS = 4000;

describe('the C twin of the intercept kernel', () => {
  const oracle = interceptOracle();
  const { jumping } = scene();

  it.skipIf(oracle === null)('defends no less with a higher ceiling or a longer flight time', () => {
    const bitsOf = (question: InterceptQuestion): Uint8Array => {
      const views = viewsOf(question);
      oracle?.(views, ARCS);
      return views.record.feasible.slice(0, ARCS);
    };
    const under = (limits: Pick<InterceptorSite, 'ceilingM' | 'maximumFlightTimeS'>): Uint8Array =>
      bitsOf({ ...jumping, site: { ...jumping.site, ...limits } });
    const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    let gained = 0;
    fc.assert(
      fc.property(share, share, share, share, (height, higher, time, longer) => {
        const ceilingM = 110_000 + 300_000 * height;
        const maximumFlightTimeS = 150 + 300 * time;
        const low = under({ ceilingM, maximumFlightTimeS });
        const high = under({
          ceilingM: ceilingM + 1_000_000 * higher,
          maximumFlightTimeS: maximumFlightTimeS + 400 * longer,
        });
        for (let i = 0; i < ARCS; i++) {
          if (low[i]! > high[i]!) expect(`arc ${i}`).toBe('kept');
          gained += high[i]! - low[i]!;
        }
      }),
      { numRuns: 40 },
    );
    expect(gained).toBeGreaterThan(1000);
  });
});
