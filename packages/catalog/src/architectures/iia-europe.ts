import type { Architecture, ArchitectureBattery, NumberClaim } from './architecture.ts';
import { NATO_MEMBERS } from './defended.ts';
import { FIXED_AVAILABILITY, notional, read } from './figures.ts';
import { allied, authoritiesOf, between, linesOf, nodesOf, sensorsOf } from './network.ts';
import { NATO, NATO_CENTRE, UK_CENTRE, UNITED_KINGDOM, UNITED_STATES, US_CENTRE } from './parties.ts';

interface Site {
  readonly siteId: string;
  readonly count: NumberClaim;
}

/** In the order in which they are added: the two sites of the plan that followed, then one further west. */
const SITES: readonly Site[] = [
  { siteId: 'deveselu', count: read(24, ['reuters2014'], 'missiles at one time; the site holds the Block IB') },
  { siteId: 'redzikowo', count: read(24, ['altair2023']) },
  { siteId: 'ramstein', count: notional(24, 10, 24, 'as many as at each of the other two sites') },
];

const NAMES = ['one site', 'two sites', 'three sites'];

function architectureOf(sites: readonly Site[]): Architecture {
  const number = sites.length;
  const siteIds = sites.map(({ siteId }) => siteId);
  const sensors = [
    ...sensorsOf(UNITED_STATES.id, US_CENTRE.id, [
      'dsp-europe',
      'dsp-indian-ocean',
      'sbirs-geo-1',
      'kurecik',
      ...siteIds.map((siteId) => `spy1-${siteId}`),
      'thule-north',
      'thule-south-east',
    ]),
    ...sensorsOf(UNITED_KINGDOM.id, UK_CENTRE.id, ['fylingdales']),
  ];
  const batteries = sites.map(
    ({ siteId, count }): ArchitectureBattery => ({
      id: `sm3-iia-${siteId}`,
      interceptorId: 'sm3-iia',
      siteId,
      partyId: UNITED_STATES.id,
      centreId: NATO_CENTRE.id,
      count,
      availabilityFraction: FIXED_AVAILABILITY,
      uplinkSiteIds: siteIds,
    }),
  );
  return {
    id: `iia-europe-${number}`,
    shortName: `IIA, ${NAMES[number - 1]}`,
    name: `SM-3 Block IIA at ${NAMES[number - 1]} in Europe`,
    status: 'counterfactual',
    from: '2018',
    counterfactual: [
      'The site in Romania holds the SM-3 Block IB; a site with the Block IIA alone in each place was never planned.',
      ...(number < 3 ? [] : ['No site in Germany was ever planned.']),
    ],
    parties: [UNITED_STATES, UNITED_KINGDOM, NATO],
    nodes: nodesOf([US_CENTRE, UK_CENTRE, NATO_CENTRE], sensors, batteries),
    links: [
      ...linesOf(sensors, batteries),
      ...between(UK_CENTRE.id, US_CENTRE.id),
      ...between(US_CENTRE.id, NATO_CENTRE.id),
    ],
    releaseRules: [
      allied(UNITED_KINGDOM.id, UNITED_STATES.id),
      allied(UNITED_STATES.id, UNITED_KINGDOM.id),
      allied(UNITED_STATES.id, NATO.id),
      allied(UNITED_KINGDOM.id, NATO.id),
    ],
    authorities: authoritiesOf(batteries, NATO_MEMBERS),
    sensors,
    batteries,
    arrangement: 'unified',
    note: 'The published statement of 2009 speaks of three sites and names none: Romania and Poland are those of the plan, Ramstein is the western base of the CBO options. No ships.',
  };
}

/** One, two and three sites of the SM-3 Block IIA in Europe. */
export const iiaEurope: readonly Architecture[] = [1, 2, 3].map((number) => architectureOf(SITES.slice(0, number)));
