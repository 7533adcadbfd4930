import { describe, expect, it } from 'vitest';
import { dateFromDays, daysFromDate, secondsFromUtc, utcFromSeconds } from './index.ts';

describe('UTC and seconds', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2000-02-29T12:00:00Z', 951_825_600],
    ['2010-01-15T09:30:00Z', 1_263_547_800],
    ['1969-12-31T23:59:59Z', -1],
  ])('%s is %d s from 1970', (text, seconds) => {
    expect(secondsFromUtc(text)).toBe(seconds);
    expect(utcFromSeconds(seconds)).toBe(text.replace('Z', '.000Z'));
  });

  it('agrees with the engine over four centuries of days', () => {
    for (let days = -73_000; days < 73_000; days += 37) {
      const { year, month, day } = dateFromDays(days);
      const engine = new Date(days * 86_400_000);
      expect([year, month, day]).toEqual([engine.getUTCFullYear(), engine.getUTCMonth() + 1, engine.getUTCDate()]);
      expect(daysFromDate(year, month, day)).toBe(days);
    }
  });

  it.each(['2010-02-30T00:00:00Z', '2010-01-01T24:00:00Z', '2010-01-01', '2010-01-01T00:00:00', 'now'])(
    '%s is no instant',
    (text) => {
      expect(secondsFromUtc(text)).toBeNull();
    },
  );
});
