import { useState } from 'react';
import { usePartyNames } from '../../cooperation/index.ts';
import type { ReleaseTable } from '../../desk/index.ts';
import { useLongWork } from '../../desk/index.ts';
import { Failure } from '../../frame/index.ts';
import { WorkBar } from '../../jobs/index.ts';
import type { ScenarioInput } from '../../laboratory/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { ChoicePanel } from './ChoicePanel.tsx';
import { useChoice } from './choice.ts';
import { Findings } from './Findings.tsx';
import { Matrix } from './Matrix.tsx';
import { Radars } from './Radars.tsx';
import { SensitivityPanel } from './SensitivityPanel.tsx';
import { words } from './words.ts';

const TRIALS = [20, 100, 500] as const;
const SEED = 1;

interface ResultsProps {
  readonly input: ScenarioInput;
  readonly parties: ReleaseTable['parties'];
}

/** The study of sharing, worked out anew whenever the scenario changes. */
export function Results({ input, parties }: ResultsProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const names = usePartyNames(parties);
  const choice = useChoice();
  const [trials, setTrials] = useState<number>(TRIALS[0]);
  const key = `sharing ${trials} ${input.text}`;
  const work = useLongWork(key, (desk, onProgress) =>
    desk.sharing(input, { trials, seed: SEED, hasCurves: false }, onProgress),
  );
  const document = work.value?.kind === 'done' ? work.value.value : null;
  return (
    <div className="results" data-state={work.state}>
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
        {work.state === 'done' && document !== null && (
          <span className="muted">{t('done', { trials: numbers.plain(document.trials), seed: document.seed })}</span>
        )}
      </div>
      {work.state === 'failed' && <Failure message={work.message} />}
      {work.value?.kind === 'issues' && <Failure issues={work.value.issues} />}
      {document !== null && (
        <>
          <section className="panel">
            <h2>{t('matrix')}</h2>
            <ChoicePanel document={document} choice={choice} />
            <Matrix document={document} choice={choice} names={names} />
          </section>
          <Findings document={document} choice={choice} names={names} />
          <SensitivityPanel
            question={work.state === 'done' ? { input, trials, seed: SEED } : null}
            choice={choice}
            names={names}
          />
          <Radars rows={document.radars} />
        </>
      )}
    </div>
  );
}
