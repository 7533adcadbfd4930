import type * as Plot from '@observablehq/plot';
import { type ReactNode, useEffect, useRef } from 'react';
import { ChartFigure } from './ChartFigure.tsx';
import { watchLooks } from './watch-looks.ts';

interface PlotChartProps {
  readonly label: string;
  /** Draws with Observable Plot, which is fetched for the first chart. Give it a function that does not change between drawings. */
  readonly draw: (plot: typeof Plot, width: number) => Element;
  readonly table: ReactNode;
}

/** A chart by Observable Plot, drawn anew when its width changes. */
export function PlotChart({ label, draw, table }: PlotChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let stop = (): void => {};
    let isGone = false;
    void import('@observablehq/plot').then((plot) => {
      if (isGone) return;
      let drawn = 0;
      stop = watchLooks(element, () => {
        if (element.clientWidth === drawn) return;
        drawn = element.clientWidth;
        const drawing = draw(plot, drawn);
        // The place around it has the label and the table; the names that Plot gives to groups say nothing to a reader.
        drawing.setAttribute('aria-hidden', 'true');
        element.replaceChildren(drawing);
      });
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [draw]);
  return <ChartFigure label={label} place={place} table={table} />;
}
