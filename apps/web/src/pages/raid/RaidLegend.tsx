import type { ReactNode } from 'react';
import { mapWords } from '../../map/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** What the signs of the map of a raid mean; those of events stand under the timeline. */
export function RaidLegend() {
  const t = useWords(words);
  const sites = useWords(mapWords);
  const lines: readonly (readonly [string, ReactNode])[] = [
    [sites('battery'), <path key="a" className="mark" d="M0,-9L8,6H-8Z" />],
    [sites('radar'), <path key="b" className="mark" d="M0,-8L8,0L0,8L-8,0Z" />],
    [sites('sector'), <path key="c" d="M-10,0h20" stroke="currentColor" strokeWidth="1.5" strokeDasharray="6 4" />],
    [sites('launchArea'), <path key="d" d="M-6,-6L6,6M6,-6L-6,6" stroke="currentColor" strokeWidth="3" />],
    [sites('target'), <circle key="e" className="mark target" r="5" />],
    [
      t('track'),
      <g key="f" stroke="currentColor" fill="currentColor">
        <path d="M-10,0h16" strokeWidth="2" />
        <circle cx="6" r="3.5" />
      </g>,
    ],
    [
      t('interceptorNow'),
      <g key="g" stroke="currentColor" fill="currentColor">
        <path d="M-10,0h16" strokeWidth="1.5" strokeDasharray="2.5 2.5" />
        <circle cx="6" r="2.5" />
      </g>,
    ],
  ];
  return (
    <ul className="legend" aria-label={t('mapLegend')}>
      {lines.map(([word, sign]) => (
        <li key={word}>
          <svg viewBox="-11 -10 22 20" width="20" height="18" aria-hidden="true">
            {sign}
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
