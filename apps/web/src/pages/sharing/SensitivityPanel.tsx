import type { SensitivityCurve } from '@parasol/study/sharing';
import { useLongWork } from '../../desk/index.ts';
import { Failure } from '../../frame/index.ts';
import { WorkBar } from '../../jobs/index.ts';
import type { ScenarioInput } from '../../laboratory/index.ts';
import { useWords } from '../../words/index.ts';
import type { AskedOf } from './asked-of.ts';
import { useChoice } from './choice.ts';
import { Sensitivity } from './Sensitivity.tsx';
import { words } from './words.ts';

const VARIED = ['delay', 'coarseness', 'coarseness-taken-as-exact'] as const;

interface SensitivityPanelProps extends Omit<AskedOf, 'document'> {
  /** Null while the matrix is being worked out, which comes first. */
  readonly question: { readonly input: ScenarioInput; readonly trials: number; readonly seed: number } | null;
}

/** Gains against delay and coarseness, worked out after the matrix. */
export function SensitivityPanel({ question, choice, names }: SensitivityPanelProps) {
  const t = useWords(words);
  const key = question === null ? null : `curves ${question.trials} ${question.input.text}`;
  const work = useLongWork(key, async (desk, onProgress) => {
    if (question === null) throw new Error('nothing is asked');
    const { input, trials, seed } = question;
    return desk.sharing(input, { trials, seed, hasCurves: true }, onProgress);
  });
  return (
    <section className="panel curves" data-state={work.state}>
      <h2>{t('sensitivity')}</h2>
      <p>{t('sensitivityText')}</p>
      <div className="row controls">
        <label>
          {t('varied')}{' '}
          <select
            value={choice.varied}
            onChange={({ target }) => useChoice.setState({ varied: target.value as SensitivityCurve['varied'] })}
          >
            {VARIED.map((one) => (
              <option key={one} value={one}>
                {t(`vary-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <WorkBar work={work} label={t('computingCurves')} />
      </div>
      {work.state === 'failed' && <Failure message={work.message} />}
      {work.value?.kind === 'done' && <Sensitivity document={work.value.value} choice={choice} names={names} />}
    </section>
  );
}
