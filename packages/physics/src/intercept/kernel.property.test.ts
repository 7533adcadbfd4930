import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINDING_CONSTRAINTS } from './binding.ts';
import { differingBits, exactIntercepts, feasibleIntercepts } from './intercept-map.ts';
import { interceptOfArc } from './intercept-of-arc.ts';
import { interceptRecord } from './intercept-record.ts';
import { arcsOf, questionOf, randomScene } from './testing/random-scene.ts';

/** Times agree to the last digits: both add the same terms, the polynomials of the Earth's turn are good to 1e-12. */
const SAME_S = 1e-6;

describe('the kernel', () => {
  it('answers as the readable reference does, constraint, times and shots included', () => {
    fc.assert(
      fc.property(randomScene, (scene) => {
        const arcs = arcsOf(scene, { columns: 7, rows: 5 });
        const question = questionOf(scene, arcs);
        const record = exactIntercepts(question);
        for (let i = 0; i < arcs.count; i++) {
          const earliestLaunchS = question.earliestLaunchS[i]!;
          const outcome = interceptOfArc(arcs, i, { site: question.site, earliestLaunchS });
          expect(record.feasible[i]).toBe(outcome.kind === 'defended' ? 1 : 0);
          if (outcome.kind === 'not-threatened') {
            expect(record.marginS[i]).toBeNaN();
            continue;
          }
          const margin = record.marginS[i]!;
          expect(margin === outcome.marginS || Math.abs(margin - outcome.marginS) < SAME_S).toBe(true);
          if (outcome.kind === 'undefended') {
            expect(BINDING_CONSTRAINTS[record.binding[i]!]).toBe(outcome.binding);
            expect(record.earliestS[i]).toBeNaN();
            continue;
          }
          expect(record.binding[i]).toBe(0);
          expect(record.shots[i]).toBe(outcome.shots);
          expect(Math.abs(record.earliestS[i]! - outcome.earliest.timeS)).toBeLessThan(SAME_S);
          expect(Math.abs(record.latestS[i]! - outcome.latest.timeS)).toBeLessThan(SAME_S);
          expect(Math.abs(record.latestAltitudeM[i]! - outcome.latest.altitudeM)).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bits when it stops at the first feasible sample', () => {
    fc.assert(
      fc.property(randomScene, (scene) => {
        const question = questionOf(scene, arcsOf(scene, { columns: 12, rows: 9 }));
        const whole = exactIntercepts(question);
        const bits = feasibleIntercepts(question);
        expect(differingBits(whole, bits)).toBe(0);
        expect([...bits.node]).toEqual([...whole.node]);
      }),
      { numRuns: 60 },
    );
  });

  it('never loses an intercept when the cue comes earlier, and its margin grows by as much', () => {
    fc.assert(
      fc.property(randomScene, fc.double({ min: 1, max: 300, noNaN: true }), (scene, sooner) => {
        const arcs = arcsOf(scene, { columns: 8, rows: 6 });
        const question = questionOf(scene, arcs);
        const late = exactIntercepts(question);
        const early = exactIntercepts({
          ...question,
          earliestLaunchS: question.earliestLaunchS.map((launchS) => launchS - sooner),
        });
        for (let i = 0; i < arcs.count; i++) {
          expect(early.feasible[i]).toBeGreaterThanOrEqual(late.feasible[i]!);
          expect(early.shots[i]).toBeGreaterThanOrEqual(late.shots[i]!);
          if (Number.isFinite(late.marginS[i])) {
            expect(Math.abs(early.marginS[i]! - late.marginS[i]! - sooner)).toBeLessThan(SAME_S);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never defends less with a lower floor, a higher ceiling or a longer flight', () => {
    fc.assert(
      fc.property(randomScene, (scene) => {
        const arcs = arcsOf(scene, { columns: 8, rows: 6 });
        const question = questionOf(scene, arcs);
        const { site } = question;
        const strict = exactIntercepts(question);
        const looser = [
          { ...site, lowestAltitudeM: site.lowestAltitudeM - 40_000 },
          { ...site, ceilingM: site.ceilingM + 200_000 },
          { ...site, maximumFlightTimeS: site.maximumFlightTimeS + 100 },
        ];
        for (const loose of looser) {
          const record = exactIntercepts({ ...question, site: loose });
          for (let i = 0; i < arcs.count; i++) expect(record.feasible[i]).toBeGreaterThanOrEqual(strict.feasible[i]!);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has columns that are as long as the arcs', () => {
    for (const column of Object.values(interceptRecord(3))) expect(column).toHaveLength(3);
  });
});
