import type { ComparedMissile } from '../../desk/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { useArrangementName } from './names.ts';
import { differingMissiles } from './rows.ts';
import { words } from './words.ts';

/** Which missile fares otherwise under another arrangement, with the sentence of the ledger. */
export function Fates({ missiles }: { readonly missiles: readonly ComparedMissile[] }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const nameOf = useArrangementName();
  const differing = differingMissiles(missiles);
  return (
    <section className="panel">
      <h2>{t('fates')}</h2>
      {differing.length === 0 ? (
        <p>{t('noFates')}</p>
      ) : (
        <p>
          {t('fatesSentence', { differing: numbers.plain(differing.length), all: numbers.plain(missiles.length) })}{' '}
          {t('fatesText')}
        </p>
      )}
      {differing.map(({ raidId, threatId, launchArea, target, fates }, i) => (
        <details key={`${raidId} ${threatId}`} open={i === 0}>
          <summary>
            {raidId.toUpperCase()} {threatId}: <span lang="en">{t('route', { from: launchArea, to: target })}</span> (
            {fates.map(({ arrangement, stoppedFraction }, k) => (
              <span key={arrangement}>
                {k > 0 && ', '}
                {nameOf(arrangement)} {numbers.percent(stoppedFraction)}
              </span>
            ))}
            )
          </summary>
          <dl className="fates">
            {fates.map(({ arrangement, stoppedFraction, shots, stopped, sentence }) => (
              <div key={arrangement}>
                <dt>
                  {nameOf(arrangement)}: {t('stoppedShare', { share: numbers.percent(stoppedFraction) })},{' '}
                  {t('shotsAtIt', { n: numbers.plain(shots, 2) })}
                </dt>
                <dd>
                  <span className="fate">
                    <span aria-hidden="true">{stopped ? '✓ ' : '▼ '}</span>
                    {t(stopped ? 'stopped' : 'arrived')}
                  </span>{' '}
                  <span lang="en">{sentence}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
