import { each, IRAN_AT_US, UNITED_STATES } from './scenes.ts';
import type { Statement, StatementScene } from './statement.ts';

const option = (number: number, rest: Partial<StatementScene> = {}): StatementScene => ({
  architectureId: `cbo-2009-option-${number}`,
  launches: IRAN_AT_US,
  ...rest,
});
const besideGmd = (number: number): StatementScene => option(number, { besideId: 'gmd' });

const CBO_ASSUMPTIONS = [
  'assumptions.launchDelayS',
  'assumptions.maximumFlightTimeGbiS',
  'assumptions.maximumFlightTimeSm3S',
  'kei.maximumFlightTimeS',
  'kei.burnoutSpeedKmPerS',
  'gbi-two-stage.burnoutSpeedKmPerS',
  'assumptions.cue',
];

const SLOW_SHIPS_DO_NOT = {
  name: 'The slow interceptors of the first phase on ships defend no town of the United States',
  check: {
    kind: 'not-defended-places',
    scene: { architectureId: 'epaa-phase-1', launches: IRAN_AT_US },
    placeIds: ['washington', 'new-york', 'chicago'],
  },
} as const;

const vypolzovo: StatementScene = { architectureId: 'third-site', launches: each(['topol'], ['vypolzovo']) };

/** Statements on the defence of the United States from Europe, on reach into a deterrent, and on the reach of a missile. */
export const reachStatements: readonly Statement[] = [
  {
    id: 'cbo-us-defence',
    name: 'Option 1 gives most additional defence of the United States',
    text: 'Of the four options of 2009, silos in Poland give the most additional defence of the United States; no alternative gives as much.',
    row: 'ARCH-OPTIONS-CBO09',
    sourceIds: ['cbo2009_page', 'defdaily2009_cbo'],
    confidence: 'read',
    reading:
      'Additional is read as a further layer: the share of the people of the threatened US towns that the interceptors of the option itself defend. Option 1 must come out above each other.',
    check: { kind: 'ranking', first: option(1), others: [option(2), option(3), option(4)], region: UNITED_STATES },
    controls: [SLOW_SHIPS_DO_NOT],
    assumptionPaths: CBO_ASSUMPTIONS,
  },
  {
    id: 'cbo-us-gain',
    name: 'Option 1 adds most places to the US system',
    text: 'The same statement with the other meaning of additional: beside the system in Alaska and California, option 1 adds the most people.',
    row: 'ARCH-OPTIONS-CBO09',
    sourceIds: ['cbo2009_page', 'defdaily2009_cbo'],
    confidence: 'read',
    reading:
      'Additional is read as newly defended: the share of the people of the threatened US towns with the option beside the system in Alaska and California.',
    check: {
      kind: 'ranking',
      first: besideGmd(1),
      others: [besideGmd(2), besideGmd(3), besideGmd(4)],
      baseline: { architectureId: 'gmd', launches: IRAN_AT_US },
      region: UNITED_STATES,
    },
    controls: [SLOW_SHIPS_DO_NOT],
    assumptionPaths: [
      'assumptions.launchDelayS',
      'assumptions.maximumFlightTimeGbiS',
      'gbi-three-stage.burnoutSpeedKmPerS',
      'gbi-three-stage.burnoutAltitudeKm',
      'kei.burnoutSpeedKmPerS',
      'assumptions.cue',
    ],
  },
  {
    id: 'poland-catches-russian-icbm',
    name: 'From Poland, 6.3 km/s cannot meet a Russian missile and 9 km/s can',
    text: 'Whether interceptors in Poland can meet Russian intercontinental missiles on their way to the United States turns on the burnout speed: not with 6.3 km/s, yes with 9 km/s.',
    row: 'ARCH-6.3-9',
    sourceIds: ['afp2007_lp'],
    confidence: 'read',
    reading:
      'A Topol from Vypolzovo, the field nearest to Poland, to Washington or New York, with the cue of the Third Site; the 9 km/s are disputed by the Missile Defense Agency.',
    check: {
      kind: 'turning-figure',
      scene: vypolzovo,
      placeIds: ['washington', 'new-york'],
      path: 'gbi-two-stage.burnoutSpeedKmPerS',
      values: [
        { value: 6.3, met: false },
        { value: 9, met: true },
      ],
    },
    controls: [
      {
        name: 'A missile from Irkutsk to San Francisco is not met with 6.3 km/s',
        check: {
          kind: 'not-defended-places',
          scene: { architectureId: 'third-site', launches: each(['topol'], ['irkutsk']) },
          placeIds: ['san-francisco'],
        },
      },
    ],
    assumptionPaths: [
      'assumptions.launchDelayS',
      'assumptions.maximumFlightTimeGbiS',
      'gbi-two-stage.burnTimeS',
      'topol.burnTimeS',
      'assumptions.threatFlightPathAngleOffsetDeg',
      'assumptions.inFlightUpdate',
      'assumptions.cue',
    ],
  },
  {
    id: 'iran-2000-km-reach',
    name: 'A missile of 2,000 km reaches four members of NATO',
    text: 'A missile of 2,000 km range from north-west Iran reaches Turkey, Greece, Bulgaria and Romania among the members of NATO, and neither Warsaw nor Rome.',
    row: 'ARCH-IRAN-2000',
    sourceIds: ['aca2016'],
    confidence: 'read',
    reading:
      'Of the 28 members of January 2010, exactly these four have a town of the table that the missile reaches from Tabriz; Sofia itself, 2,005 km away, is marginal and the east of Bulgaria is not. Great-circle distances on a sphere within 1 %.',
    check: {
      kind: 'reached-places',
      scene: { architectureId: 'third-site', launches: each(['notional-mrbm-2000'], ['tabriz']) },
      reachedCountryCodes: ['TR', 'GR', 'BG', 'RO'],
      notReachedIds: ['warsaw', 'rome'],
      distancesKm: { ankara: 1177, athens: 1971, sofia: 2005, bucharest: 1823, warsaw: 2508, rome: 2891 },
      toleranceFraction: 0.01,
    },
    controls: [
      {
        name: 'A missile of 1,000 km reaches Turkey alone, and not its capital',
        check: {
          kind: 'reached-places',
          scene: { architectureId: 'third-site', launches: each(['notional-srbm-1000'], ['tabriz']) },
          reachedCountryCodes: ['TR'],
          notReachedIds: ['ankara', 'athens', 'sofia', 'bucharest'],
          distancesKm: {},
          toleranceFraction: 0.01,
        },
      },
    ],
    assumptionPaths: ['notional-mrbm-2000.maximumRangeKm'],
  },
];
