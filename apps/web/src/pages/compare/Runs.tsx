import { useEffect, useRef, useState } from 'react';
import { callback, ownDesk, type PairedRuns, type Progress } from '../../desk/index.ts';
import { Failure } from '../../frame/index.ts';
import { useWords } from '../../words/index.ts';
import { useColumns, useInputs } from './columns.ts';
import { RunResults } from './RunResults.tsx';
import { words } from './words.ts';

const TRIALS = [50, 200, 500] as const;
const SEED = 1;

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly progress: Progress; readonly cancel: () => void }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly key: string; readonly ids: readonly string[]; readonly runs: PairedRuns };

/** The raids of the library against every column, on demand and in a thread of its own. */
export function Runs() {
  const t = useWords(words);
  const inputs = useInputs();
  const { ids } = useColumns();
  const [trials, setTrials] = useState<number>(TRIALS[0]);
  const [state, setState] = useState<State>({ kind: 'none' });
  const current = useRef(0);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const key = JSON.stringify(inputs);
  const run = (): void => {
    const { desk, close } = ownDesk();
    stop.current = close;
    const serial = ++current.current;
    const change = (next: State): void => {
      if (serial === current.current) setState(next);
    };
    // The last word on progress can come after the answer: it is not heard any more.
    const end = (last: State): void => {
      change(last);
      if (serial === current.current) current.current++;
    };
    const cancel = (): void => {
      end({ kind: 'none' });
      close();
    };
    change({ kind: 'running', progress: { done: 0, total: trials * inputs.length }, cancel });
    desk
      .compare(
        inputs,
        { trials, seed: SEED },
        callback((progress: Progress) => change({ kind: 'running', progress, cancel })),
      )
      .then(
        (outcome) => {
          if (outcome.kind === 'done') end({ kind: 'done', key, ids, runs: outcome.value });
          else end({ kind: 'failed', message: outcome.issues.map(({ message }) => message).join('; ') });
        },
        (error) => end({ kind: 'failed', message: String(error) }),
      )
      .finally(() => {
        stop.current = () => {};
        close();
      });
  };
  return (
    <section className="panel">
      <h2>{t('runs')}</h2>
      <p>{t('runsText')}</p>
      <div className="row controls">
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
        <button type="button" className="main" onClick={run} disabled={state.kind === 'running'}>
          {t('run')}
        </button>
        {state.kind === 'running' && (
          <>
            <progress value={state.progress.done} max={state.progress.total} aria-label={t('runs')} />
            <span role="status">{t('progress', { done: state.progress.done, total: state.progress.total })}</span>
            <button type="button" onClick={state.cancel}>
              {t('cancel')}
            </button>
          </>
        )}
      </div>
      {state.kind === 'failed' && <Failure message={state.message} />}
      {state.kind === 'done' && (
        <>
          {state.key !== key && <p className="warn">{t('stale')}</p>}
          <RunResults ids={state.ids} result={state.runs} />
        </>
      )}
    </section>
  );
}
