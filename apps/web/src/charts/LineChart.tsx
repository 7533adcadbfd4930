import { type ReactNode, useEffect, useRef } from 'react';
import 'uplot/dist/uPlot.min.css';
import { ChartFigure } from './ChartFigure.tsx';
import { watchLooks } from './watch-looks.ts';

interface LineChartProps {
  readonly label: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xs: readonly number[];
  readonly ys: readonly (number | null)[];
  readonly table: ReactNode;
}

const HEIGHT = 220;

/** A line over numbers, in the colours of the page. Give it arrays that do not change between drawings. */
export function LineChart({ label, xLabel, yLabel, xs, ys, table }: LineChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    let stop = (): void => {};
    let isGone = false;
    void import('uplot').then(({ default: UPlot }) => {
      if (isGone) return;
      const looks = getComputedStyle(element);
      const axis = (label: string) => ({
        label,
        stroke: () => looks.color,
        grid: { stroke: () => looks.borderTopColor },
        ticks: { stroke: () => looks.borderTopColor },
      });
      const plot = new UPlot(
        {
          width: element.clientWidth,
          height: HEIGHT,
          scales: { x: { time: false } },
          axes: [axis(xLabel), axis(yLabel)],
          series: [{ label: xLabel }, { label: yLabel, stroke: () => looks.outlineColor, width: 2 }],
        },
        [[...xs], [...ys]],
        element,
      );
      const unwatch = watchLooks(element, () => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
      stop = () => {
        unwatch();
        plot.destroy();
      };
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [xLabel, yLabel, xs, ys]);
  return <ChartFigure label={label} place={place} table={table} />;
}
