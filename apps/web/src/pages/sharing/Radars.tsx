import type * as Plot from '@observablehq/plot';
import type { NamedFigure, RadarRow } from '@parasol/study/sharing';
import { useCallback, useMemo, useState } from 'react';
import { PlotChart } from '../../charts/index.ts';
import { SourceButton } from '../../sources/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { type DrawnSight, drawRadars } from './draw-radars.ts';
import { flightKey, placeName, radarSummaries } from './radar-lines.ts';
import { words } from './words.ts';

/** First detection, firm track and track length of the radars of the debate, with the figure that decides each. */
export function Radars({ rows }: { readonly rows: readonly RadarRow[] }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const flights = [...new Map(rows.map((row) => [flightKey(row), row])).entries()];
  const [flight, setFlight] = useState(flights[0]?.[0] ?? '');
  const shown = flight === '' ? rows : rows.filter((row) => flightKey(row) === flight);
  const flightName = ({ launchAreaId, targetId, missileId }: RadarRow): string =>
    t('flightOf', { from: placeName(launchAreaId), to: placeName(targetId), missile: missileId });
  const seconds = (value: number | null): string => (value === null ? t('never') : numbers.plain(value));
  const deciding = (figure: NamedFigure | null) =>
    figure === null ? (
      '–'
    ) : (
      <>
        {Object.hasOwn(words.entries, figure.limit) ? t(figure.limit as 'launch') : figure.limit}
        {figure.value !== null &&
          ` (${numbers.plain(figure.value, 2)} ${figure.unit === 'deg' ? '°' : (figure.unit ?? '')})`}
        {figure.recalled && (
          <>
            {' '}
            <span className="warn">{t('recalled')}</span>
          </>
        )}
        {figure.path !== null && (
          <>
            {' '}
            <SourceButton path={figure.path} name={figure.path} />
          </>
        )}
      </>
    );
  const columns: readonly DataColumn<RadarRow>[] = [
    { id: 'radar', header: t('radar'), value: ({ radarName }) => radarName },
    { id: 'looking', header: t('looking'), value: ({ looking }) => t(looking) },
    ...(flight === '' ? [{ id: 'flight', header: t('flight'), value: flightName }] : []),
    {
      id: 'first',
      header: t('firstDetection'),
      unit: t('s'),
      isNumber: true,
      value: ({ firstDetectionS }) => firstDetectionS,
      show: ({ firstDetectionS }) => seconds(firstDetectionS),
    },
    {
      id: 'firm',
      header: t('firmTrack'),
      unit: t('s'),
      isNumber: true,
      value: ({ firmTrackS }) => firmTrackS,
      show: ({ firmTrackS }) => seconds(firmTrackS),
    },
    {
      id: 'length',
      header: t('trackLength'),
      unit: t('s'),
      isNumber: true,
      value: ({ trackLengthS }) => trackLengthS,
      show: ({ trackLengthS }) => numbers.plain(trackLengthS),
    },
    {
      id: 'start',
      header: t('beginsBecause'),
      value: ({ startDecidedBy }) => startDecidedBy.path ?? startDecidedBy.limit,
      show: ({ startDecidedBy }) => deciding(startDecidedBy),
    },
    {
      id: 'end',
      header: t('endsBecause'),
      value: ({ endDecidedBy }) => endDecidedBy?.path ?? endDecidedBy?.limit ?? null,
      show: ({ endDecidedBy }) => deciding(endDecidedBy),
    },
  ];
  const text = JSON.stringify(
    shown.map(
      (row): DrawnSight => ({
        radar: Object.hasOwn(words.entries, row.radarId) ? t(row.radarId as 'gabala') : row.radarName,
        looking: row.looking === 'searching' ? '' : t(row.looking),
        flight: flightName(row),
        detectedS: row.firstDetectionS,
        firmS: row.firmTrackS,
        endS: row.firmTrackS === null ? null : row.firmTrackS + row.trackLengthS,
        burnoutS: row.burnoutS,
        impactS: row.flightTimeS,
      }),
    ),
  );
  const sights = useMemo(() => JSON.parse(text) as DrawnSight[], [text]);
  const axis = t('radarAxis');
  const draw = useCallback(
    (plot: typeof Plot, width: number) => drawRadars(plot, width, { sights, axis }),
    [sights, axis],
  );
  return (
    <section className="panel">
      <h2>{t('radars')}</h2>
      <p>{t('radarsText')}</p>
      <ul>
        {radarSummaries(rows).map(({ radarId, radarName, seen, firm, all, restsOnRecall }) => (
          <li key={radarId}>
            {t('radarSentence', { radar: radarName, seen, all, firm })}{' '}
            {restsOnRecall && <span className="warn">{t('restsOnRecall')}</span>}
          </li>
        ))}
      </ul>
      <div className="row controls">
        <label>
          {t('flight')}{' '}
          <select value={flight} onChange={({ target }) => setFlight(target.value)}>
            {flights.map(([key, row]) => (
              <option key={key} value={key}>
                {flightName(row)}
              </option>
            ))}
            <option value="">{t('allFlights')}</option>
          </select>
        </label>
      </div>
      <DataTable
        label={t('radars')}
        columns={columns}
        rows={shown}
        keyOf={(row) => `${row.radarId} ${row.looking} ${flightKey(row)}`}
      />
      {flight !== '' && <PlotChart label={t('radarChart')} draw={draw} table={null} />}
    </section>
  );
}
