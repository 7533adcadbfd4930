import type { ReactNode } from 'react';
import { useWords } from '../../words/index.ts';
import { LaneSign } from './LaneSign.tsx';
import type { BarKind, LaneMarkKind } from './lane-signs.ts';
import { words } from './words.ts';

interface LaneLegendProps {
  readonly marks: readonly LaneMarkKind[];
  readonly bars: readonly BarKind[];
  /** Lines of their own lanes. */
  readonly children?: ReactNode;
}

/** What bars and marks of lanes mean. */
export function LaneLegend({ marks, bars, children }: LaneLegendProps) {
  const t = useWords(words);
  return (
    <ul className="legend" aria-label={t('lanesLegend')}>
      {marks.map((kind) => (
        <li key={kind}>
          <svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
            <LaneSign kind={kind} />
          </svg>
          {t(`mark-${kind}`)}
        </li>
      ))}
      {bars.map((kind) => (
        <li key={kind}>
          <svg width="26" height="12" aria-hidden="true">
            <rect className={`bar-${kind}`} width="26" height="12" />
          </svg>
          {t(`bar-${kind}`)}
        </li>
      ))}
      {children}
    </ul>
  );
}
