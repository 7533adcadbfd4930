import type * as Plot from '@observablehq/plot';
import { SERIES_COLOURS, SERIES_DASHES, SERIES_SYMBOLS } from '../../charts/index.ts';

/** One arrangement at one delay. */
export interface DrawnDelay {
  readonly name: string;
  readonly delayS: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const SHIFT_PX = 4;

/** Lines over delay with bands of their intervals: colour, symbol and dash tell arrangements apart. */
export function drawDelays(
  plot: typeof Plot,
  width: number,
  asked: {
    readonly points: readonly DrawnDelay[];
    readonly names: readonly string[];
    readonly xLabel: string;
    readonly yLabel: string;
  },
): Element {
  const { points, names, xLabel, yLabel } = asked;
  const shiftOf = (series: number): number => SHIFT_PX * (series - (names.length - 1) / 2);
  return plot.plot({
    width,
    height: 320,
    marginLeft: 50,
    marginBottom: 42,
    x: { label: xLabel, inset: 10, ticks: [...new Set(points.map(({ delayS }) => delayS))] },
    y: { label: yLabel, grid: true, zero: true, nice: true },
    color: { domain: names, range: [...SERIES_COLOURS] },
    symbol: { domain: names, range: [...SERIES_SYMBOLS], legend: true },
    style: { fontSize: '12px', background: 'transparent' },
    marks: [
      plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.6 }),
      plot.areaY(points, { x: 'delayS', y1: 'low', y2: 'high', z: 'name', fill: 'name', fillOpacity: 0.15 }),
      ...names.map((name, i) =>
        plot.lineY(
          points.filter((point) => point.name === name),
          {
            x: 'delayS',
            y: 'mean',
            stroke: 'name',
            strokeWidth: 2,
            dx: shiftOf(i),
            strokeDasharray: SERIES_DASHES[i % SERIES_DASHES.length] ?? 'none',
          },
        ),
      ),
      // Beside one another: arrangements that fare alike would hide each other.
      ...names.map((name, i) =>
        plot.dot(
          points.filter((point) => point.name === name),
          { x: 'delayS', y: 'mean', fill: 'name', stroke: 'name', symbol: 'name', r: 4.5, dx: shiftOf(i) },
        ),
      ),
    ],
  });
}
