import { architectures } from '@parasol/catalog/architectures';
import { relations } from '@parasol/catalog/relations';
import {
  type CheckedScenario,
  compose,
  LIBRARY,
  type OverrideValue,
  resolve,
  type ScenarioReleaseRule,
} from '@parasol/study/scenario';
import { reading } from './reading.ts';
import type { ReleaseLine, ReleaseTable, ReleaseTerms, SharingDesk } from './sharing-desk.ts';

const numberOf = (override: OverrideValue | undefined, otherwise: number): number => {
  const value = typeof override === 'object' ? override.value : override;
  return typeof value === 'number' ? value : otherwise;
};

const termsOf = ({ releases, situation = 'always', delayS, coarsenessM }: ScenarioReleaseRule): ReleaseTerms => ({
  releases,
  situation,
  delayS,
  coarsenessM,
});

function releaseTable({ scenario }: CheckedScenario): ReleaseTable {
  const { relations: state, epochUtc, ...whatever } = scenario;
  const architecture = architectures[scenario.architecture];
  // Relations are left out at first: a rule that does not hold now is still a rule.
  const whole = compose(architecture, whatever, LIBRARY);
  const silent = new Map(compose(architecture, scenario, LIBRARY).silentRules.map(({ id, why }) => [id, why]));
  const { releaseRules: catalogued } = compose(architecture, bare(scenario), LIBRARY);
  const line = (rule: ScenarioReleaseRule): ReleaseLine => {
    const known = catalogued.find(({ id }) => id === rule.id);
    const own = termsOf(rule);
    return {
      rule,
      terms: {
        ...own,
        delayS: numberOf(scenario.overrides?.[`${rule.id}.delayS`], own.delayS),
        coarsenessM: numberOf(scenario.overrides?.[`${rule.id}.coarsenessM`], own.coarsenessM),
      },
      catalogue: known === undefined ? null : termsOf(known),
      silentWhy: silent.get(rule.id) ?? null,
    };
  };
  const named = new Set(whole.releaseRules.flatMap(({ holdsIn }) => holdsIn ?? []));
  const meant = Object.values(relations).filter(({ periods }) => periods.some(({ stateId }) => named.has(stateId)));
  return {
    name: scenario.name,
    parties: whole.parties.map(({ id, name }) => ({ id, name })),
    ownerIds: [...new Set(whole.sensors.map(({ party }) => party))],
    rules: whole.releaseRules.map(line),
    relations: state ?? null,
    epochUtc: epochUtc ?? null,
    relationIds: [...new Set(meant.flatMap(({ periods }) => periods.map(({ stateId }) => stateId)))],
  };
}

/** The architecture alone, commanded as the scenario commands it. */
const bare = ({ arrangement }: CheckedScenario['scenario']): Parameters<typeof compose>[1] => ({
  parasol: 1,
  ...(arrangement === undefined ? {} : { arrangement }),
});

/** The desk's work for the page of sharing. The study is loaded when it is first asked for. */
export const sharing: SharingDesk = {
  releaseTable: async (scenario) => reading(scenario, releaseTable),
  async sharing(scenario, { trials, seed, hasCurves }, onProgress) {
    const { sharingStudy } = await import('@parasol/study/sharing');
    return reading(scenario, (checked) =>
      sharingStudy(resolve(checked), {
        trials,
        seed,
        full: false,
        ...(hasCurves ? {} : { sensitivity: false }),
        onProgress: (done, total) => onProgress?.({ done, total }),
      }),
    );
  },
};
