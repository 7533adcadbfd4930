import type { ThreatTracks } from '@parasol/study/tracks';
import type { Scene } from '../../scene/index.ts';
import { SourceButton, sourceWords } from '../../sources/index.ts';
import { Scroll } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** Figures of a sensor that decide when it sees and how well. */
const DECIDING = [
  'rangeKm',
  'sectorStartDeg',
  'sectorStopDeg',
  'minimumElevationDeg',
  'angleErrorFloorDeg',
  'rangeErrorFloorM',
  'bearingErrorDeg',
] as const;

/** The figures behind the lanes, each with its confidence and its card. */
export function Figures({ threat, scene }: { readonly threat: ThreatTracks; readonly scene: Scene | null }) {
  const t = useWords(words);
  const sources = useWords(sourceWords);
  const numbers = useNumbers();
  if (scene === null) return null;
  const lines = threat.sensors
    .filter(({ inView }) => inView.length > 0)
    .flatMap(({ sensorId, name }) =>
      DECIDING.flatMap((key) => {
        const figure = scene.figures.find(({ path }) => path === `${sensorId}.${key}`);
        return typeof figure?.value === 'number' ? [{ sensorId, name, key, figure, value: figure.value }] : [];
      }),
    );
  const recalled = lines.filter(({ figure }) => figure.confidence === 'recalled').length;
  const notional = lines.filter(({ figure }) => figure.confidence === 'notional').length;
  return (
    <details className="panel track-figures">
      <summary>{t('figures')}</summary>
      <p>{t('figuresText', { count: lines.length, recalled, notional })}</p>
      <Scroll label={t('figures')}>
        <table>
          <thead>
            <tr>
              <th>{t('sensor')}</th>
              <th>{t('figure')}</th>
              <th className="number">{sources('value')}</th>
              <th>{sources('confidence')}</th>
              <th>{t('card')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ sensorId, name, key, figure, value }, i) => (
              <tr key={figure.path}>
                <th scope="row" lang="en">
                  {lines[i - 1]?.sensorId === sensorId ? '' : name}
                </th>
                <td>{t(`figure-${key}`)}</td>
                <td className="number">
                  {numbers.plain(value, 3)} {figure.unit}
                </td>
                <td className={figure.confidence === 'recalled' || figure.confidence === 'notional' ? 'warn' : ''}>
                  {sources(figure.confidence as Parameters<typeof sources>[0])}
                  {figure.disputed && `, ${sources('disputed')}`}
                </td>
                <td>
                  <SourceButton path={figure.path} name={`${name}: ${t(`figure-${key}`)}`} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
