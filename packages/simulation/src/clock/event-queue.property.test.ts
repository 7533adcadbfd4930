import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventQueue } from './index.ts';

const times = fc.integer({ min: 0, max: 20 });
const priorities = fc.integer({ min: 0, max: 3 });

describe('the event queue beside a sorted list', () => {
  it('drains in the order of a stable sort by time and priority', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(times, priorities), { maxLength: 60 }), (added) => {
        const queue = createEventQueue<number>();
        added.forEach(([time, priority], i) => {
          queue.push(time, priority, i);
        });
        const expected = added.map((_, i) => i).sort((a, b) => added[a][0] - added[b][0] || added[a][1] - added[b][1]);
        expect(expected.map(() => queue.pop())).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with a sorted list when pushes and pops are mixed', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.tuple(times, priorities)), { maxLength: 80 }), (steps) => {
        const queue = createEventQueue<number>();
        const list: { time: number; priority: number; number: number }[] = [];
        let number = 0;
        for (const step of steps) {
          if (step === null) {
            list.sort((a, b) => a.time - b.time || a.priority - b.priority || a.number - b.number);
            expect(queue.pop()).toBe(list.shift()?.number);
          } else {
            const time = Math.max(step[0], queue.nowS);
            expect(queue.push(time, step[1], number)).toBe(number);
            list.push({ time, priority: step[1], number: number++ });
          }
          expect(queue.size).toBe(list.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
