import type { LongWork } from '../desk/index.ts';
import { defineWords, useWords } from '../words/index.ts';

const words = defineWords('work', {
  progress: { en: '{{done}} of {{total}}', ru: '{{done}} из {{total}}' },
  stale: { en: 'What stands below is the answer of before.', ru: 'Ниже пока прежний ответ.' },
  cancel: { en: 'Cancel', ru: 'Отменить' },
  stopped: { en: 'Cancelled.', ru: 'Отменено.' },
  start: { en: 'Work it out', ru: 'Рассчитать' },
});

/** How far long work is, with the button that gives it up and the one that takes it up again. */
export function WorkBar({ work, label }: { readonly work: LongWork<unknown>; readonly label: string }) {
  const t = useWords(words);
  if (work.state === 'running')
    return (
      <>
        <progress
          aria-label={label}
          {...(work.progress === null ? {} : { value: work.progress.done, max: work.progress.total })}
        />
        <span>
          {label} {work.progress !== null && t('progress', { ...work.progress })} {work.value !== null && t('stale')}
        </span>
        <button type="button" onClick={work.cancel}>
          {t('cancel')}
        </button>
      </>
    );
  if (work.state === 'stopped')
    return (
      <>
        <span className="warn">
          {t('stopped')} {work.value !== null && t('stale')}
        </span>
        <button type="button" className="main" onClick={work.start}>
          {t('start')}
        </button>
      </>
    );
  return null;
}
