import type { Architecture, ArchitectureBattery } from './architecture.ts';
import { JAPAN_ONLY } from './defended.ts';
import { FIXED_AVAILABILITY, notional } from './figures.ts';
import { allied, authoritiesOf, between, linesOf, nodesOf, sensorsOf } from './network.ts';
import { JAPAN, JAPANESE_CENTRE, UNITED_STATES, US_CENTRE } from './parties.ts';

const SITES = ['akita-site', 'yamaguchi-site'];

const sensors = [
  ...sensorsOf(JAPAN.id, JAPANESE_CENTRE.id, ['ssr-akita', 'ssr-yamaguchi']),
  ...sensorsOf(UNITED_STATES.id, US_CENTRE.id, ['dsp-pacific', 'shariki-tpy2', 'kyogamisaki-tpy2']),
];

const batteries = SITES.map(
  (siteId): ArchitectureBattery => ({
    id: `sm3-iia-${siteId.replace('-site', '')}`,
    interceptorId: 'sm3-iia',
    siteId,
    partyId: JAPAN.id,
    centreId: JAPANESE_CENTRE.id,
    count: notional(24, 8, 24, 'not read; as many as at a land site in Europe'),
    availabilityFraction: FIXED_AVAILABILITY,
    uplinkSiteIds: SITES,
  }),
);

/** The Japanese plan of 2017: two land sites of the SM-3 Block IIA, at Akita and Yamaguchi. */
export const japan: Architecture = {
  id: 'japan-sm3-iia',
  shortName: 'Japan, SM-3 IIA',
  name: 'Japan: SM-3 Block IIA at Akita and Yamaguchi',
  status: 'cancelled',
  from: '2017-12',
  to: '2020-06',
  counterfactual: ['Never built: suspended in June 2020, and ships are to carry the system instead.'],
  parties: [JAPAN, UNITED_STATES],
  nodes: nodesOf([JAPANESE_CENTRE, US_CENTRE], sensors, batteries),
  links: [...linesOf(sensors, batteries), ...between(US_CENTRE.id, JAPANESE_CENTRE.id)],
  releaseRules: [allied(UNITED_STATES.id, JAPAN.id), allied(JAPAN.id, UNITED_STATES.id)],
  authorities: authoritiesOf(batteries, JAPAN_ONLY),
  sensors,
  batteries,
  arrangement: 'unified',
  note: 'Positions of the two sites are approximate. Ships, and the radars that Japan already had (FPS-3, FPS-5), are not part of it: no figures of these were read.',
};
