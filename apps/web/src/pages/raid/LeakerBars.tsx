import { useWidth } from '../../time/index.ts';
import { useWords } from '../../words/index.ts';
import { useIntervals } from './interval-text.ts';
import type { LeakerShare } from './trials.ts';
import { words } from './words.ts';

const HEIGHT = 210;
const MARGIN = { left: 40, right: 8, top: 12, bottom: 40 };
const WIDEST = 620;

/** Share of trials by how many missiles arrive, with intervals, as bars and as a table. */
export function LeakerBars({ shares, trials }: { readonly shares: readonly LeakerShare[]; readonly trials: number }) {
  const t = useWords(words);
  const { share: shareText, numbers } = useIntervals();
  const [frame, measured] = useWidth<HTMLDivElement>();
  const width = Math.min(WIDEST, measured);
  const label = t('distribution', { trials });
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(1, shares.length);
  const bar = Math.min(56, 0.6 * step);
  const y = (share: number): number => HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom);
  return (
    <figure className="leaker-bars">
      <figcaption>{label}</figcaption>
      <div ref={frame} className="plot-frame" style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={label}>
            {[0, 0.25, 0.5, 0.75, 1].map((one) => (
              <g key={one} transform={`translate(0,${y(one)})`}>
                <path className="grid" d={`M${MARGIN.left},0H${width - MARGIN.right}`} />
                <text x={MARGIN.left - 6} y={4} textAnchor="end">
                  {numbers.plain(100 * one)}
                </text>
              </g>
            ))}
            <text transform={`translate(11,${y(0.5)}) rotate(-90)`} textAnchor="middle">
              {t('shareAxis')}
            </text>
            {shares.map(({ leakers, share }, i) => (
              <g key={leakers} transform={`translate(${MARGIN.left + (i + 0.5) * step},0)`}>
                <rect className="bar" x={-bar / 2} y={y(share.mean)} width={bar} height={y(0) - y(share.mean)} />
                <path
                  className="interval"
                  d={`M0,${y(share.low)}V${y(share.high)}M-5,${y(share.low)}h10M-5,${y(share.high)}h10`}
                />
                <text y={HEIGHT - MARGIN.bottom + 16} textAnchor="middle">
                  {leakers}
                </text>
              </g>
            ))}
            <text x={(MARGIN.left + width - MARGIN.right) / 2} y={HEIGHT - 6} textAnchor="middle">
              {t('arriving')}
            </text>
          </svg>
        )}
      </div>
      <details>
        <summary>{t('asTable')}</summary>
        <table>
          <thead>
            <tr>
              <th className="number">{t('arriving')}</th>
              <th className="number">{t('trials')}</th>
              <th className="number">{t('shareOf')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ leakers, trials: some, share }) => (
              <tr key={leakers}>
                <th scope="row" className="number">
                  {leakers}
                </th>
                <td className="number">{some}</td>
                <td className="number">{shareText(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
