import { useState } from 'react';
import { type Subject, SubjectPanel, useSubject } from '../../cooperation/index.ts';
import { useLongWork } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { WorkBar } from '../../jobs/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { Assignment } from './Assignment.tsx';
import './arrangements.css';
import { DelayPanel } from './DelayPanel.tsx';
import { Fates } from './Fates.tsx';
import { useArrangementName } from './names.ts';
import { SideBySide } from './SideBySide.tsx';
import { words } from './words.ts';

/** The same raids under the four command arrangements. */
export default function ArrangementsPage() {
  const t = useWords(words);
  const { subject, tableName } = useSubject();
  return (
    <div className="arrangements">
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
      {subject === null ? (
        <Waiting />
      ) : (
        <>
          <SubjectPanel subject={subject} tableName={tableName} />
          <Results subject={subject} />
        </>
      )}
    </div>
  );
}

const TRIALS = [50, 200, 500] as const;
const SEED = 1;
const ALL = ['independent', 'data-sharing', 'sectoral', 'unified'] as const;

function Results({ subject: { input } }: { readonly subject: Subject }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const nameOf = useArrangementName();
  const [trials, setTrials] = useState<number>(TRIALS[0]);
  const work = useLongWork(`arrangements ${trials} ${input.text}`, (desk, onProgress) =>
    desk.arrangements(input, { trials, seed: SEED, linkDelaysS: [], hasAssignment: true }, onProgress),
  );
  const study = work.value?.kind === 'done' ? work.value.value : null;
  return (
    <div className="results" data-state={work.state}>
      <dl className="four">
        {ALL.map((id) => (
          <div key={id} className="panel">
            <dt>{t(id)}</dt>
            <dd>{t(`${id}Text`)}</dd>
          </div>
        ))}
      </dl>
      <div className="row controls" role="status">
        <label>
          {t('trials')}{' '}
          <select value={trials} onChange={({ target }) => setTrials(Number(target.value))}>
            {TRIALS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <WorkBar work={work} label={t('computing')} />
      </div>
      {work.state === 'failed' && <Failure message={work.message} />}
      {work.value?.kind === 'issues' && <Failure issues={work.value.issues} />}
      {study !== null && (
        <>
          <p className="muted">
            {t('done', { trials: numbers.plain(study.comparison.trials), seed: study.comparison.seed })}
          </p>
          {study.unavailable.map(({ arrangement, why }) => (
            <p key={arrangement} className="warn">
              {t('leftOut', { name: nameOf(arrangement) })} <span lang="en">{why}</span>
            </p>
          ))}
          {study.comparison.notes.map((note) => (
            <p key={note} className="warn" lang="en">
              {note}
            </p>
          ))}
          <SideBySide comparison={study.comparison} />
          <DelayPanel question={work.state === 'done' ? { input, seed: SEED } : null} />
          <Fates missiles={study.missiles} />
          <Assignment rows={study.comparison.assignment} />
        </>
      )}
    </div>
  );
}
