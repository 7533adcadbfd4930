import { type CardClaim, type CardSource, useAsked } from '../desk/index.ts';
import { Failure, Waiting } from '../frame/Notices.tsx';
import { useLaboratory } from '../laboratory/index.ts';
import { useNumbers, useWords } from '../words/index.ts';
import './sources.css';
import { words } from './words.ts';

const isUnverified = (confidence: CardClaim['confidence']): boolean =>
  confidence === 'recalled' || confidence === 'notional';

/** Everything the catalogue knows about a figure: value, range, every published claim, who disputes it, how to contest it. */
export function SourceCardView({ path }: { readonly path: string }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { architectureId, figures } = useLaboratory();
  const asked = useAsked(`${architectureId} ${path}`, (desk) => desk.sourceCard(path, architectureId));
  if (asked.state === 'failed') return <Failure message={asked.message} />;
  if (asked.state === 'waiting') return <Waiting />;
  const card = asked.value;
  if (card === null) return <p>{t('missing')}</p>;
  const shown = (value: string | number | boolean | null): string =>
    typeof value === 'number' ? numbers.plain(value, 4) : String(value ?? '–');
  const changed = figures[path];
  return (
    <div className="source-card">
      <p>
        <strong>
          {card.entityName}: {shown(card.value)} {card.unit}
        </strong>
        {card.minimum !== null && card.maximum !== null && card.minimum < card.maximum && (
          <>
            {' '}
            · {t('range')} {shown(card.minimum)} – {shown(card.maximum)} {card.unit}
          </>
        )}
        {card.disputed && <span className="warn"> · {t('disputed')}</span>}
      </p>
      {changed !== undefined && (
        <p className="changed">
          {shown(changed)} {card.unit}: {t('changedFrom', { value: `${shown(card.value)} ${card.unit ?? ''}` })}
        </p>
      )}
      {card.why !== '' && (
        <p>
          {t('why')}: <span lang="en">{card.why}</span>
        </p>
      )}
      <h3>{t('claims')}</h3>
      <ul className="claims">
        {card.claims.map((claim) => (
          <li key={JSON.stringify(claim)}>
            <strong>
              {claim.value ?? `${shown(claim.minimum)} – ${claim.maximum === null ? '…' : shown(claim.maximum)}`}{' '}
              {card.unit}
            </strong>
            {claim.isUsed && <span className="tag">{t('inUse')}</span>}
            <span className={isUnverified(claim.confidence) ? 'tag warn' : 'tag'}>{t(claim.confidence)}</span>
            <div lang="en">{claim.note}</div>
            {claim.sources.length === 0 ? (
              <div className="muted">{t('noSource')}</div>
            ) : (
              claim.sources.map((source) => <Source key={source.id} {...source} />)
            )}
            {claim.disputedBy.length > 0 && (
              <div>
                {t('disputedBy')}:
                {claim.disputedBy.map((source) => (
                  <Source key={source.id} {...source} />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('contest')}</h3>
      <p>{t('contestText')}</p>
      <p>
        {t('overridePath')}: <code>{path}</code>
      </p>
    </div>
  );
}

function Source({ title, author, year, url }: CardSource) {
  return (
    <div className="source" lang="en">
      {url === null ? title : <a href={url}>{title}</a>}
      {author !== '' && `, ${author}`}
      {year !== null && `, ${year}`}
    </div>
  );
}
