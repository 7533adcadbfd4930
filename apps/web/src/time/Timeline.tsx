import { type CSSProperties, useEffect, useState } from 'react';
import { useNumbers, useWords } from '../words/index.ts';
import { useClock } from './clock.ts';
import { LANE_HEIGHT, LaneMarks } from './LaneMarks.tsx';
import type { Lane } from './lanes.ts';
import { TimeLegend } from './TimeLegend.tsx';
import './time.css';
import { following, type TimeWindow, ticksMin, zoomed } from './time-window.ts';
import { useScrub } from './use-scrub.ts';
import { useWidth } from './use-width.ts';
import { words } from './words.ts';

/** Room at both ends, so that a mark at the very start is whole. */
const EDGE = 10;

interface TimelineProps {
  readonly lanes: readonly Lane[];
  /** What a lane is called. */
  readonly nameOf: (id: string) => string;
  readonly selectedId: string | null;
  readonly onSelect: (threatId: string) => void;
}

/** A lane a threat over one scale of time, with a cursor at the clock. */
export function Timeline({ lanes, nameOf, selectedId, onSelect }: TimelineProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const fromS = useClock((clock) => clock.fromS);
  const toS = useClock((clock) => clock.toS);
  const whole = { fromS, toS };
  const [part, setPart] = useState<TimeWindow | null>(null);
  const shown = part ?? whole;
  const [axis, width] = useWidth<HTMLDivElement>();
  const inner = Math.max(1, width - 2 * EDGE);
  const x = (timeS: number): number => EDGE + (inner * (timeS - shown.fromS)) / (shown.toS - shown.fromS || 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another raid is shown whole
  useEffect(() => setPart(null), [fromS, toS, lanes]);
  useEffect(
    () => useClock.subscribe(({ timeS, fromS, toS }) => setPart((now) => now && following(now, { fromS, toS }, timeS))),
    [],
  );
  const zoomBy = (by: number): void => {
    const next = zoomed(shown, whole, by, useClock.getState().timeS);
    setPart(next.toS - next.fromS >= toS - fromS ? null : next);
  };

  const onAxis = useScrub((at) => shown.fromS + ((at - EDGE) / inner) * (shown.toS - shown.fromS));
  const ticks = ticksMin(shown, width);

  return (
    <section className="panel timeline" aria-label={t('timeline')}>
      <div className="row heading">
        <h2>{t('timeline')}</h2>
        <div className="row controls">
          <button type="button" onClick={() => zoomBy(0.5)}>
            {t('zoomIn')}
          </button>
          <button type="button" onClick={() => zoomBy(2)} disabled={part === null}>
            {t('zoomOut')}
          </button>
          <button type="button" onClick={() => setPart(null)} disabled={part === null}>
            {t('fit')}
          </button>
        </div>
      </div>
      <div className="lanes" style={{ '--lane-height': `${LANE_HEIGHT}px` } as CSSProperties}>
        {lanes.map((lane) => (
          <div key={lane.threatId} className={lane.threatId === selectedId ? 'lane selected' : 'lane'}>
            <button
              type="button"
              className="lane-name"
              aria-pressed={lane.threatId === selectedId}
              onClick={() => onSelect(lane.threatId)}
            >
              <span lang="en">{nameOf(lane.row.targetId)}</span>
              <small>{lane.threatId}</small>
            </button>
            <LaneMarks lane={lane} x={x} width={width} nameOf={nameOf} onSelect={() => onSelect(lane.threatId)} />
          </div>
        ))}
        <div className="lane axis">
          <span className="muted axis-title">{t('minutes')}</span>
          {/* Pointers only: the slider of the clock does the same for the keyboard. */}
          <div ref={axis} className="axis-scale" {...onAxis}>
            <svg width={width} height={26} aria-hidden="true">
              {ticks.map((minute) => (
                <g key={minute} transform={`translate(${x(60 * minute).toFixed(1)},0)`}>
                  <path d="M0,0v6" />
                  <text y={19} textAnchor="middle">
                    {numbers.plain(minute, 2)}
                  </text>
                </g>
              ))}
            </svg>
          </div>
        </div>
        <Cursor shown={shown} />
      </div>
      <TimeLegend />
      <p className="muted hint">{t('timelineHint')}</p>
    </section>
  );
}

/** The line at the clock; the only part of the timeline that moves with it. */
function Cursor({ shown }: { readonly shown: TimeWindow }) {
  const timeS = useClock((clock) => clock.timeS);
  const share = (timeS - shown.fromS) / (shown.toS - shown.fromS || 1);
  return share < 0 || share > 1 ? null : (
    <div className="cursor-track" style={{ paddingInline: EDGE }} aria-hidden="true">
      <div className="cursor" style={{ transform: `translateX(${100 * share}%)` }} />
    </div>
  );
}
