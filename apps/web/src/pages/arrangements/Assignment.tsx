import type { ArrangementStudy } from '../../desk/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { useArrangementName } from './names.ts';
import { words } from './words.ts';

type AssignmentLine = ArrangementStudy['comparison']['assignment'][number];

/** Below this a gap is that of the last bits. */
const NEGLIGIBLE = 1e-6;

/** What the fast rule of the loop loses against the exact best assignment. */
export function Assignment({ rows }: { readonly rows: readonly AssignmentLine[] }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const nameOf = useArrangementName();
  if (rows.length === 0) return null;
  const sorted = rows
    .filter(({ withinReach }) => withinReach > 0)
    .toSorted((a, b) => b.gap - a.gap || b.exact.expectedStopped - a.exact.expectedStopped);
  const [worst] = sorted;
  const doctrineName = (doctrine: string): string => {
    const shots = /^salvo of (\d+)$/.exec(doctrine)?.[1];
    if (shots !== undefined) return t('salvo', { shots });
    return Object.hasOwn(words.entries, doctrine) ? t(doctrine as 'single') : doctrine;
  };
  const number = (id: 'withinReach' | 'gap', digits: number): DataColumn<AssignmentLine> => ({
    id,
    header: t(id),
    unit: t('leakersUnit'),
    isNumber: true,
    value: (row) => row[id],
    show: (row) => numbers.plain(row[id], digits),
  });
  const plan = (id: 'fast' | 'exact'): DataColumn<AssignmentLine> => ({
    id,
    header: t(id),
    unit: t('leakersUnit'),
    isNumber: true,
    value: (row) => row[id].expectedStopped,
    show: (row) => numbers.plain(row[id].expectedStopped, 3),
  });
  const columns: readonly DataColumn<AssignmentLine>[] = [
    { id: 'raid', header: t('raid'), value: ({ raidId }) => raidId.toUpperCase() },
    { id: 'arrangement', header: t('arrangement'), value: ({ arrangement }) => nameOf(arrangement) },
    { id: 'doctrine', header: t('doctrine'), value: ({ doctrine }) => doctrineName(doctrine) },
    number('withinReach', 0),
    plan('fast'),
    plan('exact'),
    number('gap', 3),
  ];
  return (
    <section className="panel">
      <h2>{t('assignment')}</h2>
      <p>
        {t('assignmentText')} {t('reachNote')}
      </p>
      <p>
        {worst === undefined || worst.gap < NEGLIGIBLE
          ? t('noGap')
          : t('gapSentence', {
              raid: worst.raidId.toUpperCase(),
              name: nameOf(worst.arrangement),
              doctrine: doctrineName(worst.doctrine),
              gap: numbers.plain(worst.gap, 3),
              exact: numbers.plain(worst.exact.expectedStopped, 3),
            })}
      </p>
      <DataTable
        label={t('assignment')}
        columns={columns}
        rows={sorted}
        keyOf={({ raidId, arrangement, doctrine }) => `${raidId} ${arrangement} ${doctrine}`}
        shownAtFirst={12}
      />
    </section>
  );
}
