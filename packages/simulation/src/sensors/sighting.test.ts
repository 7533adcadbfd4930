import { describe, expect, it } from 'vitest';
import { type Chance, nominalChance } from '../chance/index.ts';
import { type LookSeries, plumeSighting, radarSighting } from './index.ts';

const series = (probabilities: number[]): LookSeries => ({
  intervalS: 10,
  firstLook: 10,
  probabilities: Float64Array.from(probabilities),
});
const rule = { entity: 1, fromS: 0, burnoutS: 0, hits: 3, window: 5 };
const NEVER = Number.POSITIVE_INFINITY;

describe('a radar', () => {
  it('detects at its first hit and has a firm track at the third of five looks', () => {
    // Nominal chance: 1 is a hit, 0 a miss. Looks at 100, 110, ... s.
    expect(radarSighting(series([0, 1, 0, 1, 0, 1]), nominalChance, rule)).toEqual({ detectedS: 110, firmS: 150 });
  });

  it('forgets hits that have left the window', () => {
    expect(radarSighting(series([1, 0, 0, 1, 0, 1]), nominalChance, rule)).toEqual({ detectedS: 100, firmS: NEVER });
    expect(radarSighting(series([1, 0, 0, 1, 0, 1, 1]), nominalChance, rule)).toEqual({ detectedS: 100, firmS: 160 });
  });

  it('never sees what it never hits', () => {
    expect(radarSighting(series([0, 0]), nominalChance, rule)).toEqual({ detectedS: NEVER, firmS: NEVER });
  });

  it('looks from the moment on at which it is pointed', () => {
    expect(radarSighting(series([1, 1, 1, 1, 1]), nominalChance, { ...rule, fromS: 110 }).detectedS).toBe(110);
    expect(radarSighting(series([1, 1, 1, 1, 1]), nominalChance, { ...rule, fromS: 110.5 }).detectedS).toBe(120);
    expect(radarSighting(series([1, 1]), nominalChance, { ...rule, fromS: 1_000 }).detectedS).toBe(NEVER);
  });

  it('counts looks of free flight only for a firm track, and looks of the boost for the detection', () => {
    const sure = series([1, 1, 1, 1, 1, 1]);
    expect(radarSighting(sure, nominalChance, { ...rule, burnoutS: 125 })).toEqual({ detectedS: 100, firmS: 150 });
    expect(radarSighting(sure, nominalChance, { ...rule, burnoutS: 120 })).toEqual({ detectedS: 100, firmS: 140 });
    expect(radarSighting(sure, nominalChance, { ...rule, burnoutS: 140 })).toEqual({ detectedS: 100, firmS: NEVER });
  });

  it('asks chance for each look by its number on the common grid, and for none after the firm track', () => {
    const asked: number[] = [];
    const chance: Chance = {
      happens: (_purpose, _entity, draw, probability) => {
        asked.push(draw);
        return probability > 0.3;
      },
      uniform: () => 0,
    };
    radarSighting(series([0.4, 0.2, 0.5, 0.6, 0.7, 0.8]), chance, rule);
    expect(asked).toEqual([10, 11, 12, 13]);
  });
});

describe('a satellite', () => {
  const window = { fromS: 20, toS: 40, revisitS: 30, delayS: 5 };
  const at = (phase: number): Chance => ({ happens: () => true, uniform: () => phase });

  it('reports its first look after the plume is visible, with its delay, and never holds a firm track', () => {
    expect(plumeSighting(window, at(0), 1)).toEqual({ detectedS: 25, firmS: NEVER });
    expect(plumeSighting(window, at(0.5), 1)).toEqual({ detectedS: 40, firmS: NEVER });
  });

  it('misses a plume that has burned out before it looks there again', () => {
    expect(plumeSighting(window, at(0.9), 1).detectedS).toBe(NEVER);
  });
});
