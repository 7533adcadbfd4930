import type * as Plot from '@observablehq/plot';
import { useCallback, useMemo, useState } from 'react';
import { PlotChart } from '../../charts/index.ts';
import type { ArrangementStudy } from '../../desk/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { type DrawnMean, drawMeans } from './draw-means.ts';
import { digitsOf, useArrangementName, useAxisLabel, useIntervalText } from './names.ts';
import { isTold, type Measure, measuresIn, type Row, rowOf, toldDifferences } from './rows.ts';
import { words } from './words.ts';

type Comparison = ArrangementStudy['comparison'];
type Raid = Comparison['raids'][number];

/** A measure by raid under every arrangement, with paired differences and a sentence for every raid. */
export function SideBySide({ comparison }: { readonly comparison: Comparison }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const nameOf = useArrangementName();
  const intervalText = useIntervalText();
  const [measure, setMeasure] = useState<Measure>('leakers');
  const { arrangements, raids } = comparison;
  const [base = ''] = arrangements;
  const axisLabel = useAxisLabel();
  const digits = digitsOf(measure);
  const unit = t(`${measure}Unit`);
  const text = JSON.stringify(
    raids.flatMap(({ raidId }) =>
      arrangements.flatMap((arrangement): DrawnMean[] => {
        const mean = rowOf(comparison, { arrangement, raidId, measure })?.mean ?? null;
        return mean === null ? [] : [{ raid: raidId.toUpperCase(), name: nameOf(arrangement), ...mean }];
      }),
    ),
  );
  const behindText = (behind: Row['meanBehind']): string =>
    behind === undefined || behind.missiles === behind.ofMissiles
      ? ''
      : `; ${t('behind', { n: numbers.plain(behind.missiles), of: numbers.plain(behind.ofMissiles) })}`;
  const means = useMemo(() => JSON.parse(text) as DrawnMean[], [text]);
  const names = arrangements.map(nameOf).join('\n');
  const [xLabel, yLabel] = [axisLabel(measure), t('raid')];
  const draw = useCallback(
    (plot: typeof Plot, width: number) => drawMeans(plot, width, { means, names: names.split('\n'), xLabel, yLabel }),
    [means, names, xLabel, yLabel],
  );
  const raidColumn: DataColumn<Raid> = {
    id: 'raid',
    header: t('raid'),
    value: ({ raidId }) => raidId,
    show: ({ raidId, name }) => <span title={name}>{raidId.toUpperCase()}</span>,
  };
  const meanColumns: readonly DataColumn<Raid>[] = [
    raidColumn,
    { id: 'missiles', header: t('missiles'), isNumber: true, value: ({ missiles }) => missiles },
    ...arrangements.map((arrangement): DataColumn<Raid> => {
      const meanOf = ({ raidId }: Raid) => rowOf(comparison, { arrangement, raidId, measure })?.mean ?? null;
      return {
        id: arrangement,
        header: nameOf(arrangement),
        unit,
        isNumber: true,
        value: (raid) => meanOf(raid)?.mean ?? null,
        show: (raid) => {
          const row = rowOf(comparison, { arrangement, raidId: raid.raidId, measure });
          return `${intervalText(row?.mean ?? null, digits)}${behindText(row?.meanBehind)}`;
        },
      };
    }),
  ];
  const differenceColumns: readonly DataColumn<Raid>[] = [
    raidColumn,
    ...arrangements.slice(1).map((arrangement): DataColumn<Raid> => {
      const differenceOf = ({ raidId }: Raid) =>
        rowOf(comparison, { arrangement, raidId, measure })?.againstFirst ?? null;
      return {
        id: arrangement,
        header: t('difference', { name: nameOf(arrangement), base: nameOf(base) }),
        unit,
        isNumber: true,
        value: (raid) => differenceOf(raid)?.mean ?? null,
        show: (raid) => {
          const difference = differenceOf(raid);
          if (difference === null) return '–';
          const { againstFirstBehind } = rowOf(comparison, { arrangement, raidId: raid.raidId, measure }) ?? {};
          const apart = isTold(difference);
          return (
            <span className={apart ? '' : 'muted'}>
              {intervalText(difference, digits)}
              {behindText(againstFirstBehind)}
              {apart ? '' : ` ${t('notTold')}`}
            </span>
          );
        },
      };
    }),
  ];
  const sentences = raids.flatMap(({ raidId }): string[] => {
    const raid = raidId.toUpperCase();
    const told = toldDifferences(comparison, raidId);
    if (told.length === 0) return [t('alikeSentence', { raid, trials: numbers.plain(comparison.trials) })];
    return told.map(({ arrangements, difference: { mean, low, high } }) => {
      const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
      return t(mean < 0 ? 'fewerSentence' : 'moreSentence', {
        raid,
        names: arrangements.map(nameOf).join(', '),
        base: nameOf(base),
        n: numbers.plain(Math.abs(mean), 2),
        low: numbers.plain(least ?? 0, 2),
        high: numbers.plain(most ?? 0, 2),
      });
    });
  });
  return (
    <section className="panel">
      <h2>{t('sideBySide')}</h2>
      <ul aria-live="polite">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="row controls">
        <label>
          {t('measure')}{' '}
          <select value={measure} onChange={({ target }) => setMeasure(target.value as Measure)}>
            {measuresIn(comparison).map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PlotChart
        label={t('chart', { measure: t(measure), unit })}
        draw={draw}
        table={<DataTable label={t(measure)} columns={meanColumns} rows={raids} keyOf={({ raidId }) => raidId} />}
      />
      {measure === 'duplicates' && <p className="muted">{t('duplicatesNote')}</p>}
      <h3>{t('paired')}</h3>
      <p>{t('pairedText', { base: nameOf(base) })}</p>
      <DataTable label={t('paired')} columns={differenceColumns} rows={raids} keyOf={({ raidId }) => raidId} />
    </section>
  );
}
