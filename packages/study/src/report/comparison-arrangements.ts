import * as Plot from '@observablehq/plot';
import { type ArrangementComparison, type ArrangementRow, type Behind, behindWords } from '../arrangements/index.ts';
import type { Interval } from '../results/index.ts';
import { TERMS_ACT_THROUGH_TIME } from '../sharing/index.ts';
import { figure } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, table } from './page.ts';
import { PALETTE, RUN_COLOURS } from './palette.ts';
import { runSymbols, symbolLegend } from './symbols.ts';
import { fixed, intervalText } from './wording.ts';

/** The arrangements raid by raid, with slower lines, and what the fast rule loses: a section of the comparison report. */
export function arrangementsSection(comparison: ArrangementComparison): Markup {
  const { arrangements, addedLinkDelaysS, notes, trials, raids } = comparison;
  const [first] = arrangements;
  const delays =
    addedLinkDelaysS.length < 2
      ? html``
      : html`${figureBlock(
          againstDelay(comparison, 'mean', 'missiles that arrive'),
          symbolLegend(arrangements),
          `Missiles that arrive in each raid against the delay added to every line between centres of different parties; bars: 95 % intervals over ${trials} trials. The steps of delay are drawn evenly, not to scale; arrangements are set apart sideways.`,
        )}${figureBlock(
          againstDelay(comparison, 'againstFirst', `difference against ${first}`),
          symbolLegend(arrangements, arrangements.slice(1)),
          `The same as paired differences against ${first} with the same delay: below zero fewer arrive.`,
        )}<p class="note">${TERMS_ACT_THROUGH_TIME}</p>`;
  return html`<h2 id="arrangements">Arrangements, raid by raid</h2>
${notes.map((text) => html`<p class="note">${text}</p>`)}
<ul class="findings">${arrangementFindings(comparison).map((text) => html`<li>${text}</li>`)}</ul>
${delays}
${arrangementTable(comparison)}
${
  comparison.assignment.length === 0
    ? html``
    : html`<h3>The rule in the loop and the best assignment</h3>${figureBlock(
        gapChart(comparison),
        symbolLegend(['the rule in the loop: earliest intercept', 'the best plan (exact)'], undefined, GAP_SIGNS),
        `Missiles stopped on average, without chance in sights and lines. Where the signs lie on each other the rule loses nothing. Raids in which nothing can be met are left out.`,
      )}`
}
<p class="note">${raids.map(({ raidId, name }) => `${raidId}: ${name}`).join('. ')}.</p>`;
}

/** One sentence a raid and arrangement: whether it is told apart from the first, and from itself with slow lines. */
function arrangementFindings({
  arrangements,
  raids,
  rows,
  addedLinkDelaysS,
  assignment,
  trials,
}: ArrangementComparison): string[] {
  const [first] = arrangements;
  const leakers = rows.filter(({ measure }) => measure === 'leakers');
  const compared = raids.map(({ raidId }) => {
    const words = arrangements.slice(1).map((arrangement) => {
      const one = leakers.find(
        (row) => row.arrangement === arrangement && row.raidId === raidId && row.addedLinkDelayS === 0,
      );
      const difference = one?.againstFirst ?? null;
      if (difference?.method === 'all-equal' && difference.mean === 0) return `${arrangement} the same in every trial`;
      if (difference === null || (difference.low <= 0 && difference.high >= 0))
        return `${arrangement} not told apart in ${trials} trials`;
      return `${arrangement} ${fixed(Math.abs(difference.mean))} ${difference.mean < 0 ? 'fewer' : 'more'}`;
    });
    return `${raidId}, missiles that arrive, against ${first}: ${words.join('; ')}.`;
  });
  const slowed = raids.flatMap(({ raidId }) =>
    arrangements.flatMap((arrangement) => {
      const hurt = addedLinkDelaysS.find((delayS) => {
        const change = leakers.find(
          (row) => row.arrangement === arrangement && row.raidId === raidId && row.addedLinkDelayS === delayS,
        )?.againstNoDelay;
        return change !== undefined && change !== null && change.low > 0;
      });
      return hurt === undefined
        ? []
        : [`${raidId}: under ${arrangement} command more missiles arrive once ${hurt} s are added.`];
    }),
  );
  if (assignment.length === 0) return [...compared, ...slowed];
  const worst = assignment.reduce((most, row) => (row.gap > most.gap ? row : most));
  const rule =
    worst.gap < 1e-6
      ? 'The rule in the loop is as good as the best assignment in every raid.'
      : `The rule in the loop loses most in ${worst.raidId} (${worst.arrangement}, ${worst.doctrine}): ${fixed(worst.gap, 2)} missiles stopped fewer than by the best assignment.`;
  return [...compared, ...slowed, rule];
}

