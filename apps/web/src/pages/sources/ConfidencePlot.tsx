import { sourceWords } from '../../sources/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { CONFIDENCES, type Confidence } from './confidences.ts';
import { words } from './words.ts';

interface ConfidencePlotProps {
  readonly counts: Readonly<Record<string, number>>;
  readonly chosen: Confidence | null;
  readonly onChoose: (confidence: Confidence | null) => void;
}

/** How many figures came to us in which way: bars that are also the filter. */
export function ConfidencePlot({ counts, chosen, onChoose }: ConfidencePlotProps) {
  const t = useWords(words);
  const names = useWords(sourceWords);
  const numbers = useNumbers();
  const of = (confidence: string): number => counts[confidence] ?? 0;
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const most = Math.max(1, ...Object.values(counts));
  const share = total === 0 ? null : of('read') / total;
  return (
    <figure className="confidence-plot" aria-label={t('plot')}>
      <figcaption>
        {t('plotSentence', {
          read: numbers.plain(of('read')),
          total: numbers.plain(total),
          share: numbers.percent(share),
          unsure: numbers.plain(of('recalled') + of('notional')),
        })}
      </figcaption>
      {CONFIDENCES.filter((one) => of(one) > 0 || one === chosen).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === chosen}
          onClick={() => onChoose(one === chosen ? null : one)}
        >
          <span className="name">{names(one)}</span>
          <span className="bar" style={{ '--share': of(one) / most } as React.CSSProperties} aria-hidden="true" />
          <span className="number">{numbers.plain(of(one))}</span>
        </button>
      ))}
    </figure>
  );
}
