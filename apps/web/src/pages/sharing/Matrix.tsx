import type * as Plot from '@observablehq/plot';
import type { Gain } from '@parasol/study/sharing';
import { useCallback, useMemo } from 'react';
import { PlotChart } from '../../charts/index.ts';
import { LOOKS } from '../../colours/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import type { AskedOf } from './asked-of.ts';
import { raidOf, threatsOf } from './choice.ts';
import { drawMatrix, type MatrixMark } from './draw-matrix.ts';
import { type Cell, cellsOf, digitsOf, SIGNS, shownGain, signOf, VALUES, type ValueKind } from './gains.ts';
import { unitOf } from './units.ts';
import { words } from './words.ts';

/** Contributor by beneficiary: marginal values beside the Shapley value, as signs, numbers and a table. */
export function Matrix({ document, choice, names }: AskedOf) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { measure } = choice;
  const { measures } = document;
  const cells = cellsOf(document, choice);
  const digits = digitsOf(measures, measure);
  const signed = (value: number): string => {
    const shown = numbers.plain(shownGain(measure, value), digits);
    return value > 0 && shown !== '0' ? `+${shown}` : shown;
  };
  const text = JSON.stringify(
    cells.flatMap(({ beneficiary, contributor, gains }) =>
      VALUES.map(
        (kind): MatrixMark => ({
          kind,
          row: names.shortOf(beneficiary),
          column: names.shortOf(contributor),
          sign: signOf(measures, measure, gains[kind]),
          text: signed(gains[kind].value),
        }),
      ),
    ),
  );
  const marks = useMemo(() => JSON.parse(text) as MatrixMark[], [text]);
  const titles = JSON.stringify(VALUES.map((kind) => [kind, t(kind)]));
  const [row, column] = [t('beneficiary'), t('contributor')];
  const draw = useCallback(
    (plot: typeof Plot, width: number) =>
      drawMatrix(plot, width, {
        marks,
        titles: JSON.parse(titles) as [ValueKind, string][],
        axes: { row, column },
      }),
    [marks, titles, row, column],
  );
  if (cells.length === 0) return <p className="muted">{t('noRows')}</p>;
  const interval = ({ value, interval }: Gain): string =>
    interval === null
      ? signed(value)
      : t('interval', { value: signed(value), low: signed(interval.low), high: signed(interval.high) });
  const unit = t(unitOf(measure));
  const value = (kind: ValueKind, header: string): DataColumn<Cell> => ({
    id: kind,
    header,
    unit,
    isNumber: true,
    value: ({ gains }) => shownGain(measure, gains[kind].value),
    show: ({ gains }) => interval(gains[kind]),
  });
  const columns: readonly DataColumn<Cell>[] = [
    { id: 'beneficiary', header: t('beneficiary'), value: ({ beneficiary }) => names.nameOf(beneficiary) },
    { id: 'contributor', header: t('contributor'), value: ({ contributor }) => names.nameOf(contributor) },
    value('marginal', t('gainColumn')),
    value('alone', t('gainAloneColumn')),
    value('shapley', t('shapleyColumn')),
  ];
  const raidId = raidOf(choice);
  return (
    <>
      <PlotChart
        label={t('matrixChart', {
          measure: t(measure),
          unit,
          raid: raidId?.toUpperCase() ?? t('everyMissile'),
          threats: t(threatsOf(choice)),
        })}
        draw={draw}
        table={
          <DataTable
            label={t('matrix')}
            columns={columns}
            rows={cells}
            keyOf={({ beneficiary, contributor }) => `${beneficiary} ${contributor}`}
          />
        }
      />
      <ul className="sign-legend">
        {SIGNS.map((sign) => (
          <li key={sign}>
            <svg width="16" height="14" aria-hidden="true">
              {sign === 'same' ? (
                <path d="M3,7H13" stroke={LOOKS.notThreatened} strokeWidth="2.5" />
              ) : (
                <path
                  d={sign === 'better' ? 'M8,1L15,13H1Z' : 'M8,13L15,1H1Z'}
                  fill={sign === 'better' ? LOOKS.defended : LOOKS.undefended}
                />
              )}
            </svg>{' '}
            {t(sign)}
          </li>
        ))}
      </ul>
      <p className="muted hint">{t('shapleyNote')}</p>
    </>
  );
}
