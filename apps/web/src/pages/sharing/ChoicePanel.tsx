import type { SharingMeasureId } from '@parasol/study/sharing';
import { useWords } from '../../words/index.ts';
import type { AskedOf } from './asked-of.ts';
import { hasRaid, hasThreats, threatsOf, useChoice } from './choice.ts';
import { words } from './words.ts';

/** Which measure, raid and missiles the page shows. */
export function ChoicePanel({ document, choice }: Omit<AskedOf, 'names'>) {
  const t = useWords(words);
  const { measure, raidId } = choice;
  return (
    <div className="row controls">
      <label>
        {t('measure')}{' '}
        <select
          value={measure}
          onChange={({ target }) => useChoice.setState({ measure: target.value as SharingMeasureId })}
        >
          {document.measures.map(({ id }) => (
            <option key={id} value={id}>
              {t(id)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('raid')}{' '}
        <select
          value={hasRaid(measure) ? raidId : ''}
          disabled={!hasRaid(measure)}
          onChange={({ target }) => useChoice.setState({ raidId: target.value })}
        >
          {!hasRaid(measure) && <option value="">{t('everyMissile')}</option>}
          {document.raids.map(({ raidId, name }) => (
            <option key={raidId} value={raidId} lang="en">
              {raidId.toUpperCase()}: {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('threats')}{' '}
        <select
          value={threatsOf(choice)}
          disabled={!hasThreats(measure)}
          onChange={({ target }) => useChoice.setState({ threats: target.value === 'all' ? 'all' : 'own-land' })}
        >
          {(['own-land', 'all'] as const).map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
