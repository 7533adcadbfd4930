import { type Prepared, prepare } from '@parasol/simulation/engagement';
import type { ResolvedScenario } from '../scenario/index.ts';
import { arrivals } from './arrivals.ts';
import { amongMembers, withRulesOpen } from './coalition.ts';
import type { Threats } from './document.ts';
import { type ImpactSizes, impactSizes } from './impact-size.ts';
import { DEFENCE_MEASURES, PICTURE_MEASURES, type SharingMeasureId } from './measures.ts';
import { type Observation, observe } from './observe.ts';
import { ownLands } from './own-land.ts';
import type { CoalitionValues } from './shapley.ts';
import type { Side, Sides } from './sides.ts';

/** One question: what a beneficiary has of a measure under every coalition of the owners of sensors, itself among them or not. */
export interface Question {
  readonly beneficiary: Side;
  readonly raidId: string | null;
  readonly threats: Threats;
  readonly missiles: number;
  readonly measure: SharingMeasureId;
  /** By coalition of all contributors, as bit mask. */
  readonly values: CoalitionValues;
}

export interface GameOptions {
  readonly seed: number;
  readonly trials: number;
  /** Called as coalitions are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** One raid, ready, with what is known of it under each coalition. */
interface RaidInCoalitions {
  readonly raidId: string;
  readonly prepared: Prepared;
  readonly observations: Observation[];
  /** By coalition, then by missile: 1 where it arrived, by trial. */
  readonly arrived: Float64Array[][];
}

/** Answers every question under every coalition. Raids without missiles at anybody's land still count as "all". */
export function askGames(
  resolved: ResolvedScenario,
  sides: Sides,
  { seed, trials, onProgress }: GameOptions,
): Question[] {
  const { parties, contributors } = sides;
  const owners = new Set(contributors.map(({ partyId }) => partyId));
  const coalitions = Array.from({ length: 1 << contributors.length }, (_, mask) =>
    amongMembers(new Set(contributors.filter((_side, i) => (mask >> i) & 1).map(({ partyId }) => partyId)), owners),
  );
  const raids = resolved.cases
    .filter(({ input }) => input.threats.length > 0)
    .map(({ raidId, input }): RaidInCoalitions & { readonly sizes: ImpactSizes } => {
      const prepared = prepare(input);
      return { raidId, prepared, observations: [], arrived: [], sizes: impactSizes(prepared) };
    });
  const lands = ownLands(
    resolved,
    parties.map(({ partyId }) => partyId),
  );
  const defended = new Map<string, number[]>();
  coalitions.forEach((open, mask) => {
    for (const { prepared, observations, arrived, sizes } of raids) {
      const restricted = withRulesOpen(prepared, open);
      observations.push(observe(restricted, sizes));
      arrived.push(arrivals(restricted, { seed, trials }));
    }
    const releaseRules = resolved.input.releaseRules.filter((rule) => open(rule.ownerPartyId, rule.recipientPartyId));
    for (const [partyId, land] of lands) {
      const known = defended.get(partyId) ?? [];
      known.push(land.defendedFraction({ ...resolved.input, releaseRules }));
      defended.set(partyId, known);
    }
    onProgress?.(mask + 1, coalitions.length);
  });
  return parties.flatMap((beneficiary) => [
    ...raids.flatMap((raid) => questionsOfRaid(raid, beneficiary, resolved.targetParties)),
    ...landQuestion(beneficiary, defended.get(beneficiary.partyId)),
  ]);
}

function landQuestion(beneficiary: Side, fractions: readonly number[] | undefined): Question[] {
  if (fractions === undefined) return [];
  const values = fractions.map((fraction) => Float64Array.of(fraction));
  return [{ beneficiary, raidId: null, threats: 'own-land', missiles: 0, measure: 'peopleDefendedFraction', values }];
}

function questionsOfRaid(
  { raidId, prepared, observations, arrived }: RaidInCoalitions,
  beneficiary: Side,
  targetParties: ResolvedScenario['targetParties'],
): Question[] {
  const all = prepared.input.threats.map((_, t) => t);
  const own = all.filter((t) => targetParties[prepared.input.threats[t].targetId] === beneficiary.partyId);
  const mean = (of: (observation: Observation, t: number) => number, missiles: readonly number[]): CoalitionValues =>
    observations.map((one) => Float64Array.of(missiles.reduce((sum, t) => sum + of(one, t), 0) / missiles.length));
  const pictures = (threats: Threats, missiles: readonly number[]): Question[] =>
    PICTURE_MEASURES.map((measure) => ({
      beneficiary,
      raidId,
      threats,
      missiles: missiles.length,
      measure,
      values: mean((one, t) => one.picture(beneficiary, t)[measure], missiles),
    }));
  if (own.length === 0) return pictures('all', all);
  const aimed = { beneficiary, raidId, threats: 'own-land', missiles: own.length } as const;
  return [
    ...pictures('own-land', own),
    ...DEFENCE_MEASURES.map((measure) => ({
      ...aimed,
      measure,
      values: mean((one, t) => one.defence(t)[measure], own),
    })),
    { ...aimed, measure: 'leakers', values: arrived.map((rows) => sumOf(own.map((t) => rows[t]))) },
    ...pictures('all', all),
  ];
}

function sumOf(rows: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(rows[0].length);
  for (const row of rows) for (let k = 0; k < sum.length; k++) sum[k] += row[k];
  return sum;
}
