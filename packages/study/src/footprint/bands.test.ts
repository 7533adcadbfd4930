import { describe, expect, it } from 'vitest';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { architectureScenario, type CheckedScenario } from '../scenario/index.ts';
import { figureGroups, figuresAt } from './figure-groups.ts';
import { footprint, footprintBands } from './index.ts';

const region = drawnRegion('drawn-test', 'A box in Romania', [
  preparePolygon([
    [
      [23, 43],
      [27, 43],
      [27, 46],
      [23, 46],
      [23, 43],
    ],
  ]),
]);
const checked = architectureScenario('third-site') as CheckedScenario;

describe('groups of figures', () => {
  const groups = figureGroups(footprint(checked, { region, cellKm: 300 }).inputs);
  const paths = groups.flatMap(({ figures }) => figures.map(({ path }) => path));

  it('hold each figure once, the disputed ones of the debate alone, and none of the attack', () => {
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of ['gbi-two-stage.burnoutSpeedKmPerS', 'forward-radar-third-site.rangeKm'])
      expect(groups.find(({ id }) => id === path)?.figures).toHaveLength(1);
    expect(groups.find(({ id }) => id === 'all delayS')?.figures.length).toBeGreaterThan(3);
    expect(paths.filter((path) => path.startsWith('notional-') && !path.includes('RadarCrossSection'))).toEqual([]);
    expect(paths).not.toContain('assumptions.discriminationProbability');
  });

  it('lie at the ends of their ranges at 0 and 1, and whole figures stay whole', () => {
    for (const group of groups) {
      const [low, high, between] = [figuresAt(group, 0), figuresAt(group, 1), figuresAt(group, 0.3)];
      for (const { path, minimum, maximum } of group.figures) {
        expect(low[path]).toBe(minimum);
        expect(high[path]).toBe(maximum);
        if (path.endsWith('Count')) expect(Number.isInteger(between[path])).toBe(true);
      }
    }
  });
});

describe('the band of a footprint', () => {
  const steps: number[] = [];
  const bands = footprintBands(checked, {
    region,
    cellKm: 300,
    cue: 'sensor-driven',
    design: 'sampled',
    onProgress: (done, total) => steps.push(done / total),
  });

  it('spans its base and every swing, largest swing first', () => {
    const { base, lowest, highest, swings } = bands;
    for (const { defendedAreaKm2 } of [base, ...swings.flatMap(({ atLowest, atHighest }) => [atLowest, atHighest])]) {
      expect(defendedAreaKm2).toBeGreaterThanOrEqual(lowest.defendedAreaKm2);
      expect(defendedAreaKm2).toBeLessThanOrEqual(highest.defendedAreaKm2);
    }
    const moves = swings.map(({ movesAreaKm2 }) => movesAreaKm2);
    expect(moves).toEqual([...moves].sort((a, b) => b - a));
    expect(moves[0]).toBeGreaterThan(0);
  });

  it('puts every place into one class and counts to the end', () => {
    const { areaKm2, points } = bands.classes;
    const whole = footprint(checked, { region, cellKm: 300 }).measures['sensor-driven'].regionAreaKm2;
    expect(Object.values(areaKm2).reduce((a, b) => a + b, 0) / whole).toBeCloseTo(1, 9);
    expect(points).toBe(1 + 2 * bands.swings.length + 32);
    expect(steps.at(-1)).toBe(1);
    expect(bands.envelope.map(({ angleDeg }) => angleDeg)).toEqual([-10, 0, 10]);
    expect(bands.envelope[1].defendedAreaKm2).toBe(bands.base.defendedAreaKm2);
  });
});
