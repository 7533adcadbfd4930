import type {
  Architecture,
  ArchitectureBattery,
  ArchitectureNode,
  ArchitectureParty,
  NumberClaim,
} from './architecture.ts';
import { NATO_MEMBERS } from './defended.ts';
import { FIXED_AVAILABILITY, notional, read, SHIP_AVAILABILITY, SHIP_MISSILES } from './figures.ts';
import { allied, authoritiesOf, between, linesOf, nodesOf, sensorsOf } from './network.ts';
import { NATO, NATO_CENTRE, UK_CENTRE, UNITED_KINGDOM, UNITED_STATES, US_CENTRE } from './parties.ts';

const SHIPS = ['eastern-mediterranean', 'adriatic'] as const;

interface Phase {
  readonly number: 1 | 2 | 3 | 4;
  readonly status: Architecture['status'];
  readonly from: string;
  readonly warning: readonly string[];
  readonly ashore: readonly string[];
  /** The centre that commits: the United States alone in 2011, NATO from its declared capability of May 2012. */
  readonly command: ArchitectureNode;
  readonly batteries: readonly ArchitectureBattery[];
  readonly counterfactual: readonly string[];
  readonly note: string;
}

interface AegisBattery {
  readonly id: string;
  readonly interceptorId: string;
  readonly siteId: string;
  readonly count: NumberClaim;
}

const onShip = (interceptorId: string, sea: string, count: NumberClaim = SHIP_MISSILES): AegisBattery => ({
  id: `${interceptorId}-ship-${sea}`,
  interceptorId,
  siteId: `ship-station-${sea}`,
  count,
});

const ashore = (interceptorId: string, siteId: string, count: NumberClaim): AegisBattery => ({
  id: `${interceptorId}-${siteId}`,
  interceptorId,
  siteId,
  count,
});

/** Aegis sites and ships of one phase update one another's interceptors. */
function aegis(command: ArchitectureNode, list: readonly AegisBattery[]): readonly ArchitectureBattery[] {
  const uplinkSiteIds = [...new Set(list.map(({ siteId }) => siteId))];
  return list.map((battery) => ({
    ...battery,
    partyId: UNITED_STATES.id,
    centreId: command.id,
    availabilityFraction: battery.siteId.startsWith('ship-station') ? SHIP_AVAILABILITY : FIXED_AVAILABILITY,
    uplinkSiteIds,
  }));
}

const DEVESELU_24 = read(24, ['reuters2014'], 'missiles at one time');
const REDZIKOWO_24 = read(24, ['altair2023']);
const SHIP_IIA = notional(5, 0, 10, 'a few of the newest missiles on a ship; not published');
const HALF_OF_24 = notional(12, 0, 24, 'half of the 24 missiles of the site; the plan gives no split');

const SHIP_NOTE =
  'Two notional ship stations stand for the ships of the plan; positions and loads of ships are not published. The interceptors in Alaska and California are the architecture gmd and not part of this one.';
const COMMAND_NOTE = 'Committed by NATO, whose interim capability was declared in May 2012.';

