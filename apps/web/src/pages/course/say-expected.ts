import type { Language, Numbers, Say } from '../../words/index.ts';
import type { Expected } from './checks.ts';
import type { Choice, Question } from './exercise.ts';
import type { words } from './words.ts';

export const nameOf = ({ name }: Choice, language: Language): string =>
  typeof name === 'string' ? name : name[language];

interface Speech {
  readonly language: Language;
  readonly numbers: Numbers;
  readonly t: Say<keyof typeof words.entries>;
}

/** What was computed, as a reader would say it. */
export function sayExpected(question: Question, expected: Expected, { language, numbers, t }: Speech): string {
  if (expected.kind === 'number' && question.kind === 'number') {
    const { value, tolerance } = expected;
    return t('tolerance', {
      value: numbers.plain(value, 2),
      tolerance: numbers.plain(tolerance, 2),
      unit: question.unit[language],
    });
  }
  if (expected.kind === 'number' || question.kind === 'number') return '';
  const { choices } = question;
  const names = expected.ids.map((id) => {
    const choice = typeof choices === 'string' ? undefined : choices.find((one) => one.id === id);
    return choice === undefined ? id : nameOf(choice, language);
  });
  return names.length === 0 ? t('none') : names.join(', ');
}
