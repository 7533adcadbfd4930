import { type AssumptionLine, useAsked } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** The assumption sheet in full: value, range or choices, basis, and what it holds for. */
export function AssumptionSheet() {
  const t = useWords(words);
  const numbers = useNumbers();
  const asked = useAsked('assumptions', (desk) => desk.assumptions());
  if (asked.state === 'failed') return <Failure message={asked.message} />;
  if (asked.value === null) return <Waiting />;
  const { version, lines } = asked.value;
  const shown = (value: AssumptionLine['value']): string =>
    typeof value === 'number' ? numbers.plain(value, 4) : String(value);
  const rangeOf = ({ minimum, maximum, choices, value }: AssumptionLine): string => {
    if (minimum !== null && maximum !== null) return `${shown(minimum)} – ${shown(maximum)}`;
    const others = choices.filter((one) => one !== value);
    return others.length === 0 ? '–' : t('instead', { choices: others.join(', ') });
  };
  const columns: readonly DataColumn<AssumptionLine>[] = [
    {
      id: 'label',
      header: t('assumption'),
      value: ({ label }) => label,
      show: ({ label, key }) => (
        <span className="assumption">
          <span lang="en">{label}</span>
          <code>assumptions.{key}</code>
        </span>
      ),
    },
    {
      id: 'value',
      header: t('value'),
      value: ({ value }) => (typeof value === 'boolean' ? String(value) : value),
      show: ({ value, unit }) => `${shown(value)}${unit === null ? '' : ` ${unit}`}`,
    },
    { id: 'range', header: t('range'), value: rangeOf },
    {
      id: 'basis',
      header: t('basis'),
      value: ({ basis }) => basis,
      show: ({ basis }) => <span lang="en">{basis}</span>,
    },
    { id: 'scope', header: t('scopeOf'), value: ({ scope }) => t(scope) },
  ];
  return (
    <>
      <p>{t('sheetIntro', { version })}</p>
      <DataTable label={t('assumptions')} columns={columns} rows={lines} keyOf={({ key }) => key} shownAtFirst={100} />
    </>
  );
}
