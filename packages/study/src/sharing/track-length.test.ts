import { describe, expect, it } from 'vitest';
import { trackLengthS } from './track-length.ts';

const series = (firstLook: number, ...probabilities: number[]) => ({
  intervalS: 5,
  firstLook,
  probabilities: Float64Array.from(probabilities),
});
const whole = { afterS: 0, untilS: Number.POSITIVE_INFINITY };

describe('the length of a track', () => {
  it('does not count a hole between looks', () => {
    expect(trackLengthS([{ series: series(10, 1, 1, 0, 0, 0, 0.1, 1), ...whole }])).toBe(15);
  });

  it('counts looks of two radars at the same time once', () => {
    const one = { series: series(10, 1, 1, 1), ...whole };
    const other = { series: series(12, 1, 1), ...whole };
    expect(trackLengthS([one, other])).toBe(20);
  });

  it('begins after the look that makes it firm, and ends with the last look that counts', () => {
    expect(trackLengthS([{ series: series(10, 1, 1, 1, 1), afterS: 50, untilS: 60 }])).toBe(10);
  });

  it('is nothing without a radar', () => {
    expect(trackLengthS([])).toBe(0);
  });
});
