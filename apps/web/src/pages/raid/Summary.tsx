import type { RunDocument } from '@parasol/study/results';
import type { Lane } from '../../time/index.ts';
import { useWords } from '../../words/index.ts';
import { useIntervals } from './interval-text.ts';
import { words } from './words.ts';

interface SummaryProps {
  readonly run: RunDocument;
  readonly raidId: string;
  readonly lanes: readonly Lane[];
}

/** The raid in large figures and as a sentence: the trial told beside the mean of all. */
export function Summary({ run, raidId, lanes }: SummaryProps) {
  const t = useWords(words);
  const { count, numbers } = useIntervals();
  const raid = run.measures.byRaid.find((one) => one.raidId === raidId);
  if (raid === undefined) return null;
  const all = lanes.length;
  const stopped = lanes.filter(({ row }) => row.stopped).length;
  const shots = lanes.reduce((sum, { row }) => sum + row.shots, 0);
  const warnings = lanes.flatMap(({ row }) => (row.warningTimeS === null ? [] : [row.warningTimeS]));
  const warningS = warnings.length === 0 ? null : warnings.reduce((sum, one) => sum + one, 0) / warnings.length;
  return (
    <>
      <dl className="raid-tiles">
        <div>
          <dt>{t('told')}</dt>
          <dd>{t('toldText', { stopped, all })}</dd>
        </div>
        <div>
          <dt>{t('arrive')}</dt>
          <dd>{count(raid.leakers)}</dd>
        </div>
        <div>
          <dt>{t('shots')}</dt>
          <dd>{count(raid.shots)}</dd>
        </div>
        <div>
          <dt>{t('warning')}</dt>
          <dd>
            {warningS === null
              ? t('none')
              : t('minutesSeconds', { min: Math.floor(warningS / 60), s: Math.floor(warningS % 60) })}
          </dd>
        </div>
      </dl>
      <p className="sentence">
        {t('sentence', {
          name: run.name,
          raid: raid.name,
          stopped,
          all,
          arrive: all - stopped,
          shots,
          trials: run.trials,
          mean: numbers.plain(raid.leakers.mean, 2),
        })}
      </p>
    </>
  );
}
