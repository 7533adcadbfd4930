import { useState } from 'react';
import { type SourceLine, useAsked } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** Every source, with how much rests on it. */
export function SourceList({ onShow }: { readonly onShow: (source: SourceLine) => void }) {
  const t = useWords(words);
  const asked = useAsked('sources', (desk) => desk.sourceList());
  const [search, setSearch] = useState('');
  if (asked.state === 'failed') return <Failure message={asked.message} />;
  if (asked.value === null) return <Waiting />;
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = asked.value.filter(({ id, title, author, year }) => {
    const text = `${id} ${title} ${author} ${year}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const columns: readonly DataColumn<SourceLine>[] = [
    {
      id: 'title',
      header: t('sourceTitle'),
      value: ({ title }) => title,
      show: ({ title, url }) => (
        <span lang="en" className="source-name">
          {url === null ? title : <a href={url}>{title}</a>}
        </span>
      ),
    },
    { id: 'author', header: t('author'), value: ({ author }) => author || null },
    { id: 'year', header: t('year'), isNumber: true, value: ({ year }) => year },
    { id: 'access', header: t('access'), value: ({ access }) => access },
    {
      id: 'used',
      header: t('used'),
      isNumber: true,
      value: ({ used }) => used,
      show: (source) =>
        source.used + source.beside + source.disputes === 0 ? (
          0
        ) : (
          <button
            type="button"
            className="small"
            aria-label={t('showFigures', { title: source.title })}
            onClick={() => onShow(source)}
          >
            {source.used}
          </button>
        ),
    },
    { id: 'beside', header: t('beside'), isNumber: true, value: ({ beside }) => beside },
    { id: 'disputes', header: t('disputes'), isNumber: true, value: ({ disputes }) => disputes },
  ];
  return (
    <>
      <div className="row controls">
        <input
          type="search"
          value={search}
          placeholder={t('searchSource')}
          aria-label={t('searchSource')}
          onChange={({ target }) => setSearch(target.value)}
        />
        <span className="muted" role="status">
          {t('sourceCount', { shown: rows.length, total: asked.value.length })}
        </span>
      </div>
      <DataTable label={t('sources')} columns={columns} rows={rows} keyOf={({ id }) => id} />
    </>
  );
}
