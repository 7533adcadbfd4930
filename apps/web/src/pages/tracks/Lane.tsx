import type { Stretch } from '@parasol/study/tracks';
import { LaneSign } from './LaneSign.tsx';
import { linesOf } from './lane-name.ts';
import type { BarKind, LaneMark } from './lane-signs.ts';
import type { Sight } from './moments.ts';
import type { TimePlot } from './TimeFrame.tsx';

interface LaneProps {
  readonly name: string;
  /** Under the name. */
  readonly detail?: string;
  readonly y: number;
  readonly step: number;
  readonly plot: TimePlot;
  readonly bars: readonly (Stretch & { readonly kind: BarKind })[];
  readonly marks: readonly LaneMark[];
  readonly ticksS?: readonly number[];
  readonly isChosen?: boolean;
  /** Of a sensor: what it has of the missile now. */
  readonly sight?: Sight;
}

const LINE = 13;
const NAME_HEIGHT = 18;
/** What comes soon after a firm track has its sign under the bar. */
const BELOW = 9;
const SIGHT_SIGNS: Readonly<Record<Sight, string>> = { firm: '●', seen: '◐', 'in-view': '○', none: '' };

/** Name, bars and marks of one sensor or picture. A sensor that sees the missile now has a sign before its name and a bold one. */
export function Lane({
  name,
  detail,
  y,
  step,
  plot,
  bars,
  marks,
  ticksS = [],
  isChosen = false,
  sight = 'none',
}: LaneProps) {
  const { x, left, right, isWide } = plot;
  const lines = detail !== undefined ? [name, detail] : isWide ? linesOf(name) : [name];
  const nameHeight = isWide ? 0 : NAME_HEIGHT + LINE * (lines.length - 1);
  const middle = y + nameHeight + (step - nameHeight) / 2;
  const isNow = sight === 'firm' || sight === 'seen';
  return (
    <g className={isChosen || isNow ? 'lane-now' : ''} data-sight={sight}>
      {(isChosen || isNow) && <rect className="lane-back" x={0} y={y} width={right} height={step} />}
      <path className="grid" d={`M0,${y + step}H${right}`} />
      {lines.map((line, i) => (
        <text
          key={line}
          className={i === 0 ? 'lane-title' : 'lane-subtitle'}
          x={isWide ? 14 : 16}
          y={isWide ? middle + 4 + (i - (lines.length - 1) / 2) * LINE : y + LINE * (i + 1)}
        >
          {line}
        </text>
      ))}
      <text className="lane-sight" x={2} y={isWide ? middle + 4 : y + 13}>
        {SIGHT_SIGNS[sight]}
      </text>
      {bars.map(({ fromS, toS, kind }) => (
        <rect
          key={`${kind} ${fromS}`}
          className={`bar-${kind}`}
          x={x(fromS)}
          y={middle - 6}
          width={Math.max(2, x(toS) - x(fromS))}
          height={12}
        />
      ))}
      {ticksS.map((timeS) => (
        <path key={timeS} className="arrival-tick" d={`M${x(timeS).toFixed(1)},${middle - 10}v20`} />
      ))}
      {marks.map(({ kind, timeS }) => (
        <g
          key={kind}
          transform={`translate(${Math.max(left, x(timeS)).toFixed(1)},${middle + (kind === 'word' || kind === 'told-apart' ? BELOW : 0)})`}
        >
          <LaneSign kind={kind} />
        </g>
      ))}
    </g>
  );
}
