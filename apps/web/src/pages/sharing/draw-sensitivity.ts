import type * as Plot from '@observablehq/plot';
import { SERIES_COLOURS, SERIES_DASHES, SERIES_SYMBOLS } from '../../charts/index.ts';

/** One curve with its name. */
export interface DrawnCurve {
  readonly name: string;
  readonly points: readonly {
    readonly value: number;
    readonly gain: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** The first value without a gain. */
  readonly goneAt: number | null;
  readonly goneText: string;
}

export interface DrawnAxes {
  readonly x: string;
  readonly y: string;
  /** Values span several powers of ten. */
  readonly isWide: boolean;
}

interface Point {
  readonly name: string;
  readonly value: number;
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

const ROOM_FOR_TEXT = 480;
/** Coarsenesses below this, m, stand side by side. */
const LINEAR_BELOW_M = 100;

/** Gain against one term of release: a line, a symbol and a dash for each pair, a band where there is an interval, a hollow mark where a gain ends. */
export function drawSensitivity(
  plot: typeof Plot,
  width: number,
  { curves, axes }: { readonly curves: readonly DrawnCurve[]; readonly axes: DrawnAxes },
): Element {
  const names = curves.map(({ name }) => name);
  const points: Point[] = curves.flatMap(({ name, points }) => points.map((point) => ({ name, ...point })));
  const gone = curves.flatMap(({ name, goneAt, goneText }) =>
    goneAt === null ? [] : [{ name, value: goneAt, text: goneText }],
  );
  // Behind the last gain there is nothing to see.
  const last = curves.every(({ goneAt }) => goneAt !== null)
    ? 3 * Math.max(20, ...curves.map(({ goneAt }) => goneAt ?? 0))
    : Number.POSITIVE_INFINITY;
  const shown = points.filter(({ value }) => axes.isWide || value <= last);
  const bands = shown.filter(({ low, high }) => high > low);
  const dashOf = (name: string): string => SERIES_DASHES[names.indexOf(name) % SERIES_DASHES.length] ?? 'none';
  return plot.plot({
    width,
    height: 300,
    marginLeft: 56,
    marginBottom: 44,
    marginRight: 20,
    x: axes.isWide
      ? {
          label: axes.x,
          type: 'symlog',
          constant: LINEAR_BELOW_M,
          ticks: [0, 100, 1000, 10_000, 100_000],
          tickFormat: ',',
        }
      : { label: axes.x, ticks: Math.min(8, width / 60) },
    y: { label: axes.y, grid: true, nice: true },
    color: { domain: names, range: [...SERIES_COLOURS] },
    symbol: { domain: names, range: [...SERIES_SYMBOLS], legend: true },
    style: { fontSize: '12px', background: 'transparent' },
    marks: [
      plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.6 }),
      plot.areaY(bands, { x: 'value', y1: 'low', y2: 'high', z: 'name', fill: 'name', fillOpacity: 0.18 }),
      ...names.map((name) =>
        plot.lineY(
          shown.filter((point) => point.name === name),
          { x: 'value', y: 'gain', stroke: 'name', strokeWidth: 2, strokeDasharray: dashOf(name) },
        ),
      ),
      plot.dot(shown, { x: 'value', y: 'gain', stroke: 'name', fill: 'name', symbol: 'name', r: 3 }),
      plot.dot(gone, { x: 'value', y: 0, r: 7, stroke: 'name', strokeWidth: 2, fill: 'none' }),
      // Several that end at about the same value are written one above the other; where there is no room, the sentences say it.
      ...(width < ROOM_FOR_TEXT ? [] : gone).map((end, i) =>
        plot.text([end], {
          x: 'value',
          y: 0,
          text: 'text',
          dx: 10,
          dy: -10 - 14 * i,
          textAnchor: 'start',
          fill: 'currentColor',
          stroke: 'var(--panel)',
          strokeWidth: 4,
        }),
      ),
    ],
  });
}
