import { type Assumption, choice, figure } from './sheet.ts';

/** What every run reads. */
const ofScenario: readonly Assumption[] = [
  choice(
    {
      key: 'cue',
      label: 'cue',
      basis:
        'detection, firm track and commit through the sensors, links and delays of the architecture; the difference to the ideal cue (at burnout and delay) is the value of the sensors',
      scope: 'scenario',
    },
    'sensor-driven',
    ['sensor-driven', 'ideal'],
  ),
  figure(
    {
      key: 'launchDelayS',
      label: 'delay from firm track to launch',
      basis: 'policy papers use 30-60 s in boost phase, 1-5 min in midcourse',
      scope: 'scenario',
    },
    60,
    [0, 300],
    's',
  ),
  choice(
    {
      key: 'inFlightUpdate',
      label: 'in-flight update of the interceptor',
      basis:
        'from a terminal or ship in line of sight at least once after burnout; terminals are notional and named in the architecture',
      scope: 'scenario',
    },
    'needed',
    ['needed', 'ideal'],
  ),
  figure(
    {
      key: 'commonCauseFailureProbability',
      label: 'common-cause failure of all shots',
      basis: 'four shots at p are not 1-(1-p)^4 when the cause is common',
      scope: 'scenario',
    },
    0,
    [0, 0.3],
    null,
  ),
  figure(
    {
      key: 'discriminationProbability',
      label: 'the shot goes at the warhead',
      basis: 'coverage is not protection: this caveat stands on every map, with the break-even value',
      scope: 'scenario',
    },
    1,
    [0.3, 1],
    null,
  ),
  figure(
    {
      key: 'handoverProbability',
      label: 'the handover from the picture to the kill vehicle succeeds',
      basis: 'an aggregate; 1 keeps the default to the kill probability alone',
      scope: 'scenario',
    },
    1,
    [0.5, 1],
    null,
  ),
  figure(
    {
      key: 'firmTrackHitsCount',
      label: 'detections that make a track firm',
      basis: 'customary rule of three detections in five looks',
      scope: 'scenario',
    },
    3,
    [2, 5],
    null,
  ),
  figure(
    {
      key: 'firmTrackWindowCount',
      label: 'looks within which they must fall',
      basis: 'customary rule of three detections in five looks',
      scope: 'scenario',
    },
    5,
    [3, 10],
    null,
  ),
  figure(
    {
      key: 'lookIntervalS',
      label: 'time between looks of a radar at one object',
      basis: 'a search fence is renewed every few seconds; no figure read',
      scope: 'scenario',
    },
    2,
    [1, 10],
    's',
  ),
  figure(
    {
      key: 'trackLossS',
      label: 'time without an update after which a picture drops a track',
      basis: 'trackers drop a track after a few missed updates; no published figure read',
      scope: 'scenario',
      since: 2,
    },
    60,
    [10, 300],
    's',
  ),
];

const entities = 'entities' as const;

/** What the sheet set on the entities. */
const ofEntities: readonly Assumption[] = [
  ...(
    [
      ['maximumFlightTimeSm3S', 'kill-vehicle flight time, SM-3', 600, 400, 900, 's', 'no published figure read'],
      ['maximumFlightTimeGbiS', 'kill-vehicle flight time, GBI', 1800, 900, 2400, 's', 'no published figure read'],
      [
        'interceptCeilingSm3IaIbKm',
        'intercept ceiling, SM-3 IA and IB',
        500,
        250,
        500,
        'km',
        'press and recalled; none to half is shown',
      ],
      [
        'interceptCeilingSm3IiaKm',
        'intercept ceiling, SM-3 IIA',
        1000,
        500,
        1000,
        'km',
        'press and recalled; none to half is shown',
      ],
      [
        'interceptCeilingGbiKm',
        'intercept ceiling, GBI',
        2000,
        1000,
        2000,
        'km',
        'press and recalled; none to half is shown',
      ],
      [
        'lowestInterceptExoatmosphericKm',
        'lowest intercept, exo-atmospheric',
        100,
        80,
        150,
        'km',
        'public footprint code; recalled',
      ],
      [
        'lowestInterceptUpperTierKm',
        'lowest intercept, upper tier',
        40,
        40,
        150,
        'km',
        'public footprint code; recalled',
      ],
      [
        'warheadRadarCrossSectionXM2',
        'warhead cross-section, X band',
        0.03,
        0.003,
        0.3,
        'm2',
        'published ranges rarely state one; a factor of 10 either way',
      ],
      [
        'warheadRadarCrossSectionSM2',
        'warhead cross-section, S band',
        0.1,
        0.01,
        1,
        'm2',
        'published ranges rarely state one; a factor of 10 either way',
      ],
      [
        'warheadRadarCrossSectionUhfM2',
        'warhead cross-section, UHF',
        0.3,
        0.03,
        3,
        'm2',
        'published ranges rarely state one; a factor of 10 either way',
      ],
      [
        'warheadRadarCrossSectionVhfM2',
        'warhead cross-section, VHF',
        1,
        0.1,
        10,
        'm2',
        'published ranges rarely state one; a factor of 10 either way',
      ],
      [
        'acquireTimeS',
        'time to acquire of a cued radar',
        10,
        5,
        60,
        's',
        'the midcourse radar searches only where cued: the plan called it a tracker',
      ],
      [
        'singleShotKillProbability',
        'kill probability of one shot',
        0.5,
        0.25,
        0.85,
        null,
        'published records and critics; test records are not kill probabilities',
      ],
      ['shipOnStationFraction', 'ships on station', 1, 0.33, 1, null, 'every element works; one in three is shown'],
      ['radarAvailabilityFraction', 'availability of a radar', 1, 0.95, 1, null, 'every element works; 0.95 is shown'],
    ] as const
  ).map(([key, label, value, minimum, maximum, unit, basis]) =>
    figure({ key, label, basis, scope: entities }, value, [minimum, maximum], unit),
  ),
];

export const figures: readonly Assumption[] = [...ofScenario, ...ofEntities];
