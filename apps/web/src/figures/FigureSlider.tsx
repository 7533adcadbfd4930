import { useId, useState } from 'react';
import { useAsked } from '../desk/index.ts';
import { letGo, preview } from '../hand/index.ts';
import { setFigures, useLaboratory } from '../laboratory/index.ts';
import { SourceButton } from '../sources/index.ts';
import { useNumbers, useWords } from '../words/index.ts';
import { keyWords, type SlidingFigure, stepOf } from './choose-figures.ts';
import { words } from './words.ts';

/** A slider over one figure: its published values are marked, the map follows, letting go makes it part of the state. */
export function FigureSlider({ figure }: { readonly figure: SlidingFigure }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { figures, architectureId } = useLaboratory();
  const [held, setHeld] = useState<number | null>(null);
  const id = useId();
  const { path, unit, minimum, maximum, entityName, disputed, confidence } = figure;
  const card = useAsked(`${architectureId} ${path}`, (desk) => desk.sourceCard(path, architectureId));
  const set = figures[path];
  const value = held ?? (typeof set === 'number' ? set : figure.value);
  const catalogued = Number(figure.catalogValue ?? figure.value);
  const isChanged = set !== undefined;
  const shown = (one: number): string => `${numbers.plain(one, 3)}${unit === null ? '' : ` ${unit}`}`;
  const published = (card.value?.claims ?? []).flatMap(({ value: one }) => {
    const number = one === null ? Number.NaN : Number(one);
    return Number.isFinite(number) && number >= minimum && number <= maximum ? [number] : [];
  });
  const name = `${entityName}: ${keyWords(path)}`;
  const commit = (): void => {
    if (held === null) return;
    setHeld(null);
    letGo();
  };
  return (
    <div className="figure-slider">
      <label htmlFor={id}>
        <span lang="en">{name}</span>
      </label>
      <div className="row">
        <output htmlFor={id} className={isChanged || held !== null ? 'changed' : ''}>
          {shown(value)}
        </output>
        {isChanged && <span className="changed">({t('changed')})</span>}
        {!isChanged && disputed && <span className="warn">{t('disputed')}</span>}
        {!isChanged && !disputed && (confidence === 'recalled' || confidence === 'notional') && (
          <span className="warn">{t('unverified')}</span>
        )}
        <SourceButton path={path} name={name} />
        {isChanged && (
          <button type="button" className="small" onClick={() => setFigures({ [path]: undefined })}>
            {t('catalogue', { value: shown(catalogued) })}
          </button>
        )}
      </div>
      <input
        id={id}
        type="range"
        min={minimum}
        max={maximum}
        step={stepOf(figure)}
        value={value}
        list={`${id}-published`}
        aria-valuetext={shown(value)}
        onChange={({ target }) => {
          const next = Number(target.value);
          setHeld(next);
          preview({ [path]: next });
        }}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      <datalist id={`${id}-published`}>
        {[...new Set(published)].map((one) => (
          <option key={one} value={one} label={t('published', { value: shown(one) })} />
        ))}
      </datalist>
      <div className="ticks" aria-hidden="true">
        {[...new Set(published)].map((one) => (
          <span
            key={one}
            title={t('published', { value: shown(one) })}
            style={{ left: `${(100 * (one - minimum)) / (maximum - minimum)}%` }}
          />
        ))}
        <span className="ends">{numbers.plain(minimum, 3)}</span>
        <span className="ends right">{numbers.plain(maximum, 3)}</span>
      </div>
    </div>
  );
}
