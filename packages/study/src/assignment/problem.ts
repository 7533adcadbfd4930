import type { Doctrine } from '@parasol/simulation/command';
import { nominalCourse, type Prepared } from '@parasol/simulation/engagement';
import { earliestShot } from '@parasol/simulation/interceptors';

/** Which shots a raid allows, and what they are worth. Indexes run over the batteries and types of the problem. */
export interface AssignmentProblem {
  /** In the order in which they are decided about. */
  readonly objects: readonly { readonly id: string; readonly options: readonly ShotChoice[] }[];
  readonly batteries: readonly { readonly id: string; readonly type: number; readonly inventory: number }[];
  /** Types of interceptors: what is drawn once for all shots of one kind, and once for each. */
  readonly types: readonly { readonly id: string; readonly killProbability: number }[];
  readonly commonCauseProbability: number;
  /** Shots at one object within one plan. */
  readonly shotsAtObject: number;
}

/** A battery that can be fired at one object in time, by the plan that it belongs to: commands that shoot as one share a plan. */
export interface ShotChoice {
  readonly plan: number;
  readonly battery: number;
  readonly launchS: number;
  readonly interceptS: number;
  readonly interceptAltitudeM: number;
}

/** By object: the batteries fired at it, one entry a shot. */
export type ShotPlan = readonly (readonly number[])[];

const AS_LIKELY_AS_NOT = 0.5;

const shotsOf = (doctrine: Doctrine): number => {
  if (doctrine.kind === 'single') return 1;
  return doctrine.kind === 'salvo' ? doctrine.shots : doctrine.shotsPerSalvo;
};

/**
 * The shots of a raid without chance: cues as likely as not, each battery with its earliest shot at each object.
 *
 * @omits  harmless launches that nobody recognises; later salvos of shoot-look-shoot (the first is assigned), fire channels, batteries that are down more often than not
 */
export function assignmentProblem(prepared: Prepared): AssignmentProblem {
  const { input, batteries, commands, threatIds } = prepared;
  const { doctrine, assumptions } = input;
  const course = nominalCourse(prepared);
  const hostile = threatIds.flatMap((id, t) => (input.threats[t].hostile === false ? [] : [{ id, t }]));
  const objects = hostile.map(({ id, t }) => {
    let decidedS = Number.POSITIVE_INFINITY;
    const options = commands.flatMap(({ batteries: own, mayDefend, plan }) =>
      mayDefend[t]
        ? own.flatMap((b): ShotChoice[] => {
            const { battery, opportunities } = batteries[b];
            const chain = course.chain(id, battery.id);
            if (chain === null || battery.availability < AS_LIKELY_AS_NOT) return [];
            decidedS = Math.min(decidedS, chain.decidedS);
            if (!(chain.launchedS < Number.POSITIVE_INFINITY)) return [];
            const shot = earliestShot(opportunities[t], chain.launchedS);
            if (shot === null) return [];
            const { launchS, interceptS, altitudeM } = shot;
            return [{ plan, battery: b, launchS, interceptS, interceptAltitudeM: altitudeM }];
          })
        : [],
    );
    return { id, options, decidedS };
  });
  return {
    objects: [...objects].sort((a, b) => a.decidedS - b.decidedS || (a.id < b.id ? -1 : 1)),
    batteries: batteries.map(({ battery: { id, inventory, reserve = 0 }, typeIndex }) => ({
      id,
      type: typeIndex,
      inventory: inventory - reserve,
    })),
    types: input.interceptorTypes.map(({ id, singleShotKillProbability }) => ({
      id,
      killProbability:
        singleShotKillProbability * assumptions.discriminationProbability * assumptions.handoverProbability,
    })),
    commonCauseProbability: assumptions.commonCauseFailureProbability,
    shotsAtObject: shotsOf(doctrine),
  };
}

/** Chance that an object is stopped by shots from these batteries: each type fails as a whole, or each of its shots by itself. */
export function stoppedProbability(
  { batteries, types, commonCauseProbability: c }: AssignmentProblem,
  shots: readonly number[],
): number {
  let through = 1;
  types.forEach(({ killProbability }, type) => {
    let miss = 1;
    let fired = false;
    for (const b of shots) {
      if (batteries[b].type !== type) continue;
      miss *= 1 - killProbability;
      fired = true;
    }
    if (fired) through *= c + (1 - c) * miss;
  });
  return 1 - through;
}

/** Objects that a plan stops on average. */
export const expectedStopped = (problem: AssignmentProblem, plan: ShotPlan): number =>
  plan.reduce((sum, shots) => sum + stoppedProbability(problem, shots), 0);
