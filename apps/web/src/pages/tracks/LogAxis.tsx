import type { TimePlot } from './TimeFrame.tsx';

interface LogAxisProps {
  readonly plot: TimePlot;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly show: (value: number) => string;
  readonly name: string;
}

/** Powers of ten with their units, left of a chart. */
export function LogAxis({ plot: { left, right, isWide, height }, ticks, y, show, name }: LogAxisProps) {
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${y(tick).toFixed(1)})`}>
          <path className="grid" d={`M${left},0H${right}`} />
          <text className="axis" x={left - 5} y={4} textAnchor="end">
            {show(tick)}
          </text>
        </g>
      ))}
      {isWide && (
        <text className="axis-name" transform={`translate(${left - 66},${height / 2}) rotate(-90)`} textAnchor="middle">
          {name}
        </text>
      )}
    </>
  );
}

/** From a value to its place on a logarithmic axis between the first and the last tick; lower values lie on the lower edge. */
export function logScale(ticks: readonly number[], height: number): (value: number) => number {
  const [low, high] = [Math.log10(ticks[0]), Math.log10(ticks[ticks.length - 1])];
  return (value) => (value <= ticks[0] ? height : (height * (high - Math.log10(value))) / (high - low));
}
