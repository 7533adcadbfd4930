import { describe, expect, it } from 'vitest';
import {
  bernoulli,
  type DrawAddress,
  entitiesOf,
  entityOf,
  keyOfSeed,
  normal,
  PURPOSE,
  philox4x32,
  uniform,
} from './index.ts';

const at = (change: Partial<DrawAddress> = {}): DrawAddress => ({
  trial: 7,
  entity: entityOf('fylingdales'),
  purpose: PURPOSE.kill,
  draw: 2,
  ...change,
});

describe('draws', () => {
  it('are the words of the counter (trial, entity, purpose, draw) under the seed', () => {
    const [w0, w1] = philox4x32([7, entityOf('fylingdales'), 8, 2], [2011, 0]);
    // 53 bits: the upper 27 of word 0 and the upper 26 of word 1.
    const bits = (BigInt(w0) >> 5n) * 2n ** 26n + (BigInt(w1) >> 6n);
    expect(uniform(keyOfSeed(2011), at())).toBe(Number(bits) / 2 ** 53);
  });

  it('differ when any part of the address or of the seed differs', () => {
    const key = keyOfSeed(1);
    const values = [
      uniform(key, at()),
      uniform(key, at({ trial: 8 })),
      uniform(key, at({ entity: entityOf('thule') })),
      uniform(key, at({ purpose: PURPOSE.handover })),
      uniform(key, at({ draw: 3 })),
      uniform(keyOfSeed(2), at()),
      uniform(keyOfSeed(1 + 2 ** 32), at()),
    ];
    expect(new Set(values).size).toBe(values.length);
  });

  it('never happen at probability 0 and always happen at probability 1', () => {
    const key = keyOfSeed(3);
    for (let draw = 0; draw < 500; draw++) {
      expect(bernoulli(key, at({ draw }), 0)).toBe(false);
      expect(bernoulli(key, at({ draw }), 1)).toBe(true);
    }
  });

  it('have the mean and variance of a uniform variable', () => {
    const key = keyOfSeed(4);
    const count = 20_000;
    let sum = 0;
    let squares = 0;
    for (let draw = 0; draw < count; draw++) {
      const u = uniform(key, at({ draw }));
      sum += u;
      squares += (u - 0.5) * (u - 0.5);
    }
    // Four standard errors of the mean (1/sqrt(12 n)) and of the variance (sqrt(1/180 n)); the seed is fixed.
    expect(Math.abs(sum / count - 0.5)).toBeLessThan(4 / Math.sqrt(12 * count));
    expect(Math.abs(squares / count - 1 / 12)).toBeLessThan(4 / Math.sqrt(180 * count));
  });

  it('have the mean, variance and tail share of a normal variable', () => {
    const key = keyOfSeed(5);
    const count = 20_000;
    let sum = 0;
    let squares = 0;
    let beyondTwo = 0;
    for (let draw = 0; draw < count; draw++) {
      const z = normal(key, at({ draw }));
      sum += z;
      squares += z * z;
      if (Math.abs(z) > 2) beyondTwo++;
    }
    // Four standard errors each: 1/sqrt(n), sqrt(2/n), and of a binomial share 0.0455.
    expect(Math.abs(sum / count)).toBeLessThan(4 / Math.sqrt(count));
    expect(Math.abs(squares / count - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
    expect(Math.abs(beyondTwo / count - 0.0455)).toBeLessThan(4 * Math.sqrt((0.0455 * 0.9545) / count));
  });
});

describe('seeds', () => {
  it('use all 53 bits of a safe whole number', () => {
    expect(keyOfSeed(0)).toEqual([0, 0]);
    expect(keyOfSeed(2 ** 53 - 1)).toEqual([0xffffffff, 0x1fffff]);
  });

  it('are refused when they are not whole, negative or beyond 2^53', () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53])
      expect(() => keyOfSeed(seed)).toThrow(/a seed is a whole number/);
  });
});

describe('entities', () => {
  it('hash by FNV-1a (published test vectors of the 32-bit hash)', () => {
    expect(entityOf('')).toBe(0x811c9dc5);
    expect(entityOf('a')).toBe(0xe40c292c);
    expect(entityOf('foobar')).toBe(0xbf9cf968);
  });

  it('tell which two ids collide instead of sharing their chance', () => {
    // A published collision of FNV-1a, 32 bits.
    expect(() => entitiesOf(['costarring', 'liquid'])).toThrow(/costarring and liquid have the same hash/);
    expect([...entitiesOf(['a', 'a'])]).toEqual([0xe40c292c, 0xe40c292c]);
  });
});

describe('the register of purposes', () => {
  it('never changes a number that was given', () => {
    expect(PURPOSE).toMatchObject({
      sensorAvailability: 1,
      batteryAvailability: 2,
      radarDetection: 3,
      infraredRevisit: 4,
      commonCause: 5,
      handover: 6,
      discrimination: 7,
      kill: 8,
      shotHandover: 9,
      shotDiscrimination: 10,
      shotKill: 11,
      radarMeasurement: 12,
      releaseCoarseness: 13,
      sensorOffset: 14,
    });
  });

  it('gives no number twice', () => {
    expect(new Set(Object.values(PURPOSE)).size).toBe(Object.keys(PURPOSE).length);
  });
});
