import type { ComparisonDocument, RunDocument } from '../results/index.ts';
import { durationText, fixed, intervalText } from './wording.ts';

/** Plain sentences that the numbers of one run support. */
export function findingsOf(run: RunDocument): string[] {
  const { measures } = run;
  const sentences = [
    `Of ${run.threats} missiles, ${fixed(measures.stopped.mean)} are stopped on average (95 % interval ${fixed(measures.stopped.low)} to ${fixed(measures.stopped.high)}) and ${fixed(measures.leakers.mean)} arrive, over ${run.trials} trials.`,
    `${fixed(measures.shots.mean)} interceptors are fired on average.`,
  ];
  if (measures.warningTimeS) {
    sentences.push(
      `Warning before impact is ${durationText(measures.warningTimeS.mean)} on average, for the missiles that are seen.`,
    );
  }
  const never = measures.byThreat.filter(({ firstDetectionS }) => firstDetectionS === null);
  if (never.length > 0) sentences.push(`${never.length} of the missiles are seen by no sensor of the architecture.`);
  const fates = new Map<string, number>();
  for (const row of run.ledger) if (!row.stopped) fates.set(row.fate, (fates.get(row.fate) ?? 0) + 1);
  const reasons = [...fates]
    .sort((a, b) => b[1] - a[1])
    .map(([fate, count]) => `${count} ${fate.replaceAll('-', ' ')}`);
  if (reasons.length > 0) sentences.push(`Why missiles came through in the trial told: ${reasons.join(', ')}.`);
  return sentences;
}

/** Plain sentences that a comparison supports: the order, and whether a difference is told apart from chance. */
export function findingsOfComparison({ runs, differences }: ComparisonDocument): string[] {
  const base = runs[0];
  if (!base) return [];
  const sentences = runs.map(
    (run) =>
      `${run.name}: ${intervalText(run.measures.stopped)} of ${run.threats} stopped, ${intervalText(run.measures.shots)} interceptors fired.`,
  );
  for (const { runId, measure, difference } of differences) {
    if (measure !== 'leakers') continue;
    const run = runs.find((r) => r.runId === runId);
    if (!run) continue;
    const apart = difference.low > 0 || difference.high < 0;
    const direction = difference.mean < 0 ? 'fewer' : 'more';
    sentences.push(
      apart
        ? `With the same missiles and the same chance, ${fixed(Math.abs(difference.mean))} ${direction} arrive under ${run.name} than under ${base.name} (paired 95 % interval ${fixed(difference.low)} to ${fixed(difference.high)}).`
        : `${run.name} and ${base.name} are not told apart by leakers (paired difference ${intervalText(difference)}).`,
    );
  }
  return sentences;
}
