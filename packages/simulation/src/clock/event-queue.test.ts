import { describe, expect, it } from 'vitest';
import { createEventQueue, type EventQueue } from './index.ts';

const drain = <T>(queue: EventQueue<T>): T[] => {
  const out: T[] = [];
  while (queue.size > 0) out.push(queue.pop() as T);
  return out;
};

describe('the event queue', () => {
  it('gives events back by time', () => {
    const queue = createEventQueue<string>();
    queue.push(30, 0, 'impact');
    queue.push(10, 0, 'launch');
    queue.push(20, 0, 'detection');
    expect(drain(queue)).toEqual(['launch', 'detection', 'impact']);
  });

  it('puts the smaller priority first among equal times', () => {
    const queue = createEventQueue<string>();
    queue.push(10, 2, 'intercept');
    queue.push(10, 1, 'impact');
    expect(drain(queue)).toEqual(['impact', 'intercept']);
  });

  it('keeps the order of arrival among equal times and priorities', () => {
    const queue = createEventQueue<number>();
    for (let i = 0; i < 50; i++) queue.push(1, 0, i);
    expect(drain(queue)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });

  it('moves its clock to the event taken out', () => {
    const queue = createEventQueue<string>();
    expect(queue.nowS).toBe(Number.NEGATIVE_INFINITY);
    queue.push(12.5, 0, 'x');
    queue.pop();
    expect(queue.nowS).toBe(12.5);
    expect(queue.pop()).toBeUndefined();
    expect(queue.nowS).toBe(12.5);
  });

  it('refuses an event before its clock and a time that is not a number', () => {
    const queue = createEventQueue<string>();
    queue.push(5, 0, 'x');
    queue.pop();
    expect(() => queue.push(4.999, 0, 'late')).toThrow(/does not lie before the clock/);
    expect(() => queue.push(Number.NaN, 0, 'nowhere')).toThrow(/does not lie before the clock/);
    expect(queue.push(5, 0, 'now')).toBe(1);
  });
});