function againstDelay(
  comparison: ArrangementComparison,
  of: 'mean' | 'againstFirst',
  label: string,
  width = 940,
): Markup {
  const { arrangements, raids, addedLinkDelaysS } = comparison;
  const shown = of === 'mean' ? arrangements : arrangements.slice(1);
  const points = comparison.rows.flatMap((row) => {
    const interval = row[of];
    const place = shown.indexOf(row.arrangement);
    if (row.measure !== 'leakers' || interval === null || place < 0) return [];
    const aside = (place - (shown.length - 1) / 2) * 0.16;
    return [
      {
        ...row,
        delay: addedLinkDelaysS.indexOf(row.addedLinkDelayS) + aside,
        value: interval.mean,
        low: interval.low,
        high: interval.high,
      },
    ];
  });
  return figure(
    {
      width,
      height: 300,
      marginLeft: 46,
      marginBottom: 44,
      marginTop: 46,
      fx: { label: null, domain: raids.map(({ raidId }) => raidId), padding: 0.12 },
      x: {
        label: 'seconds added to lines between parties',
        labelAnchor: 'right',
        labelOffset: 38,
        ticks: [...addedLinkDelaysS.keys()],
        tickFormat: (place: number) => String(addedLinkDelaysS[place]),
        inset: 12,
      },
      y: { label, grid: true, zero: true, labelOffset: 40, inset: 6 },
      color: { domain: arrangements, range: RUN_COLOURS.slice(0, arrangements.length) },
      symbol: { domain: arrangements, range: runSymbols(arrangements.length) },
      marks: [
        Plot.ruleY([0], { stroke: PALETTE.muted }),
        Plot.line(points, {
          fx: 'raidId',
          x: 'delay',
          y: 'value',
          stroke: 'arrangement',
          z: 'arrangement',
          strokeWidth: 1.6,
        }),
        Plot.ruleX(points, {
          fx: 'raidId',
          x: 'delay',
          y1: 'low',
          y2: 'high',
          stroke: 'arrangement',
          strokeWidth: 1.6,
        }),
        Plot.dot(points, {
          fx: 'raidId',
          x: 'delay',
          y: 'value',
          fill: 'arrangement',
          symbol: 'arrangement',
          r: 4.5,
          stroke: 'white',
          strokeWidth: 0.8,
        }),
      ],
    },
    `${label} in each raid against added delay of lines, one line an arrangement, with 95 per cent intervals`,
  );
}

const GAP_SIGNS = [
  { symbol: 'circle', colour: PALETTE.intercept },
  { symbol: 'diamond', colour: PALETTE.leaked },
] as const;

function gapChart({ assignment, arrangements, raids }: ArrangementComparison, width = 940): Markup {
  const rows = assignment
    .filter(({ withinReach }) => withinReach > 0)
    .map((row) => ({
      ...row,
      label: `${row.raidId}, ${row.doctrine}`,
      rule: row.fast.expectedStopped,
      best: row.exact.expectedStopped,
    }));
  const labels = raids.flatMap(({ raidId }) => [
    ...new Set(rows.filter((row) => row.raidId === raidId).map(({ label }) => label)),
  ]);
  return figure(
    {
      width,
      height: 70 + 20 * labels.length,
      marginLeft: 120,
      marginBottom: 42,
      marginTop: 34,
      fx: { label: null, domain: arrangements, padding: 0.12 },
      x: {
        label: 'missiles stopped on average',
        grid: true,
        zero: true,
        labelAnchor: 'right',
        labelOffset: 36,
        ticks: 4,
        inset: 8,
      },
      y: { label: null, domain: labels },
      marks: [
        Plot.link(rows, {
          fx: 'arrangement',
          y: 'label',
          x1: 'rule',
          x2: 'best',
          stroke: PALETTE.muted,
          strokeWidth: 1.5,
        }),
        Plot.dot(rows, {
          fx: 'arrangement',
          y: 'label',
          x: 'best',
          stroke: PALETTE.leaked,
          symbol: 'diamond',
          r: 6,
          strokeWidth: 1.8,
        }),
        Plot.dot(rows, { fx: 'arrangement', y: 'label', x: 'rule', fill: PALETTE.intercept, r: 3 }),
      ],
    },
    'Missiles stopped on average by the rule in the loop and by the best assignment, raid by raid and doctrine by doctrine',
  );
}

