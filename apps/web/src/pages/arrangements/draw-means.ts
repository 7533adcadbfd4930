import type * as Plot from '@observablehq/plot';
import { SERIES_COLOURS, SERIES_SYMBOLS } from '../../charts/index.ts';

/** Mean and interval of one raid under one arrangement. */
export interface DrawnMean {
  readonly raid: string;
  readonly name: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const LINE_HEIGHT = 19;

/** A band for each raid, in it a line for each arrangement: symbol at the mean, bar over the interval. */
export function drawMeans(
  plot: typeof Plot,
  width: number,
  asked: {
    readonly means: readonly DrawnMean[];
    readonly names: readonly string[];
    readonly xLabel: string;
    readonly yLabel: string;
  },
): Element {
  const { means, names, xLabel, yLabel } = asked;
  const raids = new Set(means.map(({ raid }) => raid)).size;
  const at = { fy: 'raid', y: 'name', stroke: 'name' } as const;
  return plot.plot({
    width,
    height: 70 + raids * (names.length * LINE_HEIGHT + 8),
    marginLeft: 46,
    marginRight: 12,
    marginBottom: 40,
    x: { label: xLabel, zero: true, grid: true, nice: true },
    y: { label: null, axis: null, domain: names },
    fy: { label: yLabel, padding: 0.2 },
    color: { domain: names, range: [...SERIES_COLOURS] },
    symbol: { domain: names, range: [...SERIES_SYMBOLS], legend: true },
    style: { fontSize: '12px', background: 'transparent' },
    marks: [
      plot.frame({ stroke: 'currentColor', strokeOpacity: 0.15 }),
      plot.ruleY(means, { ...at, x1: 'low', x2: 'high', strokeWidth: 2.5 }),
      plot.dot(means, { ...at, x: 'mean', fill: 'name', symbol: 'name', r: 5 }),
    ],
  });
}
