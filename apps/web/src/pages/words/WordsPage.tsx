import { useEffect, useMemo, useState } from 'react';
import { useParameter } from '../../frame/use-parameter.ts';
import { type BilingualEntry, findTerms } from '../../glossary/glossary.ts';
import { Inline } from '../../glossary/Inline.tsx';
import { useLanguage, useWords } from '../../words/index.ts';
import './words.css';
import { words } from './words.ts';

/** The glossary in both languages, the reader's first; a link leads to one entry. */
export default function WordsPage() {
  const t = useWords(words);
  const language = useLanguage();
  const wanted = useParameter('term');
  const [search, setSearch] = useState('');
  const sections = useMemo(() => findTerms(search), [search]);
  const count = sections.reduce((sum, { entries }) => sum + entries.length, 0);
  const isKnown = wanted === null || findTerms('').some(({ entries }) => entries.some(({ id }) => id === wanted));

  useEffect(() => {
    if (wanted === null) return;
    setSearch('');
    // After the drawing that shows every entry again.
    const handle = requestAnimationFrame(() => {
      const entry = document.getElementById(`term-${wanted}`);
      entry?.scrollIntoView({ block: 'center' });
      entry?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(handle);
  }, [wanted]);

  const goTo = (id: string): void => document.getElementById(`section-${id}`)?.scrollIntoView();
  return (
    <div className="glossary">
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <div className="row controls">
        <input
          type="search"
          value={search}
          placeholder={t('search')}
          aria-label={t('search')}
          onChange={({ target }) => setSearch(target.value)}
        />
        <span className="muted" role="status">
          {t('count', { count })}
        </span>
      </div>
      <nav className="row controls" aria-label={t('sections')}>
        {sections.map(({ id, title }) => (
          <button key={id} type="button" onClick={() => goTo(id)}>
            {title[language]}
          </button>
        ))}
      </nav>
      {!isKnown && <p role="alert">{t('unknown', { term: wanted })}</p>}
      {sections.map(({ id, title, note, entries }) => (
        <section key={id} id={`section-${id}`} aria-labelledby={`title-${id}`}>
          <h2 id={`title-${id}`}>{title[language]}</h2>
          {note[language] !== '' && <p>{note[language]}</p>}
          <dl>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} isWanted={entry.id === wanted} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Entry({
  entry: { id, term, meaning },
  isWanted,
}: {
  readonly entry: BilingualEntry;
  readonly isWanted: boolean;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const other = language === 'en' ? 'ru' : 'en';
  return (
    <div id={`term-${id}`} className="entry" data-wanted={isWanted} tabIndex={-1}>
      <dt>
        {term[language]}
        <a className="anchor" href={`#/words?term=${id}`} aria-label={t('link', { term: term[language] })}>
          #
        </a>
        <div lang={other} className="muted">
          {term[other]}
        </div>
      </dt>
      <dd>
        <Inline text={meaning[language]} />
        <div lang={other} className="muted">
          <Inline text={meaning[other]} />
        </div>
      </dd>
    </div>
  );
}
