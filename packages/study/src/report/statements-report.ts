import { type AssumptionRow, marginWords, type StatementRow } from '../statements/index.ts';
import { html, type Markup } from './markup.ts';
import { page, table } from './page.ts';
import { COVERAGE_IS_NOT_PROTECTION, keyText, valueText } from './wording.ts';

const verdictMark = (holds: boolean, words: string): Markup =>
  html`<span class="${holds ? 'yes' : 'no'}">${words}</span>`;

const sensitivity = (rows: readonly AssumptionRow[]): Markup =>
  table(
    ['varied alone', 'tried', 'verdict then', 'turns it'],
    rows.flatMap((row) =>
      row.trials.map((trial, i) => [
        i === 0 ? html`${keyText(row.path)} <code>${row.path}</code>` : '',
        valueText(trial.value),
        trial.verdict,
        i === 0 ? (row.flips ? 'yes' : 'no') : '',
      ]),
    ),
  );

function section(row: StatementRow): Markup {
  return html`<h2 id="${row.id}">${row.name}</h2>
<p>${row.text}</p><p class="source">${row.sources.map(({ title, year }) => (year === null ? title : `${title} (${year})`)).join('; ')}. Confidence: ${row.confidence}. How it is read here: ${row.reading}</p>
<p>${verdictMark(row.verdict === 'reproduced', row.verdict)}: ${marginWords(row)}. ${
    row.decidedBy.length === 0
      ? 'No figure varied turns the verdict alone within its range.'
      : html`Turned alone by: ${row.decidedBy.map((path, i) => html`${i > 0 ? ', ' : ''}${keyText(path)} <code>${path}</code>`)}.`
  }${row.notVaried.length === 0 ? '' : html` Not varied here (<code>--full</code> does): ${row.notVaried.map(keyText).join(', ')}.`}</p>
${table(
  ['found', 'value', 'unit'],
  row.found.map(({ name, value, unit }) => [name, valueText(value), unit ?? '']),
  [1],
)}
${
  row.controls.length === 0
    ? html`<p class="note">No negative control: what must not come out is part of the statement itself.</p>`
    : table(
        ['negative control', 'verdict', 'margin', 'what decides it'],
        row.controls.map((control) => [
          control.name,
          verdictMark(control.comesOut, control.verdict),
          marginWords(control),
          control.decision,
        ]),
      )
}
<details><summary>Sensitivity: each of ${row.assumptions.length} figures over its range</summary>${sensitivity(row.assumptions)}</details>`;
}

/** Published statements beside what the model finds, as one offline HTML file. */
export function renderStatements(rows: readonly StatementRow[]): string {
  const reproduced = rows.filter(({ verdict }) => verdict === 'reproduced').length;
  const head = html`<p class="kicker">Parasol · statements</p><h1>Published statements, checked</h1>
<p class="lead">${reproduced} of ${rows.length} are reproduced on assumption sheet version ${rows[0]?.assumptionSheetVersion ?? 0}. Criteria were fixed before a result was looked at, but for two checks that were then completed to their own readings; nothing was tuned until a statement came true.</p>`;
  const body = html`${table(
    ['statement', 'verdict', 'margin', 'controls that come out', 'turned alone by'],
    rows.map((row) => [
      html`<a href="#${row.id}">${row.name}</a>`,
      verdictMark(row.verdict === 'reproduced', row.verdict),
      marginWords(row),
      row.controls.length === 0
        ? '–'
        : `${row.controls.filter(({ comesOut }) => comesOut).length} of ${row.controls.length}`,
      row.decidedBy.length === 0 ? 'nothing that was varied' : row.decidedBy.map(keyText).join(', '),
    ]),
  )}<p class="caveat">${COVERAGE_IS_NOT_PROTECTION}</p>${rows.map(section)}`;
  return page('Published statements, checked · Parasol', head, body);
}
