import { useWords } from '../../words/index.ts';
import { LaneSign } from './LaneSign.tsx';
import { BARS, LANE_MARKS } from './lane-signs.ts';
import { words } from './words.ts';

/** What bars and marks of the lanes mean. */
export function LaneLegend() {
  const t = useWords(words);
  return (
    <ul className="legend" aria-label={t('lanesLegend')}>
      {LANE_MARKS.map((kind) => (
        <li key={kind}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
            <LaneSign kind={kind} />
          </svg>
          {t(`mark-${kind}`)}
        </li>
      ))}
      {BARS.map((kind) => (
        <li key={kind}>
          <svg width="26" height="12" aria-hidden="true">
            <rect className={`bar-${kind}`} width="26" height="12" />
          </svg>
          {t(`bar-${kind}`)}
        </li>
      ))}
      <li>
        <svg width="6" height="16" aria-hidden="true">
          <path className="arrival-tick" d="M3,0v16" />
        </svg>
        {t('tick')}
      </li>
      <li>
        <span aria-hidden="true">● ◐ ○</span> {t('sights')}
      </li>
    </ul>
  );
}
