import { useWords } from '../words/index.ts';
import { MARK_KINDS, type Mark } from './lanes.ts';
import { MarkSign } from './MarkSign.tsx';
import { words } from './words.ts';

interface LegendLine extends Pick<Mark, 'kind' | 'end'> {
  readonly word: Mark['kind'] | 'intercept-hit' | 'intercept-miss';
}

/** What the marks and bars of timelines and plots mean. */
export function TimeLegend() {
  const t = useWords(words);
  const marks = MARK_KINDS.flatMap((kind): LegendLine[] =>
    kind === 'intercept'
      ? [
          { kind, end: 'killed', word: 'intercept-hit' },
          { kind, end: 'missed', word: 'intercept-miss' },
        ]
      : [{ kind, end: null, word: kind }],
  );
  return (
    <ul className="legend time-legend" aria-label={t('legend')}>
      {marks.map(({ word, ...mark }) => (
        <li key={word}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
            <MarkSign mark={mark} />
          </svg>
          {t(word)}
        </li>
      ))}
      {(['flightStopped', 'flightLeaked', 'flyOut'] as const).map((word) => (
        <li key={word}>
          <svg width="26" height="12" aria-hidden="true">
            {word === 'flyOut' ? (
              <path className="fly-out hit" d="M0,6h26" />
            ) : (
              <rect
                className={`flight-bar ${word === 'flightStopped' ? 'stopped' : 'leaked'}`}
                width="26"
                height="12"
              />
            )}
          </svg>
          {t(word)}
        </li>
      ))}
    </ul>
  );
}
