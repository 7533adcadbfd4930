import * as Plot from '@observablehq/plot';
import type { ComparisonDocument } from '../results/index.ts';
import { figure } from './figure.ts';
import type { Markup } from './markup.ts';
import { PALETTE, RUN_COLOURS } from './palette.ts';

/** Share of every raid stopped, one row a raid and one dot with its interval a run. */
export function stoppedByRaid({ runs }: ComparisonDocument, width = 940): Markup {
  const raids = runs[0]?.measures.byRaid ?? [];
  const names = new Map(raids.map(({ raidId, name, threats }) => [raidId, `${name} (${threats})`]));
  const rows = runs.flatMap((run) =>
    run.measures.byRaid.map((raid) => ({
      raid: names.get(raid.raidId) ?? raid.raidId,
      run: run.name,
      mean: 100 * (1 - raid.leakers.mean / raid.threats),
      low: 100 * (1 - raid.leakers.high / raid.threats),
      high: 100 * (1 - raid.leakers.low / raid.threats),
    })),
  );
  return figure(
    {
      width,
      height: 60 + raids.length * (26 * runs.length + 18),
      marginLeft: 300,
      marginRight: 40,
      x: {
        label: 'share of the raid stopped, % (95 % interval)',
        domain: [0, 100],
        grid: true,
        labelAnchor: 'right',
        labelOffset: 36,
      },
      fy: { label: null, domain: raids.map(({ raidId }) => names.get(raidId) ?? raidId), padding: 0.18, axis: null },
      y: { axis: null, domain: runs.map(({ name }) => name), padding: 0.5 },
      marginTop: 12,
      marginBottom: 42,
      marks: [
        Plot.axisFy({ anchor: 'left', lineWidth: 22, textAnchor: 'end', dx: -8, label: null }),
        Plot.link(rows, { fy: 'raid', y: 'run', x1: 'low', x2: 'high', stroke: 'run', strokeWidth: 2.5 }),
        Plot.dot(rows, { fy: 'raid', y: 'run', x: 'mean', fill: 'run', symbol: 'run', r: 6, stroke: 'white' }),
        Plot.frame({ anchor: 'bottom', stroke: PALETTE.line }),
      ],
      color: { domain: runs.map(({ name }) => name), range: RUN_COLOURS.slice(0, runs.length) },
      symbol: {
        domain: runs.map(({ name }) => name),
        range: ['circle', 'square', 'diamond', 'triangle', 'star', 'wye'].slice(0, runs.length),
      },
    },
    'Share of each raid stopped under each architecture, with 95 per cent intervals',
  );
}
