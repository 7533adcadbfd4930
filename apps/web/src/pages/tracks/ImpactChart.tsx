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

interface ImpactChartProps {
  readonly threat: ThreatTracks;
  readonly centre: CentreCourse;
  readonly probability: number;
}

const HEIGHT = 200;

/** Semi-axes of the impact area against time, with the distance of its middle from the true impact; logarithmic. */
export function ImpactChart({ threat, centre, probability }: ImpactChartProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { length } = useLengths();
  const { timesS, semiMajorKm, semiMinorKm, offKm } = centre.impact;
  const ticks = useMemo(
    () => decadesRound([...semiMajorKm, ...semiMinorKm, ...offKm].map((km) => 1000 * km)),
    [semiMajorKm, semiMinorKm, offKm],
  );
  const rows = timesS.map((timeS, i) => ({ timeS, major: semiMajorKm[i], minor: semiMinorKm[i], off: offKm[i] }));
  const inside = rows.filter(({ off, major }) => off <= major).length;
  const label = t(rows.length === 0 ? 'impactNone' : 'impactSentence', {
    party: centre.partyName,
    probability: numbers.percent(probability),
    count: rows.length,
    inside,
  });
  const kilometres = (id: 'major' | 'minor' | 'off') => ({
    id,
    header: t(`column-${id}`),
    unit: t('km'),
    isNumber: true,
    value: (row: (typeof rows)[number]) => row[id],
    show: (row: (typeof rows)[number]) => numbers.plain(row[id], 2),
  });
  return (
    <figure className="panel time-chart">
      <h2>{t('impact')}</h2>
      <TimeFrame threat={threat} label={label} heightOf={() => HEIGHT}>
        {(plot) => {
          const scale = logScale(ticks, HEIGHT);
          const y = (km: number): number => scale(1000 * km);
          return (
            <>
              <LogAxis {...{ plot, ticks }} y={scale} show={length} name={t('impactAxis')} />
              <path className="area-band" d={bandOver(timesS, semiMinorKm, semiMajorKm, plot.x, y)} />
              <path className="area-major" d={lineOver(timesS, semiMajorKm, plot.x, y)} />
              <path className="area-minor" d={lineOver(timesS, semiMinorKm, plot.x, y)} />
              {timesS.map((timeS, i) => (
                <circle key={timeS} className="area-off" cx={plot.x(timeS)} cy={y(offKm[i])} r={3} />
              ))}
            </>
          );
        }}
      </TimeFrame>
      <ul className="legend" aria-label={t('impactLegend')}>
        {(['major', 'minor'] as const).map((axis) => (
          <li key={axis}>
            <svg width="26" height="10" aria-hidden="true">
              <path className={`area-${axis}`} d="M0,5h26" />
            </svg>
            {t(`column-${axis}`)}
          </li>
        ))}
        <li>
          <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
            <circle className="area-off" r="3" />
          </svg>
          {t('column-off')}
        </li>
      </ul>
      <figcaption>{label}</figcaption>
      <details>
        <summary>{t('asTable')}</summary>
        <DataTable
          label={t('impact')}
          columns={[
            { id: 'time', header: t('time'), value: ({ timeS }) => timeS, show: ({ timeS }) => tPlus(timeS) },
            kilometres('major'),
            kilometres('minor'),
            kilometres('off'),
          ]}
          rows={rows}
          keyOf={({ timeS }) => String(timeS)}
        />
      </details>
    </figure>
  );
}
