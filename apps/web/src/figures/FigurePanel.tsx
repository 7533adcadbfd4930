import { useState } from 'react';
import { useStore } from 'zustand';
import { redo, reset, undo, useLaboratory } from '../laboratory/index.ts';
import type { Scene } from '../scene/index.ts';
import { useWords } from '../words/index.ts';
import { keyWords, slidingFigures } from './choose-figures.ts';
import { FigureSlider } from './FigureSlider.tsx';
import './figures.css';
import { words } from './words.ts';

const SHOWN_AT_FIRST = 6;

/** Sliders over the figures that decide the map, those argued about first; a search finds every other. */
export function FigurePanel({ scene }: { readonly scene: Scene }) {
  const t = useWords(words);
  const { figures, ownText } = useLaboratory();
  const { pastStates, futureStates } = useStore(useLaboratory.temporal);
  const [search, setSearch] = useState('');
  const [isLong, setLong] = useState(false);
  const all = slidingFigures(scene.figures);
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(({ path, entityName }) => {
    const text = `${entityName} ${path} ${keyWords(path)}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const isChanged = ({ path }: { readonly path: string }): boolean => figures[path] !== undefined;
  const shown = search === '' && !isLong ? found.filter((figure, i) => i < SHOWN_AT_FIRST || isChanged(figure)) : found;
  const changes = Object.keys(figures).length;
  return (
    <section className="panel figure-panel controls" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <div className="row">
        <button type="button" onClick={undo} disabled={pastStates.length === 0}>
          {t('undo')}
        </button>
        <button type="button" onClick={redo} disabled={futureStates.length === 0}>
          {t('redo')}
        </button>
        <button type="button" onClick={reset} disabled={changes === 0 && ownText === null}>
          {t('reset')}
        </button>
      </div>
      {changes > 0 && (
        <p className="changed" role="status">
          {t('counterfactual', { count: changes })}
        </p>
      )}
      <input
        type="search"
        value={search}
        placeholder={t('search')}
        aria-label={t('search')}
        onChange={({ target }) => setSearch(target.value)}
      />
      {shown.map((figure) => (
        <FigureSlider key={figure.path} figure={figure} />
      ))}
      {shown.length < found.length && (
        <button type="button" onClick={() => setLong(true)}>
          {t('more', { count: found.length - shown.length })}
        </button>
      )}
    </section>
  );
}
