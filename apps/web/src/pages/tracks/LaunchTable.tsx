import { Scroll } from '../../tables/index.ts';
import { tPlus } from '../../time/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import type { LaunchLine } from './launch-lines.ts';
import { words } from './words.ts';

/** The same launches as a table; times after the launch of the interceptor. */
export function LaunchTable({ lines }: { readonly lines: readonly LaunchLine[] }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const after = (afterS: number | null): string =>
    afterS === null ? t('never') : t('seconds', { s: numbers.plain(afterS) });
  return (
    <Scroll label={t('launchViews')}>
      <table>
        <thead>
          <tr>
            <th>{t('battery')}</th>
            <th>{t('observer')}</th>
            <th>{t('launchAt')}</th>
            <th className="number">{t('detectedAfter')}</th>
            <th className="number">{t('firmAfter')}</th>
            <th className="number">{t('apartAfter')}</th>
            <th className="number">{t('meetingAfter')}</th>
            <th>{t('outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ view, observer, detectedS, firmS }) => (
            <tr key={`${view.batteryId} ${observer.partyId}`}>
              <th scope="row" lang="en">
                {view.batteryName}, {view.interceptorName}
              </th>
              <td>{observer.partyName}</td>
              <td>{tPlus(view.launchS)}</td>
              <td className="number">{after(detectedS)}</td>
              <td className="number">{after(firmS)}</td>
              <td className="number">{after(observer.distinguishableS)}</td>
              <td className="number">{after(view.meetingS)}</td>
              <td>{t(`verdict-${observer.verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
