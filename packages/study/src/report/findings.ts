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

/**
 * Plain sentences that a comparison supports, raid by raid: raids are alternatives, each meets full magazines, and architectures were meant
 * for different ones. A difference is called one only when its paired interval leaves zero out.
 */
export function findingsOfComparison({ runs, differences }: ComparisonDocument): string[] {
  const [base] = runs;
  if (!base) return [];
  const byRaid = base.measures.byRaid.map(({ raidId, name, threats }) => {
    const parts = runs.flatMap((run) => {
      const raid = run.measures.byRaid.find((one) => one.raidId === raidId);
      return raid ? [`${run.name} ${fixed(raid.threats - raid.leakers.mean)}`] : [];
    });
    return `${name}: stopped of ${threats}, on average: ${parts.join('; ')}.`;
  });
  const overall = differences
    .filter(({ measure }) => measure === 'leakers')
    .map(({ runId, difference }) => {
      const name = runs.find((run) => run.runId === runId)?.name ?? runId;
      if (difference.low <= 0 && difference.high >= 0) {
        return `Over all raids together, ${name} and ${base.name} are not told apart (paired difference ${intervalText(difference)}).`;
      }
      const direction = difference.mean < 0 ? 'fewer' : 'more';
      return `Over all raids together, ${fixed(Math.abs(difference.mean))} ${direction} arrive under ${name} than under ${base.name} (paired 95 % interval ${fixed(difference.low)} to ${fixed(difference.high)}). The sum weighs raids that no architecture was built against alike: read it with the lines above.`;
    });
  return [...byRaid, ...overall];
}
