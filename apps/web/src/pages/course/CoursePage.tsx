import { useLanguage, useWords } from '../../words/index.ts';
import './course.css';
import type { Exercise } from './exercise.ts';
import { EXERCISES } from './exercises.ts';
import { InstructorNotes } from './InstructorNotes.tsx';
import type { Lab } from './lab.ts';
import { labLink } from './lab-link.ts';
import { startOver, useProgress } from './progress.ts';
import { QuestionView } from './QuestionView.tsx';
import { useLab } from './use-lab.ts';
import { words } from './words.ts';

/** Five exercises on one page, which is the worksheet too. */
export default function CoursePage() {
  const t = useWords(words);
  const language = useLanguage();
  const lab = useLab();
  const verdicts = useProgress(({ verdicts: now }) => now);
  const rightIn = ({ questions }: Pick<Exercise, 'questions'>): number =>
    questions.filter(({ id }) => verdicts[id]?.kind === 'right').length;
  const questions = EXERCISES.flatMap((exercise) => exercise.questions);
  return (
    <div className="course">
      <h1>{t('title')}</h1>
      <p className="for-print">
        <span>{t('name')}:</span>
        <span>{t('date')}:</span>
      </p>
      <p className="controls">{t('intro')}</p>
      <p role="status">
        <progress
          max={questions.length}
          value={rightIn({ questions })}
          aria-label={t('progress', { right: rightIn({ questions }), all: questions.length })}
        />{' '}
        {t('progress', { right: rightIn({ questions }), all: questions.length })}
      </p>
      <nav className="row controls" aria-label={t('contents')}>
        {EXERCISES.map((exercise, i) => (
          <button
            key={exercise.id}
            type="button"
            onClick={() => document.getElementById(`exercise-${exercise.id}`)?.scrollIntoView()}
          >
            {i + 1}. {exercise.title[language]} ({rightIn(exercise)}/{exercise.questions.length})
          </button>
        ))}
      </nav>
      <div className="row controls">
        <button type="button" onClick={() => globalThis.print()}>
          {t('print')}
        </button>
        <button type="button" onClick={startOver}>
          {t('over')}
        </button>
        <span className="muted">{t('printHint')}</span>
      </div>
      {EXERCISES.map((exercise, i) => (
        <ExerciseView key={exercise.id} exercise={exercise} number={i + 1} lab={lab} />
      ))}
    </div>
  );
}

interface ExerciseViewProps {
  readonly exercise: Exercise;
  readonly number: number;
  readonly lab: () => Lab;
}

function ExerciseView({ exercise, number, lab }: ExerciseViewProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { id, title, minutes, steps, questions } = exercise;
  return (
    <section id={`exercise-${id}`} className="panel exercise" aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>{t('exercise', { number, title: title[language] })}</h2>
      <p className="muted">{t('minutes', { minutes })}</p>
      <h3>{t('todo')}</h3>
      <ol>
        {steps.map(({ text, link }) => (
          <li key={text.en}>
            {text[language]}{' '}
            {link !== undefined && <a href={labLink(link.path, link.state)}>→ {link.text[language]}</a>}
          </li>
        ))}
      </ol>
      <h3>{t('toAnswer')}</h3>
      {questions.map((question, i) => (
        <QuestionView key={question.id} question={question} number={i + 1} lab={lab} />
      ))}
      <InstructorNotes exercise={exercise} lab={lab} />
    </section>
  );
}
