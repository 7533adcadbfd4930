import type { ReactNode } from 'react';
import { mapWords } from '../../map/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** What the signs of the map mean. */
export function MapLegend() {
  const t = useWords(words);
  const sites = useWords(mapWords);
  const lines: readonly (readonly [string, ReactNode])[] = [
    [t('legend-position'), <ellipse key="a" className="ellipse-position" rx="10" ry="5" />],
    [t('legend-impact'), <ellipse key="b" className="ellipse-impact" rx="10" ry="5" />],
    [t('legend-firm'), <circle key="c" className="sight-firm" r="8" />],
    [t('legend-seen'), <circle key="d" className="sight-seen" r="8" />],
    [sites('battery'), <path key="e" className="mark" d="M0,-9L8,6H-8Z" />],
    [sites('radar'), <path key="f" className="mark" d="M0,-8L8,0L0,8L-8,0Z" />],
    [sites('launchArea'), <path key="g" d="M-6,-6L6,6M6,-6L-6,6" stroke="currentColor" strokeWidth="3" />],
    [sites('target'), <circle key="h" className="mark target" r="5" />],
  ];
  return (
    <ul className="legend" aria-label={t('mapLegend')}>
      {lines.map(([word, sign]) => (
        <li key={word}>
          <svg viewBox="-12 -10 24 20" width="22" height="18" aria-hidden="true">
            {sign}
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
