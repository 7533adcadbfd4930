import type * as Plot from '@observablehq/plot';
import type { Interval } from '@parasol/study/results';
import { useCallback, useMemo } from 'react';
import { PlotChart } from '../../charts/index.ts';
import type { PairedRuns } from '../../desk/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { useColumnName } from './column-names.ts';
import { words } from './words.ts';

type Run = PairedRuns['runs'][number];
type Difference = PairedRuns['differences'][number];

interface RaidLine {
  readonly raid: string;
  readonly architecture: string;
  readonly missiles: number;
  readonly leakers: Interval;
}

const isToldApart = ({ low, high }: Interval): boolean => low > 0 || high < 0;

/** Runs side by side: sentences, measures with their intervals, paired differences, raid by raid. */
export function RunResults({ ids, result }: { readonly ids: readonly string[]; readonly result: PairedRuns }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const columnName = useColumnName();
  const { runs, differences, warnings = [] } = result;
  const names = new Map(runs.map(({ runId }, i) => [runId, columnName(ids[i] ?? '')]));
  const nameOf = (runId: string): string => names.get(runId) ?? runId;
  const interval = ({ mean, low, high }: Interval): string =>
    t('interval', { mean: numbers.plain(mean, 2), low: numbers.plain(low, 2), high: numbers.plain(high, 2) });
  const measures: readonly (readonly [string, (run: Run) => string])[] = [
    [t('leakers'), (run) => interval(run.measures.leakers)],
    [t('shots'), (run) => interval(run.measures.shots)],
    [t('engagements'), (run) => interval(run.measures.engagements)],
    [t('noLeak'), (run) => interval(run.measures.noLeakProbability)],
  ];
  const measureColumns: readonly DataColumn<(typeof measures)[number]>[] = [
    { id: 'measure', header: t('measure'), value: ([name]) => name },
    ...runs.map((run) => ({
      id: run.runId,
      header: nameOf(run.runId),
      isNumber: true,
      value: ([, of]: (typeof measures)[number]) => of(run),
    })),
  ];
  const differenceColumns: readonly DataColumn<Difference>[] = [
    {
      id: 'against',
      header: t('architecture'),
      value: ({ runId, baseRunId }) => t('against', { name: nameOf(runId), base: nameOf(baseRunId) }),
    },
    { id: 'measure', header: t('measure'), value: ({ measure }) => t(measure) },
    {
      id: 'difference',
      header: t('differenceColumn'),
      isNumber: true,
      value: ({ difference }) => difference.mean,
      show: ({ difference }) => interval(difference),
    },
    {
      id: 'apart',
      header: t('toldApart'),
      value: ({ difference }) => t(isToldApart(difference) ? 'yes' : 'no'),
    },
  ];
  const [base] = runs;
  const sentences = differences
    .filter(({ measure }) => measure === 'leakers')
    .map(({ runId, baseRunId, difference: { mean, low, high } }) => {
      const [name, base] = [nameOf(runId), nameOf(baseRunId)];
      if (!isToldApart({ mean, low, high, method: 'student-t' })) return t('alike', { name, base });
      const sizes = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
      return t(mean < 0 ? 'fewer' : 'moreArrive', {
        name,
        base,
        threats: runs[0]?.threats ?? 0,
        mean: numbers.plain(Math.abs(mean), 2),
        low: numbers.plain(sizes[0] ?? 0, 2),
        high: numbers.plain(sizes[1] ?? 0, 2),
      });
    });
  return (
    <div aria-live="polite">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {warnings.map((warning) => (
        <p key={warning} className="warn" lang="en">
          {warning}
        </p>
      ))}
      <DataTable label={t('runs')} columns={measureColumns} rows={measures} keyOf={([name]) => name} />
      {base !== undefined && (
        <p className="muted">{t('intervalNote', { trials: base.trials, seed: base.seed, threats: base.threats })}</p>
      )}
      <h3>{t('paired')}</h3>
      <DataTable
        label={t('paired')}
        columns={differenceColumns}
        rows={differences}
        keyOf={({ runId, measure }) => `${runId} ${measure}`}
      />
      <RaidChart runs={runs} names={runs.map(({ runId }) => nameOf(runId)).join('\n')} />
    </div>
  );
}

const SYMBOLS: readonly Plot.SymbolType[] = ['circle', 'square', 'diamond', 'triangle'];
const COLOURS = ['#00775a', '#b07a00', '#7a4b86', '#0072b2'];

/** @param names  of the runs, one a line: a text, so that the chart is drawn anew only when they change */
function RaidChart({ runs, names }: { readonly runs: readonly Run[]; readonly names: string }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const raids = useMemo(
    () =>
      runs.flatMap((run, i) =>
        run.measures.byRaid.map(
          ({ raidId, threats, leakers }): RaidLine => ({
            raid: raidId.toUpperCase(),
            architecture: names.split('\n')[i] ?? run.name,
            missiles: threats,
            leakers,
          }),
        ),
      ),
    [runs, names],
  );
  const [xLabel, yLabel] = [t('leakers'), t('raid')];
  const draw = useCallback(
    (plot: typeof Plot, width: number) => {
      const order = names.split('\n');
      const scale = { domain: order, range: COLOURS };
      return plot.plot({
        width,
        height: 60 + raids.length * 22,
        marginLeft: 50,
        x: { label: xLabel, zero: true, grid: true },
        y: { label: null, axis: null, domain: order },
        fy: { label: yLabel, padding: 0.25 },
        color: scale,
        symbol: { domain: order, range: SYMBOLS, legend: true },
        style: { fontSize: '12px', background: 'transparent' },
        marks: [
          plot.ruleY(raids, {
            fy: 'raid',
            y: 'architecture',
            x1: ({ leakers }: RaidLine) => leakers.low,
            x2: ({ leakers }: RaidLine) => leakers.high,
            stroke: 'architecture',
            strokeWidth: 2,
          }),
          plot.dot(raids, {
            fy: 'raid',
            y: 'architecture',
            x: ({ leakers }: RaidLine) => leakers.mean,
            fill: 'architecture',
            stroke: 'architecture',
            symbol: 'architecture',
            r: 5,
          }),
        ],
      });
    },
    [raids, names, xLabel, yLabel],
  );
  const columns: readonly DataColumn<RaidLine>[] = [
    { id: 'raid', header: t('raid'), value: ({ raid }) => raid },
    { id: 'architecture', header: t('architecture'), value: ({ architecture }) => architecture },
    { id: 'missiles', header: t('missiles'), isNumber: true, value: ({ missiles }) => missiles },
    {
      id: 'leakers',
      header: t('leakers'),
      isNumber: true,
      value: ({ leakers }) => leakers.mean,
      show: ({ leakers: { mean, low, high } }) =>
        t('interval', { mean: numbers.plain(mean, 2), low: numbers.plain(low, 2), high: numbers.plain(high, 2) }),
    },
  ];
  return (
    <PlotChart
      label={t('chart')}
      draw={draw}
      table={
        <DataTable
          label={t('chart')}
          columns={columns}
          rows={raids}
          keyOf={({ raid, architecture }) => `${raid} ${architecture}`}
        />
      }
    />
  );
}
