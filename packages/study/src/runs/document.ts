import { measure, type RaidLayout } from '../measures/index.ts';
import { type Column, codeVersionOf, outputsSha256, plainColumn, type RunDocument, runIdOf } from '../results/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { mapFlight } from './map-flight.ts';
import type { Story } from './shard.ts';

/** Above this a document keeps only columns with one value a trial: the rest belongs into Parquet. */
const MOST_PLAIN_VALUES = 200_000;

/** The layout of a run's columns and the sides in it. */
export const layoutOf = ({ cases, input, targetParties }: ResolvedScenario): RaidLayout => ({
  threats: cases.flatMap(({ raidId, input: { threats } }) =>
    threats.map(({ id, targetId, hostile }) => ({
      threatId: id,
      raidId,
      targetId,
      targetPartyId: targetParties[targetId] ?? null,
      ...(hostile === false ? { hostile } : {}),
    })),
  ),
  raids: cases.map(({ raidId, name }) => ({ raidId, name })),
  parties: input.parties.map(({ id }) => ({
    partyId: id,
    inventory: input.batteries
      .filter(({ partyId }) => partyId === id)
      .reduce((sum, { inventory }) => sum + inventory, 0),
    sensors: input.sensors.filter(({ partyId }) => partyId === id).length,
  })),
});

/** Puts together what a run found with what it was about. */
export function runDocument(
  resolved: ResolvedScenario,
  run: { readonly inputsSha256: string; readonly seed: number; readonly trials: number },
  found: { readonly columns: readonly Column[]; readonly story: Story },
): RunDocument {
  const { checked, input } = resolved;
  const layout = layoutOf(resolved);
  const measures = measure(found.columns, layout);
  const codeVersion = codeVersionOf(input.modelVersion);
  return {
    formatVersion: 1,
    runId: runIdOf(run.inputsSha256, run.seed, codeVersion),
    scenarioId: checked.id,
    name: checked.scenario.name,
    scenarioText: checked.text,
    epochUtc: resolved.epochUtc,
    architecture: resolved.architecture,
    arrangement: input.arrangement,
    trials: run.trials,
    seed: run.seed,
    certificate: {
      inputsSha256: run.inputsSha256,
      codeVersion,
      seed: run.seed,
      outputsSha256: outputsSha256({
        columns: found.columns,
        events: found.story.events,
        ledger: found.story.ledger,
        measures,
      }),
    },
    threats: layout.threats.filter(({ hostile }) => hostile !== false).length,
    measures,
    ledger: found.story.ledger,
    events: found.story.events,
    columns: found.columns
      .filter(({ values, shape }) => shape.length === 1 || values.length <= MOST_PLAIN_VALUES)
      .map(plainColumn),
    names: resolved.names,
    places: resolved.places,
    flights: resolved.cases.flatMap(({ raidId, input: { threats } }) =>
      threats.map((threat) => ({ ...mapFlight(threat), raidId })),
    ),
    inputs: resolved.resolved,
    assumptionSheet: assumptionSheetOf(resolved),
    warnings: [...resolved.warnings, ...resolved.unreadWarnings],
  };
}

/** The sheet as it was in use: overridden lines show the value that the run took. */
export function assumptionSheetOf({
  library,
  resolved,
}: Pick<ResolvedScenario, 'library' | 'resolved'>): RunDocument['assumptionSheet'] {
  const used = new Map(resolved.map(({ path, value }) => [path, value]));
  return {
    version: library.assumptions.version,
    entries: Object.values(library.assumptions.entries).map(({ key, value, unit, minimum, maximum, basis }) => ({
      key,
      value: used.get(`assumptions.${key}`) ?? (typeof value === 'object' ? value.join(', ') : value),
      unit,
      minimum: minimum ?? null,
      maximum: maximum ?? null,
      basis,
    })),
  };
}
