import type { ArrangementComparison } from '../arrangements/index.ts';
import type { ComparisonDocument } from '../results/index.ts';
import { certificateSection, omissionsSection, warningsSection } from './closing-sections.ts';
import { arrangementsSection } from './comparison-arrangements.ts';
import { stoppedByRaid } from './comparison-charts.ts';
import { findingsOfComparison } from './findings.ts';
import { assumptionsSection, inputsSection } from './inputs-section.ts';
import { ledgerSection } from './ledger-section.ts';
import { html, type Markup } from './markup.ts';
import { figureBlock, page, table } from './page.ts';
import { runMaps } from './run-report.ts';
import { symbolLegend } from './symbols.ts';
import { timeline, timelineLegend } from './timeline.ts';
import { durationText, intervalText, keyText, RAIDS_ARE_ALTERNATIVES, valueText } from './wording.ts';

const MEASURE_WORDS = {
  leakers: 'missiles that arrive',
  shots: 'interceptors fired',
  engagements: 'missiles engaged',
  warningTimeS: 'warning of centres that may shoot, s',
} as const;

function overview({ runs }: ComparisonDocument, hasWarning: boolean): Markup {
  return table(
    ['', ...runs.map(({ name }) => name)],
    [
      ['status', ...runs.map(({ architecture }) => architecture.status)],
      ['interceptors in place', ...runs.map(({ places }) => places.reduce((sum, { count }) => sum + (count ?? 0), 0))],
      ['missiles launched, all raids', ...runs.map(({ threats }) => threats)],
      ['missiles that arrive, all raids', ...runs.map(({ measures }) => intervalText(measures.leakers, 2))],
      ['missiles stopped, all raids', ...runs.map(({ measures }) => intervalText(measures.stopped, 2))],
      ['interceptors fired, all raids', ...runs.map(({ measures }) => intervalText(measures.shots))],
      ['nothing arrives, share of trials', ...runs.map(({ measures }) => intervalText(measures.noLeakProbability, 3))],
      ...(hasWarning
        ? [
            [
              'warning of centres that may shoot, mean of those seen',
              ...runs.map(({ measures }) => (measures.warningTimeS ? durationText(measures.warningTimeS.mean) : '–')),
            ],
          ]
        : []),
    ],
    runs.map((_, i) => i + 1),
  );
}

function differenceTable({ runs, differences }: ComparisonDocument): Markup {
  const name = (runId: string): string => runs.find((run) => run.runId === runId)?.name ?? runId;
  return table(
    ['measure', 'run', 'against', 'difference (95 %)', 'told apart from chance'],
    differences.map(({ runId, baseRunId, measure, difference }) => [
      MEASURE_WORDS[measure],
      name(runId),
      name(baseRunId),
      intervalText(difference, 2),
      difference.low > 0 || difference.high < 0 ? 'yes' : 'no',
    ]),
    [3],
  );
}

function inputDifferences({ runs, inputs }: ComparisonDocument): Markup {
  return html`<details><summary>${inputs.length} inputs differ or stand in only some of the runs</summary>${table(
    ['input', 'unit', ...runs.map(({ name }) => name)],
    inputs.map(({ path, values, unit }) => [
      html`${keyText(path)} <code>${path}</code>`,
      unit ?? '',
      ...values.map(valueText),
    ]),
    runs.map((_, i) => i + 2),
  )}</details>`;
}

/** The report of several runs against the same threats and seeds, as one offline HTML file. */
export function renderComparison(comparison: ComparisonDocument, arrangements?: ArrangementComparison): string {
  const { runs } = comparison;
  const names = runs.map(({ name }) => name);
  const first = runs[0];
  const title =
    arrangements === undefined
      ? `${names.length} architectures compared`
      : `${arrangements.name}: ${names.length} arrangements of command compared`;
  const head = html`<p class="kicker">Parasol · comparison report</p><h1>${title}</h1>
<p class="lead">${names.join(', ')}: ${first?.trials ?? 0} trials each.${comparison.warnings?.length ? '' : ` The same ${first?.threats ?? 0} missiles and the same chance: what is different is the defence.`}</p>
<nav aria-label="sections"><a href="#result">Result</a>${arrangements === undefined ? '' : html`<a href="#arrangements">Arrangements</a>`}<a href="#maps">Maps</a><a href="#differences">What differs</a><a href="#ledger">Ledgers</a><a href="#assumptions">Assumptions</a><a href="#inputs">Inputs</a><a href="#omitted">Left out</a><a href="#certificate">Certificate</a></nav>`;
  const body = html`<ul class="findings">${findingsOfComparison(comparison).map((text) => html`<li>${text}</li>`)}</ul>
${warningsSection(comparison.warnings ?? [])}
<h2 id="result">Result</h2>${overview(comparison, arrangements === undefined)}<p class="note">${RAIDS_ARE_ALTERNATIVES}</p>
${figureBlock(stoppedByRaid(comparison), symbolLegend(names), 'Share of each raid stopped, with 95 % intervals over trials. In brackets: missiles in the raid.')}
<h3>Paired differences</h3>
<p class="note">Every trial draws the same chance for the same look and for the n-th shot at the same missile in every run, so that differences are blurred less by luck.</p>
${differenceTable(comparison)}
${arrangements === undefined ? '' : arrangementsSection(arrangements)}
<h2 id="maps">Maps</h2>
${runs.map((run) => html`<h3>${run.name}</h3>${warningsSection(run.warnings)}${runMaps(run)}${figureBlock(timeline(run), timelineLegend(), `${run.name}: who saw what when, in the trial told.`)}`)}
<h2 id="differences">What differs in the inputs</h2>${inputDifferences(comparison)}
${runs.map((run) => html`<section><h3>${run.name}</h3>${ledgerSection(run)}</section>`)}
${first ? assumptionsSection(first) : ''}
${runs.map((run) => html`<section><h3>${run.name}</h3>${inputsSection(run)}</section>`)}
${omissionsSection()}${certificateSection(runs)}`;
  return page(`${title} · Parasol`, head, body);
}
