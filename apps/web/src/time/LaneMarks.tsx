import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../words/index.ts';
import { seek } from './clock.ts';
import { tPlus } from './clock-text.ts';
import type { Lane, Mark } from './lanes.ts';
import { MarkSign } from './MarkSign.tsx';
import { ROW_OF } from './signs.ts';
import { words } from './words.ts';

export const LANE_HEIGHT = 62;
const ROW_Y = [12, 31, 50] as const;

interface LaneMarksProps {
  readonly lane: Lane;
  readonly x: (timeS: number) => number;
  readonly width: number;
  readonly nameOf: (id: string) => string;
  readonly onSelect: () => void;
}

/** The flight, marks and interceptors of one threat. One stop for Tab; the arrow keys go from mark to mark. */
export function LaneMarks({ lane, x, width, nameOf, onSelect }: LaneMarksProps) {
  const t = useWords(words);
  const [current, setCurrent] = useState(0);
  const { marks, flyOuts, flight, endS, row } = lane;
  const said = ({ kind, timeS, by, end }: Mark): string => {
    const what = t(kind !== 'intercept' ? kind : end === 'killed' ? 'intercept-hit' : 'intercept-miss');
    return by === null
      ? t('mark', { what, time: tPlus(timeS) })
      : t('markBy', { what, time: tPlus(timeS), by: nameOf(by) });
  };
  const choose = (mark: Mark): void => {
    onSelect();
    seek(mark.timeS);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -marks.length, End: marks.length }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const mark = marks[current];
      if (mark !== undefined) choose(mark);
    } else if (by !== undefined) {
      event.preventDefault();
      const next = Math.min(marks.length - 1, Math.max(0, current + by));
      setCurrent(next);
      event.currentTarget.querySelectorAll<SVGGElement>('[role=button]')[next]?.focus();
    }
  };
  const left = x(flight.launchTimeS);
  return (
    <svg
      className="lane-marks"
      width={width}
      height={LANE_HEIGHT}
      role="group"
      aria-label={t('lane', { threat: lane.threatId })}
      data-uses-arrows
      onKeyDown={onKeyDown}
    >
      <rect
        className={`flight-bar ${row.stopped ? 'stopped' : 'leaked'}`}
        x={left}
        y={ROW_Y[0] - 5}
        width={Math.max(0, x(endS) - left)}
        height={10}
      />
      {flyOuts.map(({ fromS, toS, isHit }, i) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: two interceptors can fly at the same times
          key={i}
          className={isHit ? 'fly-out hit' : 'fly-out'}
          d={`M${x(fromS).toFixed(1)},${ROW_Y[2]}H${x(toS).toFixed(1)}`}
        />
      ))}
      {marks.map((mark, i) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: two marks can be alike
          key={i}
          role="button"
          tabIndex={i === current ? 0 : -1}
          aria-label={said(mark)}
          className="lane-mark"
          transform={`translate(${x(mark.timeS).toFixed(1)},${ROW_Y[ROW_OF[mark.kind]]})`}
          onClick={() => choose(mark)}
          onFocus={() => setCurrent(i)}
        >
          <title>{said(mark)}</title>
          <circle className="grip" r={12} />
          <MarkSign mark={mark} />
        </g>
      ))}
    </svg>
  );
}
