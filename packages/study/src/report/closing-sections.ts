import type { Certificate, RunDocument } from '../results/index.ts';
import { html, type Markup } from './markup.ts';
import { table } from './page.ts';

const OMITTED = [
  'Guidance, homing, lethality and debris: a shot that arrives kills with the stated probability.',
  'Decoys and other countermeasures, except as one aggregate probability that the shot goes at the warhead.',
  'Jamming, weather, crew error, maintenance beyond the stated availability.',
  'Attacks on the defence itself, and any adaptation of the attacker to it: launch points, timing and trajectories are a fixed library set.',
  'Terrain; radar clutter; the schedule of a radar with many objects beyond one look in the stated interval.',
  'Errors of tracks in decisions: a trial decides on what stands in a picture, not on how good it is. Filtered tracks are told beside it; wrong association of objects is left out of them.',
  'Divert fuel and steering losses of interceptors, other than through the published burnout speed.',
];

export function omissionsSection(): Markup {
  return html`<h2 id="omitted">What is left out</h2><ul class="findings">${OMITTED.map((text) => html`<li>${text}</li>`)}</ul>`;
}

export function warningsSection(warnings: readonly string[]): Markup {
  if (warnings.length === 0) return html``;
  return html`<div class="warnings" role="note"><strong>Read this with the result</strong><ul>${warnings.map((text) => html`<li>${text}</li>`)}</ul></div>`;
}

const certificateRows = (run: {
  certificate: Certificate;
  runId: string;
  arrangement: string;
  trials: number;
}): readonly (readonly (Markup | string)[])[] => [
  ['run', html`<code>${run.runId}</code>`],
  ['arrangement', run.arrangement],
  ['inputs (SHA-256)', html`<code>${run.certificate.inputsSha256}</code>`],
  ['code version', html`<code>${run.certificate.codeVersion}</code>`],
  ['seed, trials', `${run.certificate.seed}, ${run.trials}`],
  ['outputs (SHA-256)', html`<code>${run.certificate.outputsSha256}</code>`],
];

/** What runs it again: the scenario itself, or for one of several arrangements a file that extends it. */
function commandOf({ scenarioId, arrangement, seed, trials }: RunDocument): Markup {
  const suffix = ` (${arrangement})`;
  const flags = `--seed ${seed} --trials ${trials} --json`;
  if (!scenarioId.endsWith(suffix)) return html`<p><code>npx parasol run ${scenarioId} ${flags}</code></p>`;
  const base = scenarioId.slice(0, -suffix.length);
  return html`<p>In <code>${arrangement}.yaml</code>: <code>parasol: 1</code>, <code>extends: ${base}</code>, <code>arrangement: ${arrangement}</code>, each on a line; then <code>npx parasol run ${arrangement}.yaml ${flags}</code></p>`;
}

export function certificateSection(runs: readonly RunDocument[]): Markup {
  return html`<h2 id="certificate">Certificate</h2>
<p>Equal inputs, seed and code give equal bytes on any number of workers. To check: run the command again and compare the hash of the outputs.</p>
${runs.map((run) => html`<h3>${run.name}</h3>${commandOf(run)}${table(['', ''], certificateRows(run))}`)}`;
}
