import type { Architecture, ArchitectureBattery } from './architecture.ts';
import { NATO_MEMBERS } from './defended.ts';
import { FIXED_AVAILABILITY, notional, SHIP_AVAILABILITY } from './figures.ts';
import { allied, authoritiesOf, between, linesOf, nodesOf, sensorsOf } from './network.ts';
import { UK_CENTRE, UNITED_KINGDOM, UNITED_STATES, US_CENTRE } from './parties.ts';
import { thirdSite } from './third-site.ts';

interface Option {
  readonly number: 2 | 3 | 4;
  readonly shortName: string;
  readonly name: string;
  readonly interceptorId: string;
  readonly stations: readonly string[];
  /** Radars that stand with the interceptors. */
  readonly withThem: readonly string[];
  readonly counterfactual: readonly string[];
  readonly note: string;
}

const STATIONS = ['black-sea', 'adriatic', 'north-sea'];
const BASES = ['ramstein', 'incirlik'];

const NOT_CHOSEN = 'Studied by the Congressional Budget Office in February 2009 and never decided upon.';
const RADAR_NOTE =
  'The radars in Azerbaijan and Qatar are read; their places in these countries and their directions are notional.';
const BLOCK_NOTE = 'That the study took the Block IIA is recalled; the page read says only Standard Missile.';
const COUNT_NOTE = 'Numbers of interceptors are notional.';

const perPlace = notional(10, 5, 24, 'number of interceptors of the option not read; as many as the plan for Poland');

const options: readonly Option[] = [
  {
    number: 2,
    shortName: 'CBO option 2',
    name: 'CBO 2009, option 2: SM-3 on ships at three stations around Europe',
    interceptorId: 'sm3-iia',
    stations: STATIONS.map((sea) => `ship-station-${sea}`),
    withThem: STATIONS.map((sea) => `spy1-ship-${sea}`),
    counterfactual: [
      NOT_CHOSEN,
      'The Montreux Convention limits the stay in the Black Sea of ships of other states to 21 days.',
    ],
    note: `Which three stations was not read: Black Sea, Adriatic and North Sea are notional, and the two radars stand where those of options 3 and 4 do. ${BLOCK_NOTE} ${RADAR_NOTE} ${COUNT_NOTE}`,
  },
  {
    number: 3,
    shortName: 'CBO option 3',
    name: 'CBO 2009, option 3: SM-3 on mobile launchers at two US bases',
    interceptorId: 'sm3-iia',
    stations: BASES,
    withThem: [],
    counterfactual: [NOT_CHOSEN, 'Mobile launchers for this missile were never built.'],
    note: `Bases in Germany and Turkey are read, Ramstein and Incirlik recalled. ${BLOCK_NOTE} ${RADAR_NOTE} ${COUNT_NOTE}`,
  },
  {
    number: 4,
    shortName: 'CBO option 4',
    name: 'CBO 2009, option 4: Kinetic Energy Interceptors on mobile launchers at two US bases',
    interceptorId: 'kei',
    stations: BASES,
    withThem: [],
    counterfactual: [NOT_CHOSEN, 'The Kinetic Energy Interceptor was cancelled in 2009.'],
    note: `Bases in Germany and Turkey are read, Ramstein and Incirlik recalled. ${RADAR_NOTE} ${COUNT_NOTE}`,
  },
];

function architectureOf(option: Option): Architecture {
  const sensors = [
    ...sensorsOf(UNITED_STATES.id, US_CENTRE.id, [
      'dsp-europe',
      'dsp-indian-ocean',
      'tpy2-azerbaijan',
      'tpy2-qatar',
      ...option.withThem,
      'thule-north',
      'thule-south-east',
    ]),
    ...sensorsOf(UNITED_KINGDOM.id, UK_CENTRE.id, ['fylingdales']),
  ];
  const batteries = option.stations.map(
    (siteId): ArchitectureBattery => ({
      id: `${option.interceptorId}-${siteId}`,
      interceptorId: option.interceptorId,
      siteId,
      partyId: UNITED_STATES.id,
      centreId: US_CENTRE.id,
      count: perPlace,
      availabilityFraction: siteId.startsWith('ship-station') ? SHIP_AVAILABILITY : FIXED_AVAILABILITY,
      uplinkSiteIds: option.stations,
    }),
  );
  return {
    id: `cbo-2009-option-${option.number}`,
    shortName: option.shortName,
    name: option.name,
    status: 'counterfactual',
    from: '2009-02',
    counterfactual: option.counterfactual,
    parties: [UNITED_STATES, UNITED_KINGDOM],
    nodes: nodesOf([US_CENTRE, UK_CENTRE], sensors, batteries),
    links: [...linesOf(sensors, batteries), ...between(UK_CENTRE.id, US_CENTRE.id)],
    releaseRules: [allied(UNITED_KINGDOM.id, UNITED_STATES.id), allied(UNITED_STATES.id, UNITED_KINGDOM.id)],
    authorities: authoritiesOf(batteries, NATO_MEMBERS),
    sensors,
    batteries,
    arrangement: 'unified',
    note: option.note,
  };
}

/** The plan of 2007 as the study took it: silos in Poland, a radar in the Czech Republic, a forward radar. */
const option1: Architecture = {
  ...thirdSite,
  id: 'cbo-2009-option-1',
  shortName: 'CBO option 1',
  name: 'CBO 2009, option 1: the proposed system in Poland and the Czech Republic',
  from: '2009-02',
  to: '2009-09-17',
};

/** The four options of "Options for Deploying Missile Defenses in Europe", Congressional Budget Office, February 2009. */
export const cbo2009: readonly Architecture[] = [option1, ...options.map(architectureOf)];