const phases: readonly Phase[] = [
  {
    number: 1,
    status: 'deployed',
    from: '2011-03',
    warning: ['dsp-europe', 'dsp-indian-ocean'],
    ashore: [],
    command: US_CENTRE,
    batteries: aegis(
      US_CENTRE,
      SHIPS.map((sea) => onShip('sm3-ia', sea)),
    ),
    counterfactual: ['The radar at Kürecik was operational on 1 January 2012, the first ship deployed in March 2011.'],
    note: SHIP_NOTE,
  },
  {
    number: 2,
    status: 'deployed',
    from: '2015',
    warning: ['dsp-europe', 'dsp-indian-ocean', 'sbirs-geo-1'],
    ashore: ['spy1-deveselu'],
    command: NATO_CENTRE,
    batteries: aegis(NATO_CENTRE, [
      ...SHIPS.map((sea) => onShip('sm3-ib', sea)),
      ashore('sm3-ib', 'deveselu', DEVESELU_24),
    ]),
    counterfactual: [],
    note: `${SHIP_NOTE} ${COMMAND_NOTE}`,
  },
  {
    number: 3,
    status: 'deployed',
    from: '2018',
    warning: ['dsp-europe', 'dsp-indian-ocean', 'sbirs-geo-1'],
    ashore: ['spy1-deveselu', 'spy1-redzikowo'],
    command: NATO_CENTRE,
    batteries: aegis(NATO_CENTRE, [
      ...SHIPS.map((sea) => onShip('sm3-ib', sea)),
      ...SHIPS.map((sea) => onShip('sm3-iia', sea, SHIP_IIA)),
      ashore('sm3-ib', 'deveselu', DEVESELU_24),
      ashore('sm3-iia', 'redzikowo', REDZIKOWO_24),
    ]),
    counterfactual: [
      'Planned for 2018; the site in Poland was accepted at the end of 2023 and declared operational in 2024.',
    ],
    note: `${SHIP_NOTE} ${COMMAND_NOTE}`,
  },
  {
    number: 4,
    status: 'cancelled',
    from: '2020',
    warning: ['dsp-europe', 'dsp-indian-ocean', 'sbirs-geo-1'],
    ashore: ['spy1-deveselu', 'spy1-redzikowo'],
    command: NATO_CENTRE,
    batteries: aegis(NATO_CENTRE, [
      ...SHIPS.map((sea) => onShip('sm3-ib', sea)),
      ...SHIPS.map((sea) => onShip('sm3-iia', sea, SHIP_IIA)),
      ashore('sm3-ib', 'deveselu', HALF_OF_24),
      ashore('sm3-iib', 'deveselu', HALF_OF_24),
      ashore('sm3-iia', 'redzikowo', HALF_OF_24),
      ashore('sm3-iib', 'redzikowo', HALF_OF_24),
    ]),
    counterfactual: ['Cancelled in March 2013: the SM-3 Block IIB was never built.'],
    note: `${SHIP_NOTE} ${COMMAND_NOTE}`,
  },
];

function architectureOf(phase: Phase): Architecture {
  const sensors = [
    ...sensorsOf(UNITED_STATES.id, US_CENTRE.id, [
      ...phase.warning,
      'kurecik',
      ...SHIPS.map((sea) => `spy1-ship-${sea}`),
      ...phase.ashore,
      'thule-north',
      'thule-south-east',
    ]),
    ...sensorsOf(UNITED_KINGDOM.id, UK_CENTRE.id, ['fylingdales']),
  ];
  const underNato = phase.command.partyId === NATO.id;
  const parties: readonly ArchitectureParty[] = [UNITED_STATES, UNITED_KINGDOM, ...(underNato ? [NATO] : [])];
  return {
    id: `epaa-phase-${phase.number}`,
    shortName: `EPAA phase ${phase.number}`,
    name: `European Phased Adaptive Approach, phase ${phase.number}`,
    status: phase.status,
    from: phase.from,
    counterfactual: phase.counterfactual,
    parties,
    nodes: nodesOf([US_CENTRE, UK_CENTRE, ...(underNato ? [NATO_CENTRE] : [])], sensors, phase.batteries),
    links: [
      ...linesOf(sensors, phase.batteries),
      ...between(UK_CENTRE.id, US_CENTRE.id),
      ...(underNato ? between(US_CENTRE.id, NATO_CENTRE.id) : []),
    ],
    releaseRules: [
      allied(UNITED_KINGDOM.id, UNITED_STATES.id),
      allied(UNITED_STATES.id, UNITED_KINGDOM.id),
      ...(underNato ? [allied(UNITED_STATES.id, NATO.id), allied(UNITED_KINGDOM.id, NATO.id)] : []),
    ],
    authorities: authoritiesOf(phase.batteries, NATO_MEMBERS),
    sensors,
    batteries: phase.batteries,
    arrangement: 'unified',
    note: phase.note,
  };
}

/** The four phases of the plan of September 2009. */
export const epaa: readonly Architecture[] = phases.map(architectureOf);
