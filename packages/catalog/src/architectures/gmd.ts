import type { Architecture, ArchitectureBattery } from './architecture.ts';
import { UNITED_STATES_ONLY } from './defended.ts';
import { FIXED_AVAILABILITY } from './figures.ts';
import { allied, authoritiesOf, between, linesOf, nodesOf, sensorsOf } from './network.ts';
import { UK_CENTRE, UNITED_KINGDOM, UNITED_STATES, US_CENTRE } from './parties.ts';

const sensors = [
  ...sensorsOf(UNITED_STATES.id, US_CENTRE.id, [
    'dsp-europe',
    'dsp-indian-ocean',
    'dsp-pacific',
    'shariki-tpy2',
    'spy1-ship-sea-of-japan',
    'cobra-dane',
    'sea-based-x-band',
    'clear-south-west',
    'clear-north',
    'beale-south',
    'beale-north-west',
    'thule-north',
    'thule-south-east',
    'cape-cod-north-east',
    'cape-cod-south',
    'cavalier',
  ]),
  ...sensorsOf(UNITED_KINGDOM.id, UK_CENTRE.id, ['fylingdales']),
];

const uplinkSiteIds = ['fort-greely', 'vandenberg', 'shemya', 'thule-site', 'cape-cod-site', 'pearl-harbor'];

const battery = (siteId: string, count: number): ArchitectureBattery => ({
  id: `gbi-${siteId}`,
  interceptorId: 'gbi-three-stage',
  siteId,
  partyId: UNITED_STATES.id,
  centreId: US_CENTRE.id,
  count: {
    value: count,
    sourceIds: ['public_record'],
    confidence: 'recalled',
    certainty: 'high',
    note: 'the total of 30 in 2012 is read (nti2012); the split is recalled',
  },
  availabilityFraction: FIXED_AVAILABILITY,
  uplinkSiteIds,
});

const batteries: readonly ArchitectureBattery[] = [battery('fort-greely', 26), battery('vandenberg', 4)];

/** The Ground-based Midcourse Defense of the United States about 2012. */
export const gmd: Architecture = {
  id: 'gmd',
  shortName: 'GMD',
  name: 'Ground-based Midcourse Defense: Fort Greely and Vandenberg, about 2012',
  status: 'deployed',
  from: '2004',
  counterfactual: [
    'Clear, Cape Cod and Cavalier were warning radars beside the system in 2012; they are taken as part of it.',
  ],
  parties: [UNITED_STATES, UNITED_KINGDOM],
  nodes: nodesOf([US_CENTRE, UK_CENTRE], sensors, batteries),
  links: [...linesOf(sensors, batteries), ...between(UK_CENTRE.id, US_CENTRE.id)],
  releaseRules: [allied(UNITED_KINGDOM.id, UNITED_STATES.id), allied(UNITED_STATES.id, UNITED_KINGDOM.id)],
  authorities: authoritiesOf(batteries, UNITED_STATES_ONLY),
  sensors,
  batteries,
  arrangement: 'unified',
  note: 'Terminals that update the interceptor in flight are notional.',
};
