import type { ReactNode, Ref } from 'react';
import { useWords } from '../words/index.ts';
import './charts.css';
import { words } from './words.ts';

interface ChartFigureProps {
  readonly label: string;
  /** Where the drawing goes. */
  readonly place: Ref<HTMLDivElement>;
  /** The same as a table; null where that stands beside the drawing. */
  readonly table: ReactNode;
}

/** A drawing with its sentence, and its twin for readers who do not see it. */
export function ChartFigure({ label, place, table }: ChartFigureProps) {
  const t = useWords(words);
  return (
    <figure className="chart">
      <div ref={place} className="drawing" role="img" aria-label={label} />
      <figcaption>{label}</figcaption>
      {table !== null && (
        <details>
          <summary>{t('table')}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
