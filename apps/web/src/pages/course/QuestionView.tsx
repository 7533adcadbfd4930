import { useEffect, useId, useRef, useState } from 'react';
import { useAsked } from '../../desk/index.ts';
import { useLanguage, useNumbers, useWords } from '../../words/index.ts';
import { type Answer, check, type Expected, type Verdict } from './checks.ts';
import type { Choice, Question } from './exercise.ts';
import type { Lab } from './lab.ts';
import { answer, judge, useProgress } from './progress.ts';
import { nameOf, sayExpected } from './say-expected.ts';
import { words } from './words.ts';

interface QuestionViewProps {
  readonly question: Question;
  readonly number: number;
  readonly lab: () => Lab;
}

/** One question: the answer, hints one by one, and the check against what the laboratory computes. */
export function QuestionView({ question, number, lab }: QuestionViewProps) {
  const t = useWords(words);
  const language = useLanguage();
  const numbers = useNumbers();
  const given = useProgress(({ answers }) => answers[question.id]);
  const verdict = useProgress(({ verdicts }) => verdicts[question.id]);
  const [hints, setHints] = useState(0);
  const [expected, setExpected] = useState<Expected | null>(null);
  const [isChecking, setChecking] = useState(false);
  const [fault, setFault] = useState('');
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const id = useId();

  const checkIt = (): void => {
    setChecking(true);
    setFault('');
    question
      .solve(lab())
      .then(
        (found) => {
          if (!isThere.current) return;
          setExpected(found);
          judge(question.id, check(useProgress.getState().answers[question.id], found));
        },
        (error) => isThere.current && setFault(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => isThere.current && setChecking(false));
  };

  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isChecking) checkIt();
      }}
    >
      <fieldset>
        <legend>
          {number}. {question.ask[language]}
        </legend>
        {question.kind === 'number' ? (
          <div className="row answer">
            <input
              id={id}
              inputMode="decimal"
              autoComplete="off"
              aria-label={`${t('yourAnswer')}, ${question.unit[language]}`}
              value={typeof given === 'string' ? given : ''}
              onChange={({ target }) => answer(question.id, target.value)}
            />
            <span>{question.unit[language]}</span>
          </div>
        ) : (
          <Choices question={question} given={given} />
        )}
      </fieldset>
      <div className="row controls">
        <button type="submit" className="main" disabled={isChecking}>
          {t('check')}
        </button>
        {hints < question.hints.length && (
          <button type="button" onClick={() => setHints(hints + 1)}>
            {t('hintLeft', { left: question.hints.length - hints })}
          </button>
        )}
        <span role="status" className={verdict?.kind === 'right' ? 'verdict right' : 'verdict'}>
          {isChecking
            ? t('checking')
            : fault !== ''
              ? t('couldNot', { message: fault })
              : verdictText(
                  verdict,
                  expected === null ? '' : sayExpected(question, expected, { language, numbers, t }),
                  t,
                )}
        </span>
      </div>
      {hints > 0 && (
        <ul className="hints">
          {question.hints.slice(0, hints).map((hint) => (
            <li key={hint.en}>{hint[language]}</li>
          ))}
        </ul>
      )}
    </form>
  );
}

function verdictText(
  verdict: Verdict | undefined,
  value: string,
  t: ReturnType<typeof useWords<keyof typeof words.entries>>,
): string {
  if (verdict === undefined) return '';
  if (verdict.kind === 'right') return value === '' ? `✓ ${t('rightPlain')}` : `✓ ${t('right', { value })}`;
  if (verdict.kind === 'partly') return t('partly', { missing: verdict.missing, extra: verdict.extra });
  return t(verdict.kind);
}

interface ChoicesProps {
  readonly question: Question & { readonly kind: 'choice' | 'set' };
  readonly given: Answer | undefined;
}

function Choices({ question: { id, kind, choices }, given }: ChoicesProps) {
  const language = useLanguage();
  const capitals = useAsked('capitals of Europe', (desk) => desk.capitals('europe'));
  const isLong = typeof choices === 'string';
  const offered: readonly Choice[] = isLong ? (capitals.value ?? []).map((name) => ({ id: name, name })) : choices;
  const chosen = new Set(typeof given === 'string' ? [given] : (given ?? []));
  const toggle = (one: string): void => {
    const next = new Set(chosen);
    if (!next.delete(one)) next.add(one);
    answer(id, [...next]);
  };
  return (
    <div className={isLong ? 'choices-list long' : 'choices-list'}>
      {offered.map((choice) => (
        <label key={choice.id} lang={typeof choice.name === 'string' ? 'en' : undefined}>
          <input
            type={kind === 'set' ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.has(choice.id)}
            onChange={() => (kind === 'set' ? toggle(choice.id) : answer(id, choice.id))}
          />
          {nameOf(choice, language)}
        </label>
      ))}
    </div>
  );
}
