import { useEffect } from 'react';
import type { Progress } from '../../desk/index.ts';
import { Failure } from '../../frame/index.ts';
import {
  cancelLocally,
  cancelOnServer,
  forgetLocally,
  hasEnded,
  keepAsking,
  type LocalJob,
  loadKept,
  refresh,
  type ServerJob,
  useLocalJobs,
  useServer,
} from '../../jobs/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** Which finished study is shown below. */
export type Shown =
  | { readonly at: 'here'; readonly job: LocalJob }
  | { readonly at: 'server'; readonly job: ServerJob }
  | null;

interface JobListsProps {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** Studies of this browser and jobs of the server, with progress and cancel. */
export function JobLists({ shown, onShow }: JobListsProps) {
  useEffect(loadKept, []);
  useEffect(keepAsking, []);
  return (
    <>
      <LocalList shown={shown} onShow={onShow} />
      <ServerList shown={shown} onShow={onShow} />
    </>
  );
}

function Course({ progress, label }: { readonly progress: Progress | null; readonly label: string }) {
  const t = useWords(words);
  return (
    <>
      <progress aria-label={label} {...(progress === null ? {} : { value: progress.done, max: progress.total })} />
      {progress !== null && <span>{t('progress', { done: progress.done, total: progress.total })}</span>}
    </>
  );
}

function LocalList({ shown, onShow }: JobListsProps) {
  const t = useWords(words);
  const { jobs } = useLocalJobs();
  return (
    <section className="panel jobs">
      <h2>{t('local')}</h2>
      <p className="muted hint">{t('localText')}</p>
      {jobs.length === 0 && <p>{t('noJobs')}</p>}
      <ul aria-live="polite">
        {jobs.map((job) => {
          const { id, name, state, question, progress, message, issues } = job;
          const isShown = shown?.at === 'here' && shown.job.id === id;
          return (
            <li key={id} data-state={state}>
              <strong>{name}</strong>{' '}
              <span className="muted">
                {question.kind === 'run'
                  ? t('runLine', { trials: question.trials, seed: question.seed })
                  : t('footprintLine', { region: t(question.region), cell: question.cellKm })}
              </span>
              <div className="row">
                <span className={state === 'failed' ? 'warn' : ''}>{t(state)}</span>
                {state === 'running' && <Course progress={progress} label={name} />}
                {state === 'queued' || state === 'running' ? (
                  <button type="button" onClick={() => cancelLocally(id)}>
                    {t('cancel')}
                  </button>
                ) : (
                  <>
                    {state === 'done' && (
                      <button type="button" aria-pressed={isShown} onClick={() => onShow({ at: 'here', job })}>
                        {t(isShown ? 'shown' : 'show')}
                      </button>
                    )}
                    <button
                      type="button"
                      onClick={() => {
                        forgetLocally(id);
                        if (isShown) onShow(null);
                      }}
                    >
                      {t('forget')}
                    </button>
                  </>
                )}
              </div>
              {state === 'failed' && <Failure issues={issues} {...(message === null ? {} : { message })} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const STATE_WORDS = { unknown: 'serverUnknown', here: 'serverHere', lost: 'serverLost', away: 'serverAway' } as const;

function ServerList({ shown, onShow }: JobListsProps) {
  const t = useWords(words);
  const { state, jobs } = useServer();
  return (
    <section className="panel jobs" data-server={state}>
      <h2>{t('server')}</h2>
      <p className={state === 'lost' ? 'warn hint' : 'muted hint'} role="status">
        {t(STATE_WORDS[state])}
      </p>
      {state === 'away' && (
        <button type="button" onClick={() => void refresh()}>
          {t('tryAgain')}
        </button>
      )}
      {state === 'here' && jobs.length === 0 && <p>{t('noJobs')}</p>}
      <ul aria-live="polite">
        {jobs.map((job) => {
          const { jobId, kind, name, message, progress, issues, jobsAhead } = job;
          const isShown = shown?.at === 'server' && shown.job.jobId === jobId;
          return (
            <li key={jobId} data-state={job.state}>
              <strong>{name}</strong>{' '}
              <span className="muted">
                {kind === 'run'
                  ? t('runLine', { trials: job.trials ?? '', seed: job.seed ?? '' })
                  : t('footprintLine', { region: job.regionId ?? '', cell: job.cellKm ?? '' })}
                {job.foundAgain && `; ${t('foundAgain')}`}
              </span>
              <div className="row">
                <span className={job.state === 'failed' ? 'warn' : ''}>
                  {t(job.state)}
                  {jobsAhead !== null && jobsAhead > 0 && `, ${t('ahead', { count: jobsAhead })}`}
                </span>
                {job.state === 'running' && <Course progress={progress} label={name} />}
                {!hasEnded(job) && (
                  <button type="button" onClick={() => void cancelOnServer(jobId)}>
                    {t('cancel')}
                  </button>
                )}
                {job.state === 'done' && (
                  <button type="button" aria-pressed={isShown} onClick={() => onShow({ at: 'server', job })}>
                    {t(isShown ? 'shown' : 'show')}
                  </button>
                )}
              </div>
              {job.state === 'failed' && <Failure issues={issues} {...(message === null ? {} : { message })} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
