import type * as Plot from '@observablehq/plot';
import type { SensitivityCurve } from '@parasol/study/sharing';
import { useCallback, useMemo } from 'react';
import { PlotChart } from '../../charts/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import type { AskedOf } from './asked-of.ts';
import { raidOf } from './choice.ts';
import { type DrawnCurve, drawSensitivity } from './draw-sensitivity.ts';
import { digitsOf, shownGain, withEnd } from './gains.ts';
import { unitOf } from './units.ts';
import { words } from './words.ts';

/** How gains go with the delay or the coarseness of what is released, and where they end. */
export function Sensitivity({ document, choice, names }: AskedOf) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { measure, varied } = choice;
  const { sensitivity, measures } = document;
  const raidId = raidOf(choice);
  const ofVaried = sensitivity.filter((curve) => curve.varied === varied);
  const curves = ofVaried.filter((curve) => curve.measure === measure && curve.raidId === raidId);
  const variedUnit = t(varied === 'delay' ? 's' : 'm');
  const pairOf = ({ contributor, beneficiary }: SensitivityCurve): string =>
    t('arrow', { contributor: names.shortOf(contributor), beneficiary: names.shortOf(beneficiary) });
  const text = JSON.stringify(
    curves.map((curve): DrawnCurve => {
      const { goneBetween } = curve;
      const goneAt = goneBetween?.[1] ?? null;
      return {
        name: pairOf(curve),
        points: withEnd(curve).map(({ value, gain }) => ({
          value,
          gain: shownGain(measure, gain.value),
          low: shownGain(measure, gain.interval?.low ?? gain.value),
          high: shownGain(measure, gain.interval?.high ?? gain.value),
        })),
        goneAt,
        goneText: goneAt === null ? '' : t('goneMark', { at: numbers.plain(goneAt), unit: variedUnit }),
      };
    }),
  );
  const drawn = useMemo(() => JSON.parse(text) as DrawnCurve[], [text]);
  const unit = t(unitOf(measure));
  const [x, y] = [t(varied === 'delay' ? 'delayAxis' : 'coarsenessAxis'), t('gainAxis', { measure: t(measure), unit })];
  const draw = useCallback(
    (plot: typeof Plot, width: number) =>
      drawSensitivity(plot, width, { curves: drawn, axes: { x, y, isWide: varied !== 'delay' } }),
    [drawn, x, y, varied],
  );
  const rows = curves.flatMap((curve) => curve.points.map((point) => ({ pair: pairOf(curve), ...point })));
  const columns: readonly DataColumn<(typeof rows)[number]>[] = [
    { id: 'pair', header: t('pairColumn'), value: ({ pair }) => pair },
    { id: 'value', header: t('valueColumn'), unit: variedUnit, isNumber: true, value: ({ value }) => value },
    {
      id: 'gain',
      header: t('gain'),
      unit,
      isNumber: true,
      value: ({ gain }) => shownGain(measure, gain.value),
      show: ({ gain }) => numbers.plain(shownGain(measure, gain.value), digitsOf(measures, measure)),
    },
  ];
  const elsewhere = [...new Set(ofVaried.map((curve) => `${t(curve.measure)}, ${curve.raidId?.toUpperCase() ?? '–'}`))];
  const sentence = (curve: SensitivityCurve): string => {
    const pair = pairOf(curve);
    const last = curve.points.at(-1)?.value ?? 0;
    if (curve.goneBetween !== null) {
      const [from, to] = curve.goneBetween;
      const ends = { pair, from: numbers.plain(from), to: numbers.plain(to), unit: variedUnit };
      return curve.trials === undefined
        ? t('goneBetween', ends)
        : t('notToldBetween', { ...ends, trials: numbers.plain(curve.trials) });
    }
    return t(curve.lasts ? 'lasts' : 'neverGain', { pair, to: numbers.plain(last), unit: variedUnit });
  };
  return (
    <>
      {curves.length === 0 ? (
        <p className="muted">{t('noCurve', { list: elsewhere.join('; ') || '–' })}</p>
      ) : (
        <>
          <ul aria-live="polite">
            {curves.map((curve) => (
              <li key={`${curve.contributor} ${curve.beneficiary}`}>{sentence(curve)}</li>
            ))}
          </ul>
          <PlotChart
            label={t('sensitivityChart', {
              measure: t(measure),
              raid: raidId?.toUpperCase() ?? t('everyMissile'),
              varied: t(`vary-${varied}`),
            })}
            draw={draw}
            table={
              <DataTable
                label={t('sensitivity')}
                columns={columns}
                rows={rows}
                keyOf={({ pair, value }) => `${pair} ${value}`}
              />
            }
          />
        </>
      )}
    </>
  );
}
