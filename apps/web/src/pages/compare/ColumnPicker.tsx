import { useWords } from '../../words/index.ts';
import { useArchitectures, useColumnName } from './column-names.ts';
import { setColumns, TABLE, useColumns } from './columns.ts';
import { words } from './words.ts';
import { MOST_COLUMNS } from './years.ts';

/** Which architectures stand side by side. */
export function ColumnPicker() {
  const t = useWords(words);
  const { ids } = useColumns();
  const nameOf = useColumnName();
  const architectures = useArchitectures();
  const others = architectures.filter(({ id }) => !ids.includes(id));
  return (
    <fieldset className="panel controls column-picker">
      <legend>{t('columns')}</legend>
      <div className="row">
        {ids.map((id) => (
          <span key={id} className="chip">
            {nameOf(id)}
            <button
              type="button"
              aria-label={t('remove', { name: nameOf(id) })}
              title={t('remove', { name: nameOf(id) })}
              disabled={ids.length <= 2}
              onClick={() => setColumns(ids.filter((one) => one !== id))}
            >
              ×
            </button>
          </span>
        ))}
        {ids.length < MOST_COLUMNS && (
          <select aria-label={t('add')} value="" onChange={({ target }) => setColumns([...ids, target.value])}>
            <option value="">{t('add')}</option>
            {!ids.includes(TABLE) && <option value={TABLE}>{t('table')}</option>}
            {others.map(({ id, shortName }) => (
              <option key={id} value={id}>
                {shortName}
              </option>
            ))}
          </select>
        )}
      </div>
    </fieldset>
  );
}
