import type { ThreatTracks } from '@parasol/study/tracks';
import type { ReactNode } from 'react';
import { ticksMin, timeWords, useClock, useScrub, useWidth } from '../../time/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { stageNames } from './stage-names.ts';
import { words } from './words.ts';

/** A drawing over the span of the clock. */
export interface TimePlot {
  readonly x: (timeS: number) => number;
  readonly left: number;
  readonly right: number;
  /** Where the drawing ends above its axis, and how high it is. */
  readonly height: number;
  /** Names of lanes stand left of it, not above them. */
  readonly isWide: boolean;
}

interface TimeFrameProps {
  readonly threat: ThreatTracks;
  readonly label: string;
  readonly heightOf: (isWide: boolean) => number;
  readonly children: (plot: TimePlot) => ReactNode;
}

const WIDE = 640;
const MARGIN = { wide: 190, narrow: 52, right: 14, top: 30, bottom: 38 };

/** What all charts of a missile stand in, one below the other in step: stages of the flight, minutes, a cursor at the clock; a click sets the clock. */
export function TimeFrame({ threat, label, heightOf, children }: TimeFrameProps) {
  const t = useWords(words);
  const time = useWords(timeWords);
  const numbers = useNumbers();
  const fromS = useClock((clock) => clock.fromS);
  const toS = useClock((clock) => clock.toS);
  const [frame, width] = useWidth<HTMLDivElement>();
  const isWide = width >= WIDE;
  const left = isWide ? MARGIN.wide : MARGIN.narrow;
  const right = width - MARGIN.right;
  const inner = Math.max(1, right - left);
  const height = heightOf(isWide);
  const x = (timeS: number): number => left + (inner * (timeS - fromS)) / (toS - fromS || 1);
  const onChart = useScrub((at) => fromS + ((at - left) / inner) * (toS - fromS));
  const stages = (
    [
      ['burnout', threat.burnoutS],
      ['apogee', threat.apogeeS],
      ['re-entry', threat.reentryS],
      ['impact', threat.impactS],
    ] as const
  ).flatMap(([kind, timeS]) => (timeS === null ? [] : [{ name: t(`stage-${kind}`), at: x(timeS) }]));
  return (
    <div ref={frame} className="time-frame" style={{ minHeight: MARGIN.top + height + MARGIN.bottom }} {...onChart}>
      {width > 0 && toS > fromS && (
        <svg width={width} height={MARGIN.top + height + MARGIN.bottom} role="img" aria-label={label}>
          <g transform={`translate(0,${MARGIN.top})`}>
            {ticksMin({ fromS, toS }, inner).map((minute) => (
              <g key={minute} transform={`translate(${x(60 * minute).toFixed(1)},0)`}>
                <path className="grid" d={`M0,0V${height}`} />
                <text className="axis" y={height + 15} textAnchor="middle">
                  {numbers.plain(minute, 2)}
                </text>
              </g>
            ))}
            <text className="axis" x={right} y={height + 32} textAnchor="end">
              {time('minutes')}
            </text>
            {stages.map(({ name, at }) => (
              <path key={name} className="stage-rule" d={`M${at.toFixed(1)},0V${height}`} />
            ))}
            {stageNames(stages, left, right).map(({ name, at, anchor, row }) => (
              <text key={name} className="stage-name" x={at} y={row === 0 ? -4 : -17} textAnchor={anchor}>
                {name}
              </text>
            ))}
            {children({ x, left, right, height, isWide })}
            <Cursor x={x} height={height} />
          </g>
        </svg>
      )}
    </div>
  );
}

/** The line at the clock: the only part of a chart that moves with it. */
function Cursor({ x, height }: { readonly x: TimePlot['x']; readonly height: number }) {
  const at = useClock((clock) => x(clock.timeS).toFixed(1));
  return <path className="clock-cursor" data-at={at} d={`M${at},-2V${height + 4}`} />;
}
