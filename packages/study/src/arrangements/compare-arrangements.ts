import type { Doctrine } from '@parasol/simulation/command';
import { type Prepared, prepare } from '@parasol/simulation/engagement';
import type { AssignmentGap } from '../assignment/index.ts';
import type { RunDocument } from '../results/index.ts';
import { layoutOf, type RunRequest, simulate } from '../runs/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import type { ArrangementComparison, ArrangementRow, AssignmentRow } from './comparison.ts';
import { withLinkDelay } from './link-delay.ts';
import { arrangementNotes } from './notes.ts';
import { type MeanWithBehind, meanDifference, meanOfHappened } from './paired-missiles.ts';
import { partyWarningsS } from './party-warnings.ts';
import { isOfMissiles, measuresOf, type RaidColumns, raidSeries } from './raid-series.ts';

/** One scenario under one arrangement. */
export interface ArrangementVariant {
  readonly arrangement: string;
  readonly resolved: ResolvedScenario;
}

export interface ArrangementRequest extends RunRequest {
  /** Of the scenario; the runs are named by their arrangements. */
  readonly name: string;
  /** Delays added to lines between centres of different parties, s; 0 is always asked. */
  readonly linkDelaysS: readonly number[];
  /** The best assignment beside the rule in the loop, handed in, so that a page need not load the solver; absent = not compared. */
  readonly assign?: (prepared: Prepared) => AssignmentGap;
}

interface Played extends RaidColumns {
  readonly arrangement: string;
  readonly addedDelayS: number;
}

/**
 * One scenario under several arrangements, with the same missiles and the same chance, and with slower lines between the parties.
 *
 * @param variants  the first is the base of all differences
 * @returns  the documents of the runs without added delay, and what differs raid by raid
 */
export async function compareArrangements(
  variants: readonly ArrangementVariant[],
  request: ArrangementRequest,
): Promise<{ readonly documents: readonly RunDocument[]; readonly comparison: ArrangementComparison }> {
  const documents: RunDocument[] = [];
  const played: Played[] = [];
  const delaysS = [...new Set([0, ...request.linkDelaysS])].sort((a, b) => a - b);
  for (const addedDelayS of delaysS) {
    for (const { arrangement, resolved } of variants) {
      const slowed = withLinkDelay(resolved, addedDelayS);
      const { document, columns } = await simulate(slowed, request);
      if (addedDelayS === 0) documents.push(document);
      const launchTimesS = slowed.cases.flatMap(({ input }) => input.threats.map(({ launchTimeS }) => launchTimeS));
      const warningTimesS = partyWarningsS(slowed);
      played.push({ arrangement, addedDelayS, columns, layout: layoutOf(slowed), launchTimesS, warningTimesS });
    }
  }
  const [first] = documents;
  const comparison: ArrangementComparison = {
    scenarioId: first.scenarioId,
    name: request.name,
    seed: first.seed,
    trials: first.trials,
    arrangements: variants.map(({ arrangement }) => arrangement),
    raids: first.measures.byRaid.map(({ raidId, name, threats }) => ({ raidId, name, missiles: threats })),
    addedLinkDelaysS: delaysS,
    rows: played.flatMap((one) => rowsOf(one, played)),
    assignment: request.assign === undefined ? [] : assignmentRows(variants, request.assign),
    notes: arrangementNotes(variants),
  };
  return { documents, comparison };
}

function rowsOf(one: Played, played: readonly Played[]): ArrangementRow[] {
  const base = played.find(({ addedDelayS }) => addedDelayS === one.addedDelayS);
  const prompt = played.find(({ arrangement }) => arrangement === one.arrangement);
  return one.layout.raids.flatMap(({ raidId }) =>
    measuresOf(one).map((measure): ArrangementRow => {
      const series = raidSeries(one, { measure, raidId });
      const against = (other: Played | undefined): MeanWithBehind | null =>
        other === undefined || other === one ? null : meanDifference(raidSeries(other, { measure, raidId }), series);
      const own = meanOfHappened(series);
      const [first, noDelay] = [against(base), against(prompt)];
      return {
        arrangement: one.arrangement,
        addedLinkDelayS: one.addedDelayS,
        raidId,
        measure,
        mean: own.mean,
        againstFirst: first?.mean ?? null,
        againstNoDelay: noDelay?.mean ?? null,
        ...(isOfMissiles(measure)
          ? {
              meanBehind: own.behind,
              ...(first === null ? {} : { againstFirstBehind: first.behind }),
              ...(noDelay === null ? {} : { againstNoDelayBehind: noDelay.behind }),
            }
          : {}),
      };
    }),
  );
}

/** Doctrines beside that of the scenario, under which interceptors become scarce. */
const SALVOS: readonly Doctrine[] = [
  { kind: 'salvo', shots: 2 },
  { kind: 'salvo', shots: 4 },
];

const doctrineText = (doctrine: Doctrine): string =>
  doctrine.kind === 'salvo' ? `salvo of ${doctrine.shots}` : doctrine.kind;

/** What the rule in the loop loses against the best assignment, raid by raid. */
const assignmentRows = (
  variants: readonly ArrangementVariant[],
  assign: (prepared: Prepared) => AssignmentGap,
): AssignmentRow[] =>
  variants.flatMap(({ arrangement, resolved }) =>
    resolved.cases
      .filter(({ input }) => input.threats.length > 0)
      .flatMap(({ raidId, input }) => {
        const prepared = prepare(input);
        const own = doctrineText(input.doctrine);
        const doctrines = [input.doctrine, ...SALVOS.filter((doctrine) => doctrineText(doctrine) !== own)];
        return doctrines.map((doctrine) => ({
          arrangement,
          raidId,
          doctrine: doctrineText(doctrine),
          ...assign({ ...prepared, input: { ...input, doctrine } }),
        }));
      }),
  );
