import type { ResolvedNumber, RunDocument } from '../results/index.ts';
import { html, type Markup } from './markup.ts';
import { table } from './page.ts';
import { keyText, valueText } from './wording.ts';

const tag = (confidence: ResolvedNumber['confidence']): Markup =>
  html`<span class="tag ${confidence}">${confidence}</span>`;

const rangeText = (minimum: number | null, maximum: number | null): string =>
  minimum === null || maximum === null ? '' : `${valueText(minimum)} to ${valueText(maximum)}`;

const safeLink = (url: string | null): string | null => (url && /^https?:\/\//.test(url) ? url : null);

function sourcesOf({ sources, why }: ResolvedNumber): Markup {
  if (sources.length === 0) return html`${why}`;
  return html`${sources.map(({ title, year, url }, i) => {
    const words = year ? `${title} (${year})` : title;
    const link = safeLink(url);
    return html`${i > 0 ? '; ' : ''}${link ? html`<a href="${link}" rel="noreferrer">${words}</a>` : words}`;
  })}`;
}

/** Every figure the run depended on, by thing: value, range, how sure, who says so. */
export function inputsSection(run: Pick<RunDocument, 'inputs'>): Markup {
  const things = new Map<string, ResolvedNumber[]>();
  for (const input of run.inputs) {
    const rows = things.get(input.entityName) ?? [];
    rows.push(input);
    things.set(input.entityName, rows);
  }
  const unverified = run.inputs.filter(
    ({ confidence }) => confidence === 'recalled' || confidence === 'notional',
  ).length;
  return html`<h2 id="inputs">Every input, with its source</h2>
<p>${run.inputs.length} figures entered this run. ${unverified} of them are <em>recalled</em> (from the literature, not re-read: unverified) or <em>notional</em> (chosen by us, with the reason and a range).</p>
${[...things].map(
  ([
    name,
    rows,
  ]) => html`<details${rows.some(({ disputed, origin }) => disputed || origin !== 'catalog') ? html` open` : ''}><summary>${name} (${rows.length})</summary>
${table(
  ['figure', 'value', 'unit', 'range', 'confidence', 'source or reason'],
  rows.map((row) => [
    html`${keyText(row.path)}${row.disputed ? html` <span class="tag notional">disputed</span>` : ''}${row.origin === 'catalog' ? '' : html` <span class="tag user">changed: ${row.origin}</span>`}`,
    valueText(row.value),
    row.unit ?? '',
    rangeText(row.minimum, row.maximum),
    tag(row.confidence),
    sourcesOf(row),
  ]),
  [1],
)}</details>`,
)}`;
}

/** The sheet that was fixed before the result was looked at. */
export function assumptionsSection({ assumptionSheet }: Pick<RunDocument, 'assumptionSheet'>): Markup {
  return html`<h2 id="assumptions">The assumption sheet, version ${assumptionSheet.version}</h2>
<p>Results in this field are decided by a few assumptions. These were fixed before this result was looked at, and none was adjusted to make a published statement come true.</p>
${table(
  ['assumption', 'value', 'unit', 'range shown', 'basis'],
  assumptionSheet.entries.map((entry) => [
    keyText(entry.key),
    valueText(entry.value),
    entry.unit ?? '',
    rangeText(entry.minimum, entry.maximum),
    entry.basis,
  ]),
  [1],
)}`;
}
