import { useWords } from '../words/index.ts';
import { SPEEDS, seek, stepBy, toggle, useClock } from './clock.ts';
import { tPlus, utcText } from './clock-text.ts';
import { STEP_S } from './playing.ts';
import './time.css';
import { words } from './words.ts';

/** Play, step, speed and scrub; the time of the raid and the same in UTC. */
export function ClockBar({ epochUtc }: { readonly epochUtc: string }) {
  const t = useWords(words);
  const { timeS, fromS, toS, isPlaying, speed } = useClock();
  return (
    <section className="panel clock-bar controls" aria-label={t('clock')}>
      <div className="row">
        <button type="button" onClick={() => seek(fromS)} aria-label={t('start')} title={t('start')}>
          <Icon path="M3,3h2v10h-2zM13,3v10l-7,-5z" />
        </button>
        <button
          type="button"
          onClick={() => stepBy(-STEP_S)}
          aria-label={t('back', { s: STEP_S })}
          title={t('back', { s: STEP_S })}
        >
          <Icon path="M8,3v10l-6,-5zM14,3v10l-6,-5z" />
        </button>
        <button type="button" className="main play" onClick={toggle}>
          <Icon path={isPlaying ? 'M3,2h4v12h-4zM9,2h4v12h-4z' : 'M4,2v12l10,-6z'} />
          {t(isPlaying ? 'pause' : 'play')}
        </button>
        <button
          type="button"
          onClick={() => stepBy(STEP_S)}
          aria-label={t('forward', { s: STEP_S })}
          title={t('forward', { s: STEP_S })}
        >
          <Icon path="M2,3v10l6,-5zM8,3v10l6,-5z" />
        </button>
        <select
          aria-label={t('speed')}
          title={t('speed')}
          value={speed}
          onChange={({ target }) => useClock.setState({ speed: Number(target.value) })}
        >
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {t('times', { speed: one })}
            </option>
          ))}
        </select>
      </div>
      <output className="clock-time">
        <strong>{tPlus(timeS)}</strong> <span className="muted">{t('utc', { time: utcText(epochUtc, timeS) })}</span>
      </output>
      <input
        type="range"
        min={fromS}
        max={toS}
        step={1}
        value={timeS}
        aria-label={t('scrub')}
        aria-valuetext={tPlus(timeS)}
        onChange={({ target }) => seek(Number(target.value))}
      />
    </section>
  );
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
