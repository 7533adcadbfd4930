import type { LiveTally } from '@parasol/study/live';
import type { RunDocument } from '@parasol/study/results';
import type { Desk, Outcome } from '../../desk/index.ts';
import { FIRST_STATE, type LaboratoryState, scenarioInput } from '../../laboratory/index.ts';

/** What an exercise may ask of the laboratory: the same questions that its pages ask. */
export interface Lab {
  /** What the page of the defended area says of a state when the hand rests. */
  readonly defended: (state: Partial<LaboratoryState>) => Promise<LiveTally>;
  /** A run of an architecture against the raids of the library, as the page of raids makes it first. */
  readonly run: (architectureId: string) => Promise<RunSummary>;
  /** The published range of a figure. */
  readonly rangeOf: (path: string) => Promise<{ readonly minimum: number; readonly maximum: number }>;
}

export type RunSummary = Pick<RunDocument, 'ledger' | 'measures'>;

/** Size of the runs: enough to see what was fired at; the ledger is that of the first trial. */
export const RUN_SIZE = { trials: 20, seed: 1 } as const;

function doneOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(outcome.issues.map(({ message }) => message).join('; '));
}

/** The laboratory behind a desk; every question is asked once. */
export function labOn(desk: Pick<Desk, 'defended' | 'run' | 'sourceCard'>): Lab {
  const asked = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const known = asked.get(key) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = ask();
    asked.set(key, answer);
    // What failed may be asked again.
    answer.catch(() => asked.delete(key));
    return answer;
  };
  return {
    defended(partial) {
      const state = { ...FIRST_STATE, ...partial };
      const { region, cue } = state;
      return once(JSON.stringify(['defended', state]), async () =>
        doneOf(await desk.defended(scenarioInput(state), { region, cue })),
      );
    },
    run: (architectureId) =>
      once(`run ${architectureId}`, async () => {
        const { ledger, measures } = doneOf(
          await desk.run(scenarioInput({ ...FIRST_STATE, architectureId }), RUN_SIZE),
        );
        return { ledger, measures };
      }),
    rangeOf: (path) =>
      once(`range ${path}`, async () => {
        const card = await desk.sourceCard(path, FIRST_STATE.architectureId);
        if (card === null || card.minimum === null || card.maximum === null)
          throw new RangeError(`no range of ${path}`);
        return { minimum: card.minimum, maximum: card.maximum };
      }),
  };
}
