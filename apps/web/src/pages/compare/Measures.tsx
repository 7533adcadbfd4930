import type { LiveTally } from '@parasol/study/live';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useLanguage, useNumbers, useWords } from '../../words/index.ts';
import { useColumnName } from './column-names.ts';
import { type Found, useColumns, useFound } from './columns.ts';
import { words } from './words.ts';

const part = (some: number, all: number): number | null => (all > 0 ? some / all : null);

interface MeasureLine {
  readonly name: string;
  readonly of: (found: Found) => string | number | null;
}

/** The maps as numbers side by side: measures, and people by country. */
export function Measures() {
  const t = useWords(words);
  const numbers = useNumbers();
  const { ids } = useColumns();
  const found = useFound();
  const nameOf = useColumnName();
  const tallyLine = (name: string, of: (tally: LiveTally) => string): MeasureLine => ({
    name,
    of: ({ live }) => (live.tally === null ? null : of(live.tally)),
  });
  const shareOf = (tally: LiveTally): string =>
    numbers.percent(part(tally.defendedPopulation, tally.threatenedPopulation), 1);
  const lines: readonly MeasureLine[] = [
    tallyLine(t('people'), shareOf),
    tallyLine(t('peopleMillion'), (tally) => numbers.million(tally.defendedPopulation)),
    tallyLine(t('threatenedMillion'), (tally) => numbers.million(tally.threatenedPopulation)),
    tallyLine(t('area'), (tally) => numbers.percent(part(tally.defendedAreaKm2, tally.threatenedAreaKm2), 1)),
    tallyLine(t('areaMillion'), (tally) => numbers.plain(tally.defendedAreaKm2 / 1e6, 2)),
    tallyLine(t('capitals'), ({ threatenedCapitals, undefendedCapitals }) =>
      t('ofAll', { some: threatenedCapitals - undefendedCapitals.length, all: threatenedCapitals }),
    ),
    tallyLine(t('undefendedCapitals'), ({ undefendedCapitals }) => undefendedCapitals.join(', ') || t('none')),
    {
      name: t('interceptors'),
      of: ({ scene }) => scene?.sites.reduce((sum, { interceptor }) => sum + (interceptor?.count ?? 0), 0) ?? null,
    },
    { name: t('status'), of: ({ scene }) => scene?.architecture.status ?? null },
    { name: t('freshness'), of: ({ live }) => t(live.state === 'prepared' ? 'exact' : live.state) },
  ];
  const columns: readonly DataColumn<MeasureLine>[] = [
    { id: 'measure', header: t('measure'), value: ({ name }) => name },
    ...ids.map((id) => ({
      id,
      header: nameOf(id),
      value: ({ of }: MeasureLine) => {
        const one = found[id];
        return one === undefined ? null : of(one);
      },
    })),
  ];
  const tallies = ids.map((id) => found[id]?.live.tally ?? null);
  const said = ids.flatMap((id, i) => {
    const tally = tallies[i];
    return tally === null || tally === undefined ? [] : [t('peopleOne', { name: nameOf(id), share: shareOf(tally) })];
  });
  return (
    <section className="panel">
      <h2>{t('measures')}</h2>
      <p aria-live="polite">{said.length > 0 && t('peopleSentence', { list: said.join('; ') })}</p>
      <DataTable label={t('measures')} columns={columns} rows={lines} keyOf={({ name }) => name} />
      <details>
        <summary>{t('byCountry')}</summary>
        <ByCountry ids={ids} tallies={tallies} />
      </details>
    </section>
  );
}

function ByCountry({
  ids,
  tallies,
}: {
  readonly ids: readonly string[];
  readonly tallies: readonly (LiveTally | null)[];
}) {
  const t = useWords(words);
  const numbers = useNumbers();
  const nameOf = useColumnName();
  const names = new Intl.DisplayNames(useLanguage(), { type: 'region' });
  const codes = [
    ...new Set(
      tallies.flatMap((tally) =>
        (tally?.byCountry ?? []).flatMap(({ country, threatenedPopulation }) =>
          threatenedPopulation > 0 ? [country] : [],
        ),
      ),
    ),
  ];
  const peopleOf = (i: number, code: string): number | null =>
    tallies[i]?.byCountry.find(({ country }) => country === code)?.defendedPopulation ?? null;
  const columns: readonly DataColumn<string>[] = [
    { id: 'country', header: t('country'), value: (code) => names.of(code) ?? code },
    ...ids.map((id, i) => ({
      id,
      header: nameOf(id),
      unit: t('million'),
      isNumber: true,
      value: (code: string) => {
        const people = peopleOf(i, code);
        return people === null ? null : people / 1e6;
      },
      show: (code: string) => {
        const people = peopleOf(i, code);
        return people === null ? '–' : numbers.million(people);
      },
    })),
  ];
  return (
    <DataTable
      label={t('byCountry')}
      columns={columns}
      rows={codes}
      keyOf={(code) => code}
      sortedBy={{ column: ids[0] ?? 'country', direction: 'descending' }}
    />
  );
}
