import type { CentreCourse, ThreatTracks } from '@parasol/study/tracks';
import { useMemo } from 'react';
import { DataTable } from '../../tables/index.ts';
import { tPlus } from '../../time/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { LogAxis, logScale } from './LogAxis.tsx';
import { useLengths } from './lengths.ts';
import { bandOver, decadesRound, lineOver } from './plot-lines.ts';
import { TimeFrame } from './TimeFrame.tsx';
import { words } from './words.ts';

interface ErrorChartProps {
  readonly threat: ThreatTracks;
  readonly centre: CentreCourse;
  /** Version of the filter. */
  readonly filter: string;
}

const HEIGHT = 220;
/** A bound so many times what the filter states wants a word. */
const FAR = 3;
const SIGMAS = [3, 2, 1] as const;

/** True error of the filter against time, over bands of one to three standard deviations of the bound; logarithmic. */
export function ErrorChart({ threat, centre, filter }: ErrorChartProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { length } = useLengths();
  const { errors, withinThreeSigma } = centre;
  const { timesS, filterErrorM, filterSigmaM, nominalSigmaM } = errors;
  const shapes = useMemo(() => {
    const bounds = SIGMAS.map((sigmas) => nominalSigmaM.map((sigma) => (sigma === null ? null : sigmas * sigma)));
    return { bounds, ticks: decadesRound([...filterErrorM, ...filterSigmaM, ...nominalSigmaM, ...bounds[0]]) };
  }, [filterErrorM, filterSigmaM, nominalSigmaM]);
  const rows = timesS
    .map((timeS, i) => ({ timeS, error: filterErrorM[i], stated: filterSigmaM[i], bound: nominalSigmaM[i] }))
    .filter(({ error, bound }) => error !== null || bound !== null);
  const isBoundAbove = rows.some(({ stated, bound }) => stated !== null && bound !== null && bound > FAR * stated);
  const label = t(withinThreeSigma === null ? 'errorsNone' : 'errorsSentence', {
    party: centre.partyName,
    share: numbers.percent(withinThreeSigma),
    filter,
  });
  const metres = (id: 'error' | 'stated' | 'bound') => ({
    id,
    header: t(`column-${id}`),
    unit: t('m'),
    isNumber: true,
    value: (row: (typeof rows)[number]) => row[id],
    show: (row: (typeof rows)[number]) => (row[id] === null ? '–' : numbers.plain(row[id], 1)),
  });
  return (
    <figure className="panel time-chart">
      <h2>{t('errors')}</h2>
      <TimeFrame threat={threat} label={label} heightOf={() => HEIGHT}>
        {(plot) => {
          const y = logScale(shapes.ticks, HEIGHT);
          const floor = nominalSigmaM.map((sigma) => (sigma === null ? null : shapes.ticks[0]));
          return (
            <>
              <LogAxis {...{ plot, y }} ticks={shapes.ticks} show={length} name={t('errorAxis')} />
              {shapes.bounds.map((bound, i) => (
                <path key={SIGMAS[i]} className="sigma-band" d={bandOver(timesS, floor, bound, plot.x, y)} />
              ))}
              <path className="stated-line" d={lineOver(timesS, filterSigmaM, plot.x, y)} />
              <path className="error-line" d={lineOver(timesS, filterErrorM, plot.x, y)} />
            </>
          );
        }}
      </TimeFrame>
      <ul className="legend" aria-label={t('errorsLegend')}>
        <li>
          <svg width="26" height="10" aria-hidden="true">
            <path className="error-line" d="M0,5h26" />
          </svg>
          {t('legend-error')}
        </li>
        <li>
          <svg width="26" height="10" aria-hidden="true">
            <path className="stated-line" d="M0,5h26" />
          </svg>
          {t('legend-stated')}
        </li>
        {SIGMAS.toReversed().map((sigmas) => (
          <li key={sigmas}>
            <svg width="22" height="12" aria-hidden="true">
              {Array.from({ length: 4 - sigmas }, (_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: bands lie over each other as in the chart
                <rect key={i} className="sigma-band" width="22" height="12" />
              ))}
            </svg>
            {t('legend-sigma', { count: sigmas })}
          </li>
        ))}
      </ul>
      <figcaption>
        {label} {isBoundAbove && t('boundAbove')}
      </figcaption>
      <details>
        <summary>{t('asTable')}</summary>
        <DataTable
          label={t('errors')}
          columns={[
            { id: 'time', header: t('time'), value: ({ timeS }) => timeS, show: ({ timeS }) => tPlus(timeS) },
            metres('error'),
            metres('stated'),
            metres('bound'),
          ]}
          rows={rows}
          keyOf={({ timeS }) => String(timeS)}
          shownAtFirst={12}
        />
      </details>
    </figure>
  );
}
