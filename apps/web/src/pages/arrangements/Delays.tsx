import type * as Plot from '@observablehq/plot';
import { useCallback, useMemo, useState } from 'react';
import { PlotChart } from '../../charts/index.ts';
import type { ArrangementStudy } from '../../desk/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { type DrawnDelay, drawDelays } from './draw-delays.ts';
import { digitsOf, useArrangementName, useAxisLabel, useIntervalText } from './names.ts';
import { isTold, type Measure, measuresIn, type Row, SHOWN, type Shown, shownOf } from './rows.ts';
import { words } from './words.ts';

/** A measure of one raid against the added delay, under every arrangement. */
export function Delays({ comparison }: { readonly comparison: ArrangementStudy['comparison'] }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const nameOf = useArrangementName();
  const intervalText = useIntervalText();
  const { raids, arrangements } = comparison;
  const [measure, setMeasure] = useState<Measure>('leakers');
  const [shown, setShown] = useState<Shown>('means');
  const [raidId, setRaid] = useState(raids[0]?.raidId ?? '');
  const [base = ''] = arrangements;
  const axisLabel = useAxisLabel();
  const digits = digitsOf(measure);
  const unit = t(`${measure}Unit`);
  const rows = comparison.rows.filter((row) => row.raidId === raidId && row.measure === measure);
  const shownName = (one: Shown): string => t(one, { base: nameOf(base) });
  const text = JSON.stringify(
    rows.flatMap((row): DrawnDelay[] => {
      const interval = shownOf(row, shown);
      if (interval === null) return [];
      const { mean, low, high } = interval;
      return [{ name: nameOf(row.arrangement), delayS: row.addedLinkDelayS, mean, low, high }];
    }),
  );
  const points = useMemo(() => JSON.parse(text) as DrawnDelay[], [text]);
  const names = arrangements.map(nameOf).join('\n');
  const [xLabel, yLabel] = [t('delayAxis'), axisLabel(measure)];
  const draw = useCallback(
    (plot: typeof Plot, width: number) => drawDelays(plot, width, { points, names: names.split('\n'), xLabel, yLabel }),
    [points, names, xLabel, yLabel],
  );
  const columns: readonly DataColumn<Row>[] = [
    { id: 'arrangement', header: t('arrangement'), value: ({ arrangement }) => nameOf(arrangement) },
    {
      id: 'delay',
      header: t('delayColumn'),
      unit: t('warningTimeSUnit'),
      isNumber: true,
      value: ({ addedLinkDelayS }) => addedLinkDelayS,
    },
    {
      id: 'mean',
      header: t('mean'),
      unit,
      isNumber: true,
      value: ({ mean }) => mean?.mean ?? null,
      show: ({ mean }) => intervalText(mean, digits),
    },
    {
      id: 'change',
      header: t('change'),
      unit,
      isNumber: true,
      value: ({ againstNoDelay }) => againstNoDelay?.mean ?? null,
      show: ({ againstNoDelay }) => (againstNoDelay === null ? '–' : intervalText(againstNoDelay, digits)),
    },
  ];
  const sentences = arrangements.flatMap((arrangement) => {
    const own = rows.filter((row) => row.arrangement === arrangement);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || first.mean === null) return [];
    const change = last.againstNoDelay;
    return [
      t('delaySentence', {
        name: nameOf(arrangement),
        from: intervalText(first.mean, digits),
        to: intervalText(last.mean, digits),
        delay: numbers.plain(last.addedLinkDelayS),
        told: change === null ? '' : t(isTold(change) ? 'toldChange' : 'toldNothing'),
      }),
    ];
  });
  return (
    <>
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
        <label>
          {t('raid')}{' '}
          <select value={raidId} onChange={({ target }) => setRaid(target.value)}>
            {raids.map(({ raidId, name }) => (
              <option key={raidId} value={raidId} lang="en">
                {raidId.toUpperCase()}: {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('shownAs')}{' '}
          <select value={shown} onChange={({ target }) => setShown(target.value as Shown)}>
            {SHOWN.map((one) => (
              <option key={one} value={one}>
                {shownName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ul aria-live="polite">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <PlotChart
        label={t('delayChart', { measure: t(measure), raid: raidId.toUpperCase(), shown: shownName(shown) })}
        draw={draw}
        table={
          <DataTable
            label={t('delays')}
            columns={columns}
            rows={rows}
            keyOf={({ arrangement, addedLinkDelayS }) => `${arrangement} ${addedLinkDelayS}`}
          />
        }
      />
    </>
  );
}
