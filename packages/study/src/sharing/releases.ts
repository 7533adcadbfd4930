import type { SimulationInput } from '@parasol/simulation/engagement';
import type { ReleaseNeeded } from './document.ts';
import type { Sides } from './sides.ts';

/** What each owner of sensors has to release to each other party, as the scenario has it; pairs without a rule have an empty list. */
export function releasesNeeded({ releaseRules }: SimulationInput, { parties, contributors }: Sides): ReleaseNeeded[] {
  return contributors.flatMap(({ partyId: contributor, sensorIds }) =>
    parties
      .filter(({ partyId }) => partyId !== contributor)
      .map(({ partyId: beneficiary }) => ({
        contributor,
        beneficiary,
        sensorIds,
        rules: releaseRules
          .filter((rule) => rule.ownerPartyId === contributor && rule.recipientPartyId === beneficiary)
          .map(({ id, sensorId, releases, delayS, coarsenessM, label, situation }) => ({
            id,
            sensorId,
            releases,
            delayS,
            coarsenessM,
            label,
            situation: situation ?? 'always',
          })),
      })),
  );
}
