import { useState } from 'react';
import { useLanguage, useNumbers, useWords } from '../../words/index.ts';
import type { Expected } from './checks.ts';
import type { Exercise } from './exercise.ts';
import type { Lab } from './lab.ts';
import { sayExpected } from './say-expected.ts';
import { words } from './words.ts';

type Found = { readonly expected: Expected } | { readonly fault: string };

/** Aims, answers (computed when asked for), common mistakes: behind a disclosure. */
export function InstructorNotes({ exercise, lab }: { readonly exercise: Exercise; readonly lab: () => Lab }) {
  const t = useWords(words);
  const language = useLanguage();
  const numbers = useNumbers();
  const [found, setFound] = useState<Readonly<Record<string, Found>>>({});
  const [isBusy, setBusy] = useState(false);
  const { aims, questions, mistakes, discuss } = exercise;

  const compute = async (): Promise<void> => {
    setBusy(true);
    for (const { id, solve } of questions) {
      const one: Found = await solve(lab()).then(
        (expected) => ({ expected }),
        (error) => ({ fault: error instanceof Error ? error.message : String(error) }),
      );
      setFound((now) => ({ ...now, [id]: one }));
    }
    setBusy(false);
  };
  const textOf = (question: Exercise['questions'][number]): string => {
    const one = found[question.id];
    if (one === undefined) return isBusy ? t('checking') : '…';
    if ('fault' in one) return t('couldNot', { message: one.fault });
    return sayExpected(question, one.expected, { language, numbers, t });
  };
  return (
    <details className="notes">
      <summary>{t('notes')}</summary>
      <h4>{t('aims')}</h4>
      <ul>
        {aims.map((aim) => (
          <li key={aim.en}>{aim[language]}</li>
        ))}
      </ul>
      <h4>{t('expected')}</h4>
      <button type="button" className="controls" onClick={() => void compute()} disabled={isBusy}>
        {t('compute')}
      </button>
      <ol aria-live="polite">
        {questions.map((question) => (
          <li key={question.id}>
            {question.ask[language]} <strong>{textOf(question)}</strong>
          </li>
        ))}
      </ol>
      <h4>{t('mistakes')}</h4>
      <ul>
        {mistakes.map((mistake) => (
          <li key={mistake.en}>{mistake[language]}</li>
        ))}
      </ul>
      <h4>{t('discuss')}</h4>
      <p>{discuss[language]}</p>
    </details>
  );
}
