import { type DifferingInput, useAsked } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { SourceButton } from '../../sources/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { useColumnName } from './column-names.ts';
import { useColumns, useInputs } from './columns.ts';
import { words } from './words.ts';

const isWeak = ({ disputed, confidence }: DifferingInput): boolean =>
  disputed || confidence === 'recalled' || confidence === 'notional';

/** Figures that all have and set differently come first, then disputed ones. */
const rank = ({ values, disputed }: DifferingInput): number => (values.includes(null) ? 2 : 0) - (disputed ? 1 : 0);

/** Every figure that is not the same in all columns, those argued about first. */
export function Inputs() {
  const t = useWords(words);
  const numbers = useNumbers();
  const { ids } = useColumns();
  const inputs = useInputs();
  const nameOf = useColumnName();
  const asked = useAsked(`differing ${JSON.stringify(inputs)}`, (desk) => desk.differingInputs(inputs));
  if (asked.state === 'failed') return <Failure message={asked.message} />;
  if (asked.state === 'waiting' || asked.value.kind === 'issues') return <Waiting />;
  const rows = asked.value.value.toSorted((a, b) => rank(a) - rank(b));
  const shown = (value: DifferingInput['values'][number] | undefined): string =>
    typeof value === 'number' ? numbers.plain(value, 3) : String(value ?? '–');
  const columns: readonly DataColumn<DifferingInput>[] = [
    {
      id: 'figure',
      header: t('figure'),
      value: ({ path }) => path,
      show: ({ path, name }) => (
        <>
          <span lang="en">{name}</span> <code>{path.slice(path.indexOf('.') + 1)}</code>{' '}
          <SourceButton path={path} name={`${name}: ${path}`} />
        </>
      ),
    },
    ...ids.map((id, i) => ({
      id,
      header: nameOf(id),
      isNumber: true,
      value: ({ values }: DifferingInput) => {
        const value = values[i] ?? null;
        return typeof value === 'boolean' ? String(value) : value;
      },
      show: ({ values, unit }: DifferingInput) => `${shown(values[i])}${values[i] == null ? '' : ` ${unit ?? ''}`}`,
    })),
    {
      id: 'confidence',
      header: t('confidence'),
      value: ({ disputed, confidence }) => (disputed ? `${t('disputed')}, ${t(confidence)}` : t(confidence)),
      show: (row) => (
        <span className={isWeak(row) ? 'warn' : ''}>
          {row.disputed ? `${t('disputed')}, ` : ''}
          {t(row.confidence)}
        </span>
      ),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('inputs')}</h2>
      <p>{t('inputsSentence', { count: rows.length, weak: rows.filter(isWeak).length })}</p>
      <DataTable label={t('inputs')} columns={columns} rows={rows} keyOf={({ path }) => path} shownAtFirst={15} />
    </section>
  );
}
