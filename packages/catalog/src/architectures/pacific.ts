import type { Architecture } from './architecture.ts';
import { beside } from './beside.ts';
import { FUSION_LINK_DELAY_S } from './figures.ts';
import { gmd } from './gmd.ts';
import { japan } from './japan.ts';
import { between, council, linesOf, nodesOf, sensorsOf } from './network.ts';
import { JAPAN, JAPANESE_CENTRE, RUSSIA, RUSSIAN_CENTRE, UNITED_STATES, US_CENTRE } from './parties.ts';

const russianSensors = sensorsOf(RUSSIA.id, RUSSIAN_CENTRE.id, ['mishelevka', 'oko-geo-1']);

/** A rule between Russia and a Pacific ally, through the centre of 2000 that was agreed and never opened. */
const exchanged = (ownerPartyId: string, recipientPartyId: string) => ({
  ...council(ownerPartyId, recipientPartyId),
  label: 'releasable through a joint data exchange centre',
});

/** What Russia has on that side: warning, and no interceptor that the catalogue could place. */
const russianEast: Architecture = {
  ...gmd,
  id: 'russian-east',
  parties: [RUSSIA],
  nodes: nodesOf([RUSSIAN_CENTRE], russianSensors, []),
  links: [
    ...linesOf(russianSensors, []),
    ...between(RUSSIAN_CENTRE.id, US_CENTRE.id, FUSION_LINK_DELAY_S),
    ...between(RUSSIAN_CENTRE.id, JAPANESE_CENTRE.id, FUSION_LINK_DELAY_S),
  ],
  releaseRules: [UNITED_STATES, JAPAN].flatMap(({ id }) => [exchanged(RUSSIA.id, id), exchanged(id, RUSSIA.id)]),
  authorities: [],
  sensors: russianSensors,
  batteries: [],
};

/** The Pacific side of a joint system: Alaska and California, Japan, and warning from the Russian Far East. */
export const pacific: Architecture = {
  ...beside(beside(gmd, japan, gmd), russianEast, {
    id: 'pacific',
    shortName: 'Pacific',
    name: 'Pacific: Alaska and California, two sites in Japan, Russian warning, one picture',
    status: 'counterfactual',
    counterfactual: [
      'Never proposed as one system; the exchange centre agreed in 2000 never opened.',
      ...gmd.counterfactual,
      ...japan.counterfactual,
    ],
    note: 'The other half of a global system, so that both oceans can be asked about. Russian radars that look at the Pacific, other than Mishelevka, and Russian interceptors in the Far East are missing: no figures were read. Every release to and from Russia is notional; relations with Japan are taken as those of NATO and Russia.',
  }),
  arrangement: 'data-sharing',
};
