import type { ArrangementRequest, ArrangementVariant } from '@parasol/study/arrangements';
import type { RunDocument } from '@parasol/study/results';
import { type Issue, modelsOfKind, resolve } from '@parasol/study/scenario';
import { withKey } from '../laboratory/edit-text.ts';
import type { ScenarioInput } from '../laboratory/index.ts';
import type { ArrangementDesk, ArrangementStudy, ComparedMissile } from './arrangement-desk.ts';
import { reading } from './reading.ts';

/** The scenario under every arrangement; those that it lacks something for are named. */
function variantsOf({ text, fileName }: ScenarioInput): {
  readonly variants: readonly ArrangementVariant[];
  readonly unavailable: ArrangementStudy['unavailable'];
  readonly issues: readonly Issue[];
} {
  const variants: ArrangementVariant[] = [];
  const unavailable: ArrangementStudy['unavailable'][number][] = [];
  const issues: Issue[] = [];
  for (const { id: arrangement } of modelsOfKind('arrangement')) {
    const read = reading({ text: withKey(text, 'arrangement', arrangement), fileName }, resolve);
    if (read.kind === 'done') variants.push({ arrangement, resolved: read.value });
    else {
      issues.push(...read.issues);
      unavailable.push({ arrangement, why: read.issues.map(({ message }) => message).join('; ') });
    }
  }
  return { variants, unavailable, issues };
}

/** Every missile with what became of it under each arrangement. */
function missilesOf(documents: readonly RunDocument[]): ComparedMissile[] {
  const [first] = documents;
  if (first === undefined) return [];
  return first.ledger
    .filter(({ hostile }) => hostile !== false)
    .map(({ raidId, threatId, launchAreaId, targetId }) => ({
      raidId,
      threatId,
      launchArea: first.names[launchAreaId] ?? launchAreaId,
      target: first.names[targetId] ?? targetId,
      fates: documents.flatMap(({ arrangement, ledger, measures }) => {
        const isIt = (one: { readonly raidId: string; readonly threatId: string }): boolean =>
          one.raidId === raidId && one.threatId === threatId;
        const [row, measured] = [ledger.find(isIt), measures.byThreat.find(isIt)];
        if (row === undefined || measured === undefined) return [];
        const { stopped, sentence } = row;
        return [
          { arrangement, stoppedFraction: measured.stoppedFraction.mean, shots: measured.shots, stopped, sentence },
        ];
      }),
    }));
}

/** The desk's work for the page of arrangements. The study is loaded when it is first asked for. */
export const arranging: ArrangementDesk = {
  async arrangements(scenario, { trials, seed, linkDelaysS, hasAssignment }, onProgress) {
    const { variants, unavailable, issues } = variantsOf(scenario);
    if (variants.length === 0) return { kind: 'issues', issues };
    const { compareArrangements } = await import('@parasol/study/arrangements');
    const total = variants.length * new Set([0, ...linkDelaysS]).size * trials;
    const { documents, comparison } = await compareArrangements(variants, {
      name: variants[0]?.resolved.checked.scenario.name ?? '',
      trials,
      seed,
      linkDelaysS,
      ...(hasAssignment ? { assign: await bestAssignment() } : {}),
      onProgress: runsInTurn(trials, (done) => onProgress?.({ done, total })),
    });
    return { kind: 'done', value: { comparison, missiles: missilesOf(documents), unavailable } };
  },
};

/** The solver is 3.5 MB of WebAssembly: it is loaded when it is asked for. */
async function bestAssignment(): Promise<NonNullable<ArrangementRequest['assign']>> {
  const { assignmentGap, loadSolver } = await import('@parasol/study/assignment');
  const solver = await loadSolver();
  return (prepared) => assignmentGap(prepared, solver);
}

/** Trials done over runs that follow one another, each of which counts its own. */
function runsInTurn(trials: number, tell: (done: number) => void): (progress: { readonly trialsDone: number }) => void {
  let before = 0;
  return ({ trialsDone }) => {
    tell(before + trialsDone);
    if (trialsDone === trials) before += trials;
  };
}
