import { useId, useState } from 'react';
import { useAsked } from '../../desk/index.ts';
import type { ScenarioInput } from '../../laboratory/index.ts';
import { SourceButton } from '../../sources/index.ts';
import { useWords } from '../../words/index.ts';
import { patchDraft } from './draft.ts';
import { words } from './words.ts';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What somebody typed as the value of a figure. */
function valueTyped(typed: string): number | string | boolean {
  if (typed === 'true' || typed === 'false') return typed === 'true';
  const number = Number(typed);
  return typed.trim() === '' || Number.isNaN(number) ? typed : number;
}

const without = (overrides: Plain, path: string): Plain =>
  Object.fromEntries(Object.entries(overrides).filter(([key]) => key !== path));

interface OverridesProps {
  readonly data: Plain;
  /** Null while it has not been found sound: reading it comes first. */
  readonly scenario: ScenarioInput | null;
}

/** Figures that the scenario sets otherwise than the catalogue: by path, each with its source card. */
export function Overrides({ data, scenario }: OverridesProps) {
  const t = useWords(words);
  const [path, setPath] = useState('');
  const id = useId();
  const asked = useAsked(`scene ${scenario?.text}`, async (desk) => (scenario === null ? null : desk.scene(scenario)));
  const figures = asked.value?.kind === 'done' ? asked.value.value.figures : [];
  const overrides = isPlain(data.overrides) ? data.overrides : {};
  const put = (change: (overrides: Plain) => Plain): void =>
    patchDraft((before) => ({ ...before, overrides: change(isPlain(before.overrides) ? before.overrides : {}) }));
  const set = (path: string, typed: string): void =>
    put((before) => {
      const old = before[path];
      return { ...before, [path]: isPlain(old) ? { ...old, value: valueTyped(typed) } : valueTyped(typed) };
    });
  const found = figures.find((figure) => figure.path === path);
  return (
    <fieldset className="fields overrides">
      <legend>{t('overrides')}</legend>
      <small className="muted">{t('overridesHint')}</small>
      {Object.entries(overrides).map(([path, value]) => {
        const figure = figures.find((one) => one.path === path);
        const shown = isPlain(value) ? value.value : value;
        return (
          <div key={path} className="row override">
            <label htmlFor={`${id}${path}`}>
              <code>{path}</code>
            </label>
            <input
              id={`${id}${path}`}
              value={String(shown ?? '')}
              onChange={({ target }) => set(path, target.value)}
              size={10}
            />
            {figure?.unit}
            <SourceButton path={path} name={path} />
            <button
              type="button"
              aria-label={t('remove', { name: path })}
              onClick={() => put((before) => without(before, path))}
            >
              ×
            </button>
          </div>
        );
      })}
      <div className="row">
        <label htmlFor={`${id}new`}>{t('figure')}</label>
        <input id={`${id}new`} list={`${id}figures`} value={path} onChange={({ target }) => setPath(target.value)} />
        <datalist id={`${id}figures`}>
          {figures.map(({ path, entityName }) => (
            <option key={path} value={path}>
              {entityName}
            </option>
          ))}
        </datalist>
        <button
          type="button"
          disabled={path === '' || overrides[path] !== undefined}
          onClick={() => {
            put((before) => ({ ...before, [path]: found?.value ?? 0 }));
            setPath('');
          }}
        >
          {t('add')}
        </button>
      </div>
    </fieldset>
  );
}
