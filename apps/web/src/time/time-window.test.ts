import { describe, expect, it } from 'vitest';
import { following, ticksMin, zoomed } from './time-window.ts';

const whole = { fromS: 0, toS: 1200 };

describe('the part of a raid that a timeline shows', () => {
  it('keeps the instant it is zoomed round where it was', () => {
    expect(zoomed(whole, whole, 0.5, 300)).toEqual({ fromS: 150, toS: 750 });
    expect(zoomed(whole, whole, 0.5, 0)).toEqual({ fromS: 0, toS: 600 });
  });

  it('is never longer than the raid nor shorter than a minute', () => {
    expect(zoomed({ fromS: 600, toS: 900 }, whole, 100, 700)).toEqual(whole);
    const near = zoomed(whole, whole, 1e-9, 300);
    expect(near.toS - near.fromS).toBe(60);
  });

  it('follows the clock when it leaves', () => {
    const shown = { fromS: 300, toS: 600 };
    expect(following(shown, whole, 500)).toBe(shown);
    expect(following(shown, whole, 610)).toEqual({ fromS: 580, toS: 880 });
    expect(following(shown, whole, 290)).toEqual({ fromS: 20, toS: 320 });
    expect(following(shown, whole, 1190)).toEqual({ fromS: 900, toS: 1200 });
  });

  it('has as many minutes written under it as there is room for', () => {
    expect(ticksMin(whole, 800)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
    expect(ticksMin(whole, 250)).toEqual([0, 5, 10, 15, 20]);
    expect(ticksMin({ fromS: 90, toS: 150 }, 500)).toEqual([1.5, 1.75, 2, 2.25, 2.5]);
  });
});
