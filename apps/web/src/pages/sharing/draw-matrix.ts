import type * as Plot from '@observablehq/plot';
import { LOOKS } from '../../colours/index.ts';
import type { Sign, ValueKind } from './gains.ts';

/** One sign of the matrix, with its words. */
export interface MatrixMark {
  readonly kind: ValueKind;
  readonly row: string;
  readonly column: string;
  readonly sign: Sign;
  readonly text: string;
}

const COLOURS: Readonly<Record<Sign, string>> = {
  better: LOOKS.defended,
  worse: LOOKS.undefended,
  same: LOOKS.notThreatened,
};
const ROW_HEIGHT = 46;
/** Three matrices side by side need this much. */
const WIDE = 760;

/**
 * Matrices of gains, one for each kind of value: a triangle up where a party is better off, down where it is worse off, a bar where no difference is
 * told; with the number under it.
 */
export function drawMatrix(
  plot: typeof Plot,
  width: number,
  {
    marks,
    titles,
    axes,
  }: {
    readonly marks: readonly MatrixMark[];
    readonly titles: readonly (readonly [ValueKind, string])[];
    readonly axes: { readonly row: string; readonly column: string };
  },
): Element {
  const isWide = width >= WIDE;
  const rows = new Set(marks.map(({ row }) => row)).size;
  const place = globalThis.document.createElement('div');
  place.className = isWide ? 'matrices wide' : 'matrices';
  for (const [kind, title] of titles) {
    const here = marks.filter((mark) => mark.kind === kind);
    const heading = globalThis.document.createElement('div');
    heading.className = 'matrix-title';
    heading.textContent = title;
    const told = here.filter(({ sign }) => sign !== 'same');
    const at = { x: 'column', y: 'row' };
    const drawn = plot.plot({
      width: isWide ? width / titles.length - 8 : width,
      height: 64 + rows * ROW_HEIGHT,
      marginLeft: 78,
      marginRight: 4,
      marginBottom: 42,
      marginTop: 18,
      x: { label: axes.column, padding: 0.06 },
      y: { label: axes.row, padding: 0.08 },
      style: { fontSize: '12px', background: 'transparent' },
      marks: [
        plot.cell(here, { ...at, fill: 'currentColor', fillOpacity: 0.05, stroke: 'currentColor', strokeOpacity: 0.2 }),
        plot.dot(told, {
          ...at,
          dy: -8,
          r: 6,
          symbol: 'triangle',
          rotate: ({ sign }: MatrixMark) => (sign === 'worse' ? 180 : 0),
          fill: ({ sign }: MatrixMark) => COLOURS[sign],
        }),
        plot.text(
          here.filter(({ sign }) => sign === 'same'),
          { ...at, dy: -8, text: () => '–', fill: COLOURS.same, fontWeight: 700 },
        ),
        plot.text(here, { ...at, dy: 9, text: 'text', fill: 'currentColor' }),
      ],
    });
    const part = globalThis.document.createElement('div');
    part.append(heading, drawn);
    place.append(part);
  }
  return place;
}
