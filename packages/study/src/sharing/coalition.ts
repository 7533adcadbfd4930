import type { Prepared } from '@parasol/simulation/engagement';

/** Whether the release rules of one party towards another stand. */
export type Open = (ownerPartyId: string, recipientPartyId: string) => boolean;

/**
 * The rules that stand when some owners of sensors share among themselves: those between members, and those of members towards parties that
 * own no sensors (such a party brings nothing that could be held back, so it stands in every coalition as a recipient). All others are closed.
 *
 * @param members  parties that share
 * @param owners   all parties that own sensors
 */
export const amongMembers =
  (members: ReadonlySet<string>, owners: ReadonlySet<string>): Open =>
  (ownerPartyId, recipientPartyId) =>
    members.has(ownerPartyId) && (members.has(recipientPartyId) || !owners.has(recipientPartyId));

/** The same scenario with some release rules closed. What sensors see and batteries reach is kept: no rule changes it. */
export const withRulesOpen = (prepared: Prepared, open: Open): Prepared =>
  withReleases(prepared, (ownerPartyId, recipientPartyId) => (open(ownerPartyId, recipientPartyId) ? {} : null));

/** Terms of release that a question sets in place of those of the rule. */
export interface Terms {
  readonly delayS?: number;
  readonly coarsenessM?: number;
}

/** The same scenario with other terms for all that one party releases. */
export const withTerms = (prepared: Prepared, contributor: string, terms: Terms): Prepared =>
  withReleases(prepared, (owner) => (owner === contributor ? terms : {}));

/** Changes releases between parties: other terms, or null for none at all. What a party's own sensors tell its own centres stays. */
function withReleases(
  prepared: Prepared,
  termsOf: (ownerPartyId: string, recipientPartyId: string) => Terms | null,
): Prepared {
  const { input, network } = prepared;
  return {
    ...prepared,
    input: {
      ...input,
      releaseRules: input.releaseRules.flatMap((rule) => {
        const terms = termsOf(rule.ownerPartyId, rule.recipientPartyId);
        return terms === null ? [] : [{ ...rule, ...terms }];
      }),
    },
    sensors: prepared.sensors.map((one) => {
      const owner = one.sensor.partyId;
      return {
        ...one,
        recipientsOf: (threat) =>
          one.recipientsOf(threat).flatMap((recipient) => {
            const { partyId } = network.nodes[recipient.centre];
            if (partyId === owner) return [recipient];
            const terms = termsOf(owner, partyId);
            return terms === null ? [] : [{ ...recipient, release: { ...recipient.release, ...terms } }];
          }),
      };
    }),
  };
}
