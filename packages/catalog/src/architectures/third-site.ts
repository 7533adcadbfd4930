import type { Architecture, ArchitectureBattery } from './architecture.ts';
import { NATO_MEMBERS } from './defended.ts';
import { FIXED_AVAILABILITY, read } from './figures.ts';
import { allied, authoritiesOf, between, linesOf, nodesOf, sensorsOf } from './network.ts';
import { UK_CENTRE, UNITED_KINGDOM, UNITED_STATES, US_CENTRE } from './parties.ts';

const sensors = [
  ...sensorsOf(UNITED_STATES.id, US_CENTRE.id, [
    'dsp-europe',
    'dsp-indian-ocean',
    'forward-radar-third-site',
    'european-midcourse-radar',
    'thule-north',
    'thule-south-east',
  ]),
  ...sensorsOf(UNITED_KINGDOM.id, UK_CENTRE.id, ['fylingdales']),
];

const batteries: readonly ArchitectureBattery[] = [
  {
    id: 'gbi-poland',
    interceptorId: 'gbi-two-stage',
    siteId: 'redzikowo',
    partyId: UNITED_STATES.id,
    centreId: US_CENTRE.id,
    count: read(10, ['state2007_tech', 'crs_rl34051']),
    availabilityFraction: FIXED_AVAILABILITY,
    uplinkSiteIds: ['redzikowo', 'brdy', 'fylingdales-site', 'thule-site'],
  },
];

/** The plan of 2007: ten two-stage interceptors in Poland, a midcourse radar in the Czech Republic, a forward radar. */
export const thirdSite: Architecture = {
  id: 'third-site',
  shortName: 'Third Site',
  name: 'Third Site (ten two-stage interceptors in Poland, midcourse radar in the Czech Republic)',
  status: 'cancelled',
  from: '2007-01',
  to: '2009-09-17',
  counterfactual: [
    'Never built: cancelled on 17 September 2009.',
    'The two-stage booster first flew in 2010, after the cancellation.',
    'The plan names a forward radar nearer Iran and no place for it; here it stands at Kürecik.',
    'Fylingdales entered the US system in 2011.',
  ],
  parties: [UNITED_STATES, UNITED_KINGDOM],
  nodes: nodesOf([US_CENTRE, UK_CENTRE], sensors, batteries),
  links: [...linesOf(sensors, batteries), ...between(UK_CENTRE.id, US_CENTRE.id)],
  releaseRules: [allied(UNITED_KINGDOM.id, UNITED_STATES.id), allied(UNITED_STATES.id, UNITED_KINGDOM.id)],
  authorities: authoritiesOf(batteries, NATO_MEMBERS),
  sensors,
  batteries,
  arrangement: 'unified',
  note: 'The interceptors in Alaska and California, which stood beside the plan, are the architecture gmd and not part of this one. Terminals that update the interceptor in flight are notional.',
};
