import type * as Plot from '@observablehq/plot';

/** What one radar sees of one flight, times in s after launch. */
export interface DrawnSight {
  readonly radar: string;
  /** Empty where the radar searches by itself. */
  readonly looking: string;
  readonly flight: string;
  readonly detectedS: number | null;
  readonly firmS: number | null;
  readonly endS: number | null;
  readonly burnoutS: number;
  readonly impactS: number;
}

const ROW_HEIGHT = 34;
const COLOUR = '#1a9a77';

/** When each radar sees one flight, one bar under the other. */
export function drawRadars(
  plot: typeof Plot,
  width: number,
  { sights, axis }: { readonly sights: readonly DrawnSight[]; readonly axis: string },
): Element {
  const rows = sights.map((sight) => ({
    ...sight,
    row: [sight.radar, sight.looking].filter((part) => part !== '').join(', '),
  }));
  const seen = rows.filter(({ detectedS }) => detectedS !== null);
  const firm = rows.filter(({ firmS }) => firmS !== null);
  return plot.plot({
    width,
    height: 66 + rows.length * ROW_HEIGHT,
    marginLeft: 170,
    marginRight: 14,
    marginBottom: 42,
    x: {
      label: axis,
      domain: [0, Math.max(...rows.map(({ impactS }) => impactS))],
      grid: true,
      ticks: Math.min(8, width / 80),
    },
    y: { label: null, domain: rows.map(({ row }) => row) },
    style: { fontSize: '12px', background: 'transparent' },
    marks: [
      plot.ruleY(seen, {
        y: 'row',
        x1: 'detectedS',
        x2: ({ detectedS, firmS }: DrawnSight) => firmS ?? detectedS,
        stroke: COLOUR,
        strokeWidth: 1.5,
      }),
      plot.ruleY(firm, { y: 'row', x1: 'firmS', x2: 'endS', stroke: COLOUR, strokeWidth: 8 }),
      plot.dot(seen, { y: 'row', x: 'detectedS', r: 4, fill: 'currentColor' }),
      plot.dot(firm, { y: 'row', x: 'firmS', r: 6, symbol: 'diamond', fill: 'currentColor' }),
    ],
  });
}
