import { useWords } from '../words/index.ts';
import { type Paint, type PaintId, type Painting, paintingOf, paintWords } from './paints.ts';
import { words } from './words.ts';

const HATCH_LINES: Readonly<Record<Paint['hatch'], string>> = {
  plain: '',
  slanted: 'M0,8L8,0M8,16L16,8M0,16L16,0',
  level: 'M0,4h16M0,12h16',
  crossed: 'M0,16L16,0M0,0L16,16',
  dotted: 'M4,4h2M12,4h2M4,12h2M12,12h2',
};

/** What the colours and signs of the map mean. */
export function Legend({ paint }: { readonly paint: PaintId | Painting }) {
  const t = useWords(paintWords);
  const own = useWords(words);
  return (
    <ul className="legend">
      {paintingOf(paint).paints.map(({ colour, hatch, word, values }) => (
        <li key={`${word}${JSON.stringify(values)}`}>
          <svg width="16" height="16" aria-hidden="true">
            <rect width="16" height="16" fill={colour} />
            <path d={HATCH_LINES[hatch]} stroke="#fff" strokeOpacity=".75" strokeWidth="1.3" />
          </svg>
          {t(word, values)}
        </li>
      ))}
      <li>
        <svg viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">
          <path className="mark" d="M0,-9L8,6H-8Z" />
        </svg>
        {own('battery')}
      </li>
      <li>
        <svg viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">
          <path className="mark" d="M0,-8L8,0L0,8L-8,0Z" />
        </svg>
        {own('radar')}
      </li>
      <li>
        <svg viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true">
          <path d="M-6,-6L6,6M6,-6L-6,6" stroke="currentColor" strokeWidth="3" />
        </svg>
        {own('launchArea')}
      </li>
      <li>
        <svg width="20" height="16" aria-hidden="true">
          <path d="M0,8h20" stroke="currentColor" strokeWidth="1.5" strokeDasharray="5 3" />
        </svg>
        {own('sector')}
      </li>
    </ul>
  );
}