const MEASURE_WORDS: Readonly<Record<ArrangementRow['measure'], string>> = {
  leakers: 'missiles that arrive',
  shots: 'interceptors fired',
  duplicates: 'of these duplicates: ordered by another plan at what was already shot at',
  engagements: 'missiles engaged',
  warningTimeS: 'warning of the party aimed at, s',
  commitS: 'commit, s from launch',
};

/** Times without the digits of counts, and with the missiles that stand behind them. */
function cellText(
  { interval, behind, of }: { interval: Interval | null; behind: Behind | undefined; of: 'mean' | 'difference' },
  trials: number,
): string {
  const text = interval === null ? '–' : intervalText(interval, behind === undefined ? 2 : 1);
  return [text, behind === undefined ? '' : behindWords(behind, of, trials)].filter(Boolean).join('; ');
}

const TIMES_NOTE =
  'Times are means over the missiles that have them; differences compare the missiles that have them under both. Where these are not all, their number stands beside; a dash: none. Warning is that in any picture of the party aimed at, whoever commands, without chance; missiles at the land of no party are not asked.';

function arrangementTable({ rows, raids, arrangements, addedLinkDelaysS, trials }: ArrangementComparison): Markup {
  const prompt = rows.filter(({ addedLinkDelayS }) => addedLinkDelayS === 0);
  const measures = [...new Set(prompt.map(({ measure }) => measure))];
  const whole = raids.flatMap(({ raidId }) =>
    measures.map((measure) => [
      raidId,
      MEASURE_WORDS[measure],
      ...arrangements.map((arrangement) => {
        const row = prompt.find(
          (one) => one.raidId === raidId && one.measure === measure && one.arrangement === arrangement,
        );
        return cellText({ interval: row?.mean ?? null, behind: row?.meanBehind, of: 'mean' }, trials);
      }),
    ]),
  );
  const numeric = arrangements.map((_, i) => i + 2);
  const [first, ...others] = arrangements;
  const paired = raids.flatMap(({ raidId }) =>
    measures.map((measure) => [
      raidId,
      MEASURE_WORDS[measure],
      ...others.map((arrangement) => {
        const row = prompt.find(
          (one) => one.raidId === raidId && one.measure === measure && one.arrangement === arrangement,
        );
        return cellText(
          { interval: row?.againstFirst ?? null, behind: row?.againstFirstBehind, of: 'difference' },
          trials,
        );
      }),
    ]),
  );
  const slow = addedLinkDelaysS.filter((delayS) => delayS > 0);
  const changes = rows.filter(({ againstNoDelay: change }) => change !== null && (change.low > 0 || change.high < 0));
  const keys = [...new Map(changes.map((row) => [`${row.raidId} ${row.measure} ${row.arrangement}`, row])).values()];
  return html`<details><summary>All measures, without added delay</summary>${table(['raid', 'measure', ...arrangements], whole, numeric)}<p class="note">${TIMES_NOTE}</p></details>
<details><summary>Paired differences against ${first}, without added delay</summary>${table(
    ['raid', 'measure', ...others],
    paired,
    others.map((_, i) => i + 2),
  )}<p class="note">${TIMES_NOTE}</p></details>
${
  slow.length === 0
    ? html``
    : html`<details><summary>Change with added delay (only what changes; paired, 95 %)</summary>${table(
        ['raid', 'measure', 'arrangement', ...slow.map((delayS) => `+${delayS} s`)],
        keys.map(({ raidId, measure, arrangement }) => [
          raidId,
          MEASURE_WORDS[measure],
          arrangement,
          ...slow.map((delayS) => {
            const row = rows.find(
              (one) =>
                one.raidId === raidId &&
                one.measure === measure &&
                one.arrangement === arrangement &&
                one.addedLinkDelayS === delayS,
            );
            return cellText(
              { interval: row?.againstNoDelay ?? null, behind: row?.againstNoDelayBehind, of: 'difference' },
              trials,
            );
          }),
        ]),
        slow.map((_, i) => i + 3),
      )}</details>`
}`;
}
