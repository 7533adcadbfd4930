import { useEffect, useRef, useState } from 'react';
import type uPlot from 'uplot';
import { useNumbers, useWords } from '../words/index.ts';
import { seek, useClock } from './clock.ts';
import type { Lane } from './lanes.ts';
import { MarkSign } from './MarkSign.tsx';
import './time.css';
import { useWidth } from './use-width.ts';
import { words } from './words.ts';

const HEIGHT = 230;

/** Altitude of one threat against time, with its marks and the clock; fetched with its library when first shown. */
export function AltitudePlot({ lane }: { readonly lane: Lane }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const [frame, width] = useWidth<HTMLDivElement>();
  const host = useRef<HTMLDivElement>(null);
  const [plot, setPlot] = useState<uPlot | null>(null);
  const fromS = useClock((clock) => clock.fromS);
  const toS = useClock((clock) => clock.toS);
  const axisLabel = t('altitudeAxis');
  const timeLabel = t('minutes');

  useEffect(() => {
    const element = host.current;
    if (element === null || width === 0) return;
    let [isWanted, made] = [true, null as uPlot | null];
    void Promise.all([import('uplot'), import('uplot/dist/uPlot.min.css')]).then(([{ default: Plot }]) => {
      if (!isWanted) return;
      const { flight } = lane;
      const minutes = flight.timesS.map((timeS) => (flight.launchTimeS + timeS) / 60);
      const labels = { minutes: timeLabel, altitude: axisLabel, number: numbers.plain };
      made = new Plot(
        optionsOf(element, width, [fromS / 60, toS / 60], labels),
        [minutes, [...flight.altitudesKm]],
        element,
      );
      setPlot(made);
    });
    const redraw = (): void => made?.redraw();
    const scheme = globalThis.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', redraw);
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      isWanted = false;
      scheme.removeEventListener('change', redraw);
      theme.disconnect();
      setPlot(null);
      made?.destroy();
    };
  }, [lane, width, fromS, toS, axisLabel, timeLabel, numbers]);

  return (
    <section className="panel altitude-plot" aria-label={t('altitude', { threat: lane.threatId })}>
      <h2>{t('altitude', { threat: lane.threatId })}</h2>
      <div ref={frame} className="plot-frame" style={{ height: HEIGHT }}>
        <div ref={host} className="plot-host" aria-hidden="true" />
        {plot !== null && <Overlay plot={plot} lane={lane} />}
      </div>
      <p className="muted hint">{t('altitudeHint')}</p>
    </section>
  );
}

interface PlotLabels {
  readonly minutes: string;
  readonly altitude: string;
  readonly number: (value: number, digits?: number) => string;
}

function optionsOf(
  element: HTMLElement,
  width: number,
  spanMin: readonly [number, number],
  { minutes, altitude, number }: PlotLabels,
): uPlot.Options {
  const style = getComputedStyle(element);
  const axis = {
    stroke: () => style.color,
    grid: { stroke: () => style.borderTopColor, width: 1 },
    ticks: { show: false },
    font: '12px system-ui, sans-serif',
    labelFont: '12px system-ui, sans-serif',
    labelSize: 20,
    values: (_: uPlot, splits: number[]) => splits.map((one) => number(one, 2)),
  };
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { show: false }, y: false },
    scales: {
      x: { time: false, range: [spanMin[0], spanMin[1]] },
      y: { range: (_, __, most) => [0, Math.max(120, most * 1.12)] },
    },
    axes: [
      { ...axis, label: minutes, size: 30 },
      { ...axis, label: altitude, size: 48 },
    ],
    series: [{}, { stroke: () => style.textDecorationColor, width: 2 }],
    hooks: {
      ready: [
        (plot) =>
          plot.over.addEventListener('click', (event) => {
            const { left } = plot.over.getBoundingClientRect();
            seek(60 * plot.posToVal(event.clientX - left, 'x'));
          }),
      ],
    },
  };
}

/** Marks on the line, and the clock over it. */
function Overlay({ plot, lane }: { readonly plot: uPlot; readonly lane: Lane }) {
  const { offsetLeft, offsetTop, clientWidth, clientHeight } = plot.over;
  return (
    <div
      className="plot-overlay"
      style={{ left: offsetLeft, top: offsetTop, width: clientWidth, height: clientHeight }}
      aria-hidden="true"
    >
      <svg aria-hidden="true" width={clientWidth} height={clientHeight}>
        {lane.marks.map((mark, i) =>
          mark.at === null ? null : (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: two marks can be alike
              key={i}
              transform={`translate(${plot.valToPos(mark.timeS / 60, 'x').toFixed(1)},${plot.valToPos(mark.at.altitudeKm, 'y').toFixed(1)})`}
            >
              <MarkSign mark={mark} />
            </g>
          ),
        )}
      </svg>
      <PlotCursor plot={plot} />
    </div>
  );
}

function PlotCursor({ plot }: { readonly plot: uPlot }) {
  const timeS = useClock((clock) => clock.timeS);
  return <div className="cursor" style={{ transform: `translateX(${plot.valToPos(timeS / 60, 'x').toFixed(1)}px)` }} />;
}
