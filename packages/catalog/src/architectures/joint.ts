import type { Architecture, ArchitectureBattery, ArchitecturePlanning } from './architecture.ts';
import { RUSSIA_ONLY } from './defended.ts';
import { epaa } from './epaa.ts';
import {
  FIXED_AVAILABILITY,
  FUSION_LINK_DELAY_S,
  notional,
  PLANNING_DECISION_TIME_S,
  PLANNING_LINK_DELAY_S,
  RELEASE_TIME_S,
} from './figures.ts';
import { authoritiesOf, between, council, linesOf, nodesOf, sensorsOf } from './network.ts';
import {
  COUNCIL,
  FUSION_CENTRE,
  NATO,
  NATO_CENTRE,
  PLANNING_CENTRE,
  RUSSIA,
  RUSSIAN_CENTRE,
  UNITED_KINGDOM,
  UNITED_STATES,
  US_CENTRE,
} from './parties.ts';
import { MOSCOW_BATTERY } from './russian-warning.ts';
import { NATO_SECTOR, RUSSIAN_SECTOR } from './sectors.ts';

const western = epaa[2];

const russianSensors = sensorsOf(RUSSIA.id, RUSSIAN_CENTRE.id, [
  'gabala',
  'armavir-south-west',
  'armavir-south-east',
  'don-2n',
  'oko-geo-1',
]);

const russianBatteries: readonly ArchitectureBattery[] = [
  MOSCOW_BATTERY,
  {
    id: 's-400-rostov',
    interceptorId: 's-400',
    siteId: 'rostov-s400-site',
    partyId: RUSSIA.id,
    centreId: RUSSIAN_CENTRE.id,
    count: notional(32, 16, 64, 'order of one battalion; no figure read'),
    availabilityFraction: FIXED_AVAILABILITY,
    uplinkSiteIds: ['rostov-s400-site'],
  },
];

const sectorOf = { [NATO_CENTRE.id]: NATO_SECTOR, [RUSSIAN_CENTRE.id]: RUSSIAN_SECTOR };

/** The planning and operations centre that NATO proposed beside the data fusion centre; here it would also commit. */
const planning: ArchitecturePlanning = {
  centre: PLANNING_CENTRE,
  links: [US_CENTRE, NATO_CENTRE, RUSSIAN_CENTRE, FUSION_CENTRE].flatMap(({ id }) =>
    between(id, PLANNING_CENTRE.id, PLANNING_LINK_DELAY_S),
  ),
  decisionTimeS: PLANNING_DECISION_TIME_S,
  releases: [US_CENTRE, RUSSIAN_CENTRE].map(({ id }) => ({ centreId: id, releaseTimeS: RELEASE_TIME_S })),
};

const westernParties = [UNITED_STATES.id, UNITED_KINGDOM.id, NATO.id];

/** Phase 3 and Russian sensors and batteries: two systems, one picture through a joint data fusion centre, no shared decision. */
export const joint: Architecture = {
  id: 'joint',
  shortName: 'Joint',
  name: 'Joint: phase 3 with Russian sensors through a joint data fusion centre',
  status: 'counterfactual',
  counterfactual: [
    'Never agreed: talks on a joint system ended without result.',
    'Gabala closed in December 2012; the SM-3 Block IIA dates from 2018 and its Polish site from 2023.',
    'The second array at Armavir came in 2013, after Gabala had closed.',
    'The Oko satellites were out of service by January 2015.',
  ],
  parties: [...western.parties, RUSSIA, COUNCIL],
  nodes: [...western.nodes, ...nodesOf([RUSSIAN_CENTRE, FUSION_CENTRE], russianSensors, russianBatteries)],
  links: [
    ...western.links,
    ...linesOf(russianSensors, russianBatteries),
    ...between(NATO_CENTRE.id, FUSION_CENTRE.id, FUSION_LINK_DELAY_S),
    ...between(RUSSIAN_CENTRE.id, FUSION_CENTRE.id, FUSION_LINK_DELAY_S),
  ],
  releaseRules: [
    ...western.releaseRules,
    ...westernParties.map((partyId) => council(RUSSIA.id, partyId)),
    council(UNITED_STATES.id, RUSSIA.id),
    council(UNITED_KINGDOM.id, RUSSIA.id),
    council(RUSSIA.id, COUNCIL.id),
    council(UNITED_STATES.id, COUNCIL.id),
    council(UNITED_KINGDOM.id, COUNCIL.id),
  ],
  authorities: [...western.authorities, ...authoritiesOf(russianBatteries, RUSSIA_ONLY)].map((authority) => ({
    ...authority,
    sectorCountryCodes: sectorOf[authority.centreId],
  })),
  sensors: [...western.sensors, ...russianSensors],
  batteries: [...western.batteries, ...russianBatteries],
  arrangement: 'data-sharing',
  planning,
  note: 'NATO’s position of 2011: two independent, coordinated systems that exchange information; firing stays under separate command. Each release rule and delay is notional, since none was agreed. Sectors, planning centre and national release are for the arrangements `sectoral` and `unified`.',
};
