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
export function withRulesOpen(prepared: Prepared, open: Open): Prepared {
  const { input, network } = prepared;
  return {
    ...prepared,
    input: {
      ...input,
      releaseRules: input.releaseRules.filter(({ ownerPartyId, recipientPartyId }) =>
        open(ownerPartyId, recipientPartyId),
      ),
    },
    sensors: prepared.sensors.map((one) => ({
      ...one,
      recipients: one.recipients.filter(({ centre }) => {
        const { partyId } = network.nodes[centre];
        return partyId === one.sensor.partyId || open(one.sensor.partyId, partyId);
      }),
    })),
  };
}

/** Terms of release that a question sets in place of those of the rule. */
export interface Terms {
  readonly delayS?: number;
  readonly coarsenessM?: number;
}

/** The same scenario with other terms for what one party releases to another. */
export function withTerms(
  prepared: Prepared,
  {
    ownerPartyId,
    recipientPartyId,
    terms,
  }: { readonly ownerPartyId: string; readonly recipientPartyId: string; readonly terms: Terms },
): Prepared {
  const { input, network } = prepared;
  return {
    ...prepared,
    input: {
      ...input,
      releaseRules: input.releaseRules.map((rule) =>
        rule.ownerPartyId === ownerPartyId && rule.recipientPartyId === recipientPartyId ? { ...rule, ...terms } : rule,
      ),
    },
    sensors: prepared.sensors.map((one) =>
      one.sensor.partyId !== ownerPartyId
        ? one
        : {
            ...one,
            recipients: one.recipients.map((recipient) =>
              network.nodes[recipient.centre].partyId === recipientPartyId
                ? { ...recipient, release: { ...recipient.release, ...terms } }
                : recipient,
            ),
          },
    ),
  };
}
