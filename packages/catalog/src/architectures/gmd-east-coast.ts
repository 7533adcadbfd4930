import type { Architecture, ArchitectureBattery } from './architecture.ts';
import { UNITED_STATES_ONLY } from './defended.ts';
import { FIXED_AVAILABILITY, notional } from './figures.ts';
import { gmd } from './gmd.ts';
import { authoritiesOf, linesOf, nodesOf } from './network.ts';
import { UNITED_STATES, US_CENTRE } from './parties.ts';

const batteries: readonly ArchitectureBattery[] = [
  {
    id: 'gbi-fort-drum',
    interceptorId: 'gbi-three-stage',
    siteId: 'fort-drum',
    partyId: UNITED_STATES.id,
    centreId: US_CENTRE.id,
    count: notional(20, 10, 60, 'no figure read: twice the ten of the plan for Poland; studies speak of up to 60'),
    availabilityFraction: FIXED_AVAILABILITY,
    uplinkSiteIds: [...gmd.batteries[0].uplinkSiteIds, 'fort-drum'],
  },
];

/** The deployed system with a third interceptor site in the north-east of the United States. */
export const gmdEastCoast: Architecture = {
  ...gmd,
  id: 'gmd-east-coast',
  shortName: 'GMD + east coast',
  name: 'Ground-based Midcourse Defense with a third interceptor site at Fort Drum',
  status: 'counterfactual',
  from: '2013',
  counterfactual: [
    ...gmd.counterfactual,
    'Studied from 2013 with Fort Drum among five places; not built.',
    'The NRC proposed in 2012 a faster-burning interceptor for such a site; here it holds the deployed one, as the study of 2013 did.',
  ],
  nodes: [...gmd.nodes, ...nodesOf([], [], batteries)],
  links: [...gmd.links, ...linesOf([], batteries)],
  authorities: authoritiesOf([...gmd.batteries, ...batteries], UNITED_STATES_ONLY),
  batteries: [...gmd.batteries, ...batteries],
  note: 'Radars as they stood about 2012; the X-band radars that the NRC wished beside them are not added. Terminals that update the interceptor in flight are notional.',
};
