import { EUROPE, each, IRAN_AT_EUROPE, KOREA_AT_JAPAN, KOREA_AT_US, MAIN_ISLANDS, NORTH_AMERICA } from './scenes.ts';
import type { Statement, StatementScene } from './statement.ts';

const IIA_ASSUMPTIONS = [
  'assumptions.launchDelayS',
  'assumptions.maximumFlightTimeSm3S',
  'sm3-iia.burnoutSpeedKmPerS',
  'assumptions.interceptCeilingSm3IiaKm',
  'assumptions.lowestInterceptExoatmosphericKm',
  'assumptions.threatFlightPathAngleOffsetDeg',
  'assumptions.cue',
];

const sites = (number: 1 | 2 | 3): StatementScene => ({
  architectureId: `iia-europe-${number}`,
  launches: IRAN_AT_EUROPE,
});

const OUTER_ISLANDS = ['naha', 'ishigaki'];
const japan: StatementScene = { architectureId: 'japan-sm3-iia', launches: KOREA_AT_JAPAN };

/** Statements on how much a defence covers. */
export const coverageStatements: readonly Statement[] = [
  {
    id: 'japan-two-sites',
    name: 'Two Japanese sites cover the four main islands',
    text: 'Two land sites of the SM-3 Block IIA, at Akita and Yamaguchi, cover Japan against missiles from North Korea, except part of the south-western islands.',
    row: 'ARCH-JP-2SITES',
    sourceIds: ['mdaa2017_japan', 'topwar2017_japan'],
    confidence: 'read',
    reading:
      'At least 99 % of the people of the towns of Hokkaido, Honshu, Shikoku and Kyushu, against three missiles from the west and the east of North Korea.',
    check: { kind: 'defended-share', scene: japan, region: MAIN_ISLANDS, leastFraction: 0.99 },
    controls: [
      {
        name: 'The outer south-western islands are not covered',
        check: { kind: 'not-defended-places', scene: japan, placeIds: OUTER_ISLANDS },
      },
      {
        name: 'The outer south-western islands are not covered with the local cue of the two sites alone',
        check: {
          kind: 'not-defended-places',
          scene: { ...japan, withoutIds: ['shariki-tpy2', 'kyogamisaki-tpy2', 'dsp-pacific'] },
          placeIds: OUTER_ISLANDS,
        },
      },
    ],
    assumptionPaths: [...IIA_ASSUMPTIONS, 'sm3-iia.burnoutAltitudeKm', 'ssr-yamaguchi.rangeKm'],
  },
  {
    id: 'gmd-fifty-states',
    name: 'The US system covers all fifty states and Canada',
    text: 'The interceptors in Alaska and California cover all fifty states and Canada against intercontinental missiles from North Korea.',
    row: 'ARCH-GMD-50',
    sourceIds: ['csis_gmd'],
    confidence: 'read',
    reading:
      'Every town of the table in the United States and Canada. The architecture is that of about 2012, with 30 interceptors: a footprint asks for one shot, so that the number decides nothing.',
    check: {
      kind: 'defended-share',
      scene: { architectureId: 'gmd', launches: KOREA_AT_US },
      region: NORTH_AMERICA,
      leastFraction: 1,
    },
    controls: [
      {
        name: 'Guam is not covered',
        check: {
          kind: 'not-defended-places',
          scene: { architectureId: 'gmd', launches: each(['notional-irbm-4000'], ['sunan', 'tonghae']) },
          placeIds: ['hagatna'],
        },
      },
    ],
    assumptionPaths: [
      'assumptions.launchDelayS',
      'assumptions.maximumFlightTimeGbiS',
      'gbi-three-stage.burnoutSpeedKmPerS',
      'gbi-three-stage.burnoutAltitudeKm',
      'assumptions.interceptCeilingGbiKm',
      'assumptions.threatFlightPathAngleOffsetDeg',
      'assumptions.inFlightUpdate',
      'assumptions.cue',
    ],
  },
  {
    id: 'europe-three-sites',
    name: 'Three sites of the SM-3 IIA protect Europe',
    text: 'With the SM-3 Block IIA, three sites would be enough to protect Europe.',
    row: 'ARCH-CBO09-THREE-SITES',
    sourceIds: ['economist2009_sm3'],
    confidence: 'read',
    reading:
      'At least 90 % of the people of the threatened towns of Europe (threshold chosen here), against missiles of 2,000, 4,000 and 5,000 km range from north-west Iran; two sites must come out below that share.',
    check: { kind: 'defended-share', scene: sites(3), region: EUROPE, leastFraction: 0.9, notEnough: [sites(2)] },
    controls: [
      {
        name: 'Eastern Turkey is not covered',
        check: {
          kind: 'not-defended-places',
          scene: { ...sites(3), launches: each(['notional-srbm-1000'], ['tabriz', 'kermanshah']) },
          placeIds: ['van', 'erzurum', 'diyarbakir'],
        },
      },
      {
        name: 'One site is not enough',
        check: { kind: 'share-below', scene: sites(1), region: EUROPE, belowFraction: 0.9 },
      },
    ],
    assumptionPaths: IIA_ASSUMPTIONS,
  },
  {
    id: 'europe-third-site-adds',
    name: 'The third site adds little',
    text: 'Asked of the same statement: a third site of the SM-3 Block IIA adds little to two.',
    row: 'ARCH-CBO09-THREE-SITES',
    sourceIds: ['economist2009_sm3'],
    confidence: 'read',
    reading: 'Our own question, the contrary of the statement: at most 5 % more of the people of the threatened towns.',
    check: { kind: 'adds-little', fewer: sites(2), more: sites(3), region: EUROPE, mostFraction: 0.05 },
    controls: [
      {
        name: 'The first site does not add little to none',
        check: {
          kind: 'adds-much',
          fewer: { ...sites(1), withoutIds: ['sm3-iia-deveselu'] },
          more: sites(1),
          region: EUROPE,
          leastFraction: 0.05,
        },
      },
    ],
    assumptionPaths: IIA_ASSUMPTIONS,
  },
];
