import { type Prepared, prepare } from '@parasol/simulation/engagement';
import type { ResolvedScenario } from '../scenario/index.ts';
import { arrivals } from './arrivals.ts';
import { amongMembers, type Open, withRulesOpen } from './coalition.ts';
import type { Threats } from './document.ts';
import { type ImpactSizes, impactSizes } from './impact-size.ts';
import {
  DEFENCE_MEASURES,
  type DefenceMeasureId,
  mayNeverHappen,
  PICTURE_MEASURES,
  type PictureMeasureId,
  type SharingMeasureId,
} from './measures.ts';
import { type Observation, observe } from './observe.ts';
import type { Scene } from './scene.ts';
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
  /** By coalition, then by missile: null where it never happens. Absent for what every missile or only the raid has. */
  readonly byMissile?: readonly (readonly (number | null)[])[];
}

export interface GameOptions {
  readonly seed: number;
  readonly trials: number;
  /** Called as coalitions are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** One raid, ready for any coalition. */
export interface ReadyRaid {
  readonly raidId: string;
  readonly prepared: Prepared;
  readonly sizes: ImpactSizes;
  /** Missiles by index: all, and those aimed at the land of a party (harmless launches are aimed at nobody). */
  readonly all: readonly number[];
  readonly at: (partyId: string) => readonly number[];
}

export const readyRaids = ({ cases, targetParties }: ResolvedScenario): ReadyRaid[] =>
  cases
    .filter(({ input }) => input.threats.length > 0)
    .map(({ raidId, input }) => {
      const prepared = prepare(input);
      const all = input.threats.map((_, t) => t);
      return {
        raidId,
        prepared,
        sizes: impactSizes(prepared),
        all,
        at: (partyId) =>
          all.filter((t) => input.threats[t].hostile !== false && targetParties[input.threats[t].targetId] === partyId),
      };
    });

/** The release rules that stand when all contributors but some share. */
export function openTo({ contributors }: Sides, shares: (contributor: Side, index: number) => boolean): Open {
  const owners = new Set(contributors.map(({ partyId }) => partyId));
  return amongMembers(new Set(contributors.filter(shares).map(({ partyId }) => partyId)), owners);
}

/** What is known of a raid, by coalition. */
interface Known {
  readonly raid: ReadyRaid;
  readonly observations: Observation[];
  /** By coalition, then by missile: 1 where it arrived, by trial. */
  readonly arrived: Float64Array[][];
}

/** Answers every question under every coalition. */
export function askGames(scene: Scene, { seed, trials, onProgress }: GameOptions): Question[] {
  const { resolved, sides, lands } = scene;
  const count = 1 << sides.contributors.length;
  const raids = scene.raids.map((raid): Known => ({ raid, observations: [], arrived: [] }));
  const defended = new Map<string, number[]>([...lands.keys()].map((partyId) => [partyId, []]));
  for (let mask = 0; mask < count; mask++) {
    const open = openTo(sides, (_, i) => ((mask >> i) & 1) === 1);
    for (const { raid, observations, arrived } of raids) {
      const restricted = withRulesOpen(raid.prepared, open);
      observations.push(observe(restricted, raid.sizes));
      arrived.push(arrivals(restricted, { seed, trials }));
    }
    const releaseRules = resolved.input.releaseRules.filter((rule) => open(rule.ownerPartyId, rule.recipientPartyId));
    for (const [partyId, land] of lands)
      defended.get(partyId)?.push(land.defendedFraction({ ...resolved.input, releaseRules }));
    onProgress?.(mask + 1, count);
  }
  return sides.parties.flatMap((beneficiary) => [
    ...raids.flatMap((known) => questionsOfRaid(known, beneficiary)),
    ...landQuestion(beneficiary, defended.get(beneficiary.partyId)),
  ]);
}

function landQuestion(beneficiary: Side, fractions: readonly number[] | undefined): Question[] {
  if (fractions === undefined) return [];
  const values = fractions.map((fraction) => Float64Array.of(fraction));
  return [{ beneficiary, raidId: null, threats: 'own-land', missiles: 0, measure: 'peopleDefendedFraction', values }];
}

function questionsOfRaid({ raid, observations, arrived }: Known, beneficiary: Side): Question[] {
  const { raidId, all } = raid;
  const own = raid.at(beneficiary.partyId);
  const asked = (
    measure: PictureMeasureId | DefenceMeasureId,
    threats: Threats,
    missiles: readonly number[],
    of: (one: Observation, t: number) => number | null,
  ): Question => {
    const byMissile = observations.map((one) => missiles.map((t) => of(one, t)));
    return {
      beneficiary,
      raidId,
      threats,
      missiles: missiles.length,
      measure,
      values: observations.map((one, coalition) =>
        Float64Array.of(
          meanOver([...missiles.keys()], (i) => byMissile[coalition][i] ?? one.neverAs(missiles[i], measure)),
        ),
      ),
      ...(mayNeverHappen(measure) ? { byMissile } : {}),
    };
  };
  const pictures = (threats: Threats, missiles: readonly number[]): Question[] =>
    PICTURE_MEASURES.map((measure) =>
      asked(measure, threats, missiles, (one, t) => one.picture(beneficiary, t, measure)),
    );
  if (own.length === 0) return pictures('all', all);
  return [
    ...pictures('own-land', own),
    ...DEFENCE_MEASURES.map((measure) => asked(measure, 'own-land', own, (one, t) => one.defence(t, measure))),
    {
      beneficiary,
      raidId,
      threats: 'own-land',
      missiles: own.length,
      measure: 'leakers',
      values: arrived.map((rows) => sumOf(own.map((t) => rows[t]))),
    },
    ...pictures('all', all),
  ];
}

export const meanOver = (missiles: readonly number[], value: (missile: number) => number): number =>
  missiles.reduce((sum, t) => sum + value(t), 0) / missiles.length;

export function sumOf(rows: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(rows[0].length);
  for (const row of rows) for (let k = 0; k < sum.length; k++) sum[k] += row[k];
  return sum;
}
