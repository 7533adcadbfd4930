import type { CentreCourse, ThreatTracks } from '@parasol/study/tracks';
import { tPlus, useClock } from '../../time/index.ts';
import { useWords } from '../../words/index.ts';
import { useLengths } from './lengths.ts';
import { errorsAt, impactAt, type Sight, sightAt } from './moments.ts';
import { words } from './words.ts';

interface NowProps {
  readonly threat: ThreatTracks;
  readonly centre: CentreCourse | undefined;
}

const SAID = ['firm', 'seen', 'in-view'] as const satisfies readonly Sight[];

/** What is known at the time of the clock, in large figures. */
export function Now({ threat, centre }: NowProps) {
  const t = useWords(words);
  const { length, axes } = useLengths();
  const timeS = useClock((clock) => Math.floor(clock.timeS));
  const errors = centre === undefined ? null : errorsAt(centre, timeS);
  const area = centre === undefined ? null : impactAt(centre, timeS);
  return (
    <dl className="track-tiles">
      <div>
        <dt>{t('nowStated', { time: tPlus(timeS) })}</dt>
        <dd>{errors === null ? t('noTrack') : length(errors.statedM)}</dd>
      </div>
      <div>
        <dt>{t('nowError')}</dt>
        <dd>{errors === null ? t('noTrack') : length(errors.errorM)}</dd>
      </div>
      <div>
        <dt>{t('nowArea')}</dt>
        <dd>{area === null ? t('noArea') : axes(area.semiMajorKm, area.semiMinorKm)}</dd>
      </div>
      <div className="wide">
        <dt>{t('nowSeenBy')}</dt>
        <dd>
          {SAID.flatMap((sight) => {
            const names = threat.sensors.filter((sensor) => sightAt(sensor, timeS) === sight).map(({ name }) => name);
            return names.length === 0
              ? []
              : [
                  <div key={sight} data-sight={sight}>
                    {t(`sight-${sight}`)}: <span lang="en">{names.join('; ')}</span>
                  </div>,
                ];
          })}
          {threat.sensors.every((sensor) => sightAt(sensor, timeS) === 'none') && t('nobodySees')}
        </dd>
      </div>
    </dl>
  );
}
