import type { RunDocument } from '../results/index.ts';
import { html, type Markup } from './markup.ts';
import { table } from './page.ts';
import { clockText, durationText } from './wording.ts';

/** Per threat one plain sentence: why it was or was not engaged or stopped, in the trial told. */
export function ledgerSection(run: RunDocument): Markup {
  const name = (id: string): string => run.names[id] ?? id;
  return html`<h2 id="ledger">What happened to each missile</h2>
<p>One trial out of ${run.trials}, told in full (trial 0 of seed ${run.seed}); the shares above count all trials. Times run from the first launch.</p>
${table(
  ['missile', 'from', 'to', 'first seen', 'commit', 'intercept', 'warning', 'shots', 'what happened'],
  run.ledger.map((row) => [
    html`${row.threatId}`,
    name(row.launchAreaId),
    name(row.targetId),
    clockText(row.firstDetectionS),
    clockText(row.commitS),
    clockText(row.firstInterceptS),
    durationText(row.warningTimeS),
    row.shots,
    html`<span class="${row.stopped ? 'yes' : 'no'}">${row.stopped ? 'stopped' : 'not stopped'}</span>: ${row.sentence}`,
  ]),
  [3, 4, 5, 6, 7],
)}`;
}
