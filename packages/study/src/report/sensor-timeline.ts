import * as Plot from '@observablehq/plot';
import type { CentreCourse, SensorCourse, ThreatTracks } from '../tracks/index.ts';
import { figure } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { PALETTE } from './palette.ts';
import { CLOCK_MARGINS, clockScale, minutes, stageNames, stageRules } from './track-clock.ts';

const SIGNS = [
  'first detection or word',
  'firm track',
  'commit',
  'interceptor launch',
  'first meeting',
  'track lost',
] as const;
type Sign = (typeof SIGNS)[number];
const COLOURS = [PALETTE.detection, PALETTE.track, PALETTE.commit, PALETTE.battery, PALETTE.stopped, PALETTE.leaked];
const SHAPES = ['circle', 'square', 'diamond', 'triangle', 'star', 'times'] as const;

interface Mark {
  readonly lane: string;
  readonly minute: number;
  readonly sign: Sign;
}
interface Bar {
  readonly lane: string;
  readonly from: number;
  readonly to: number;
}

/** Sensors that have the missile in view, by the first time they do. */
export const seeing = ({ sensors }: ThreatTracks): SensorCourse[] =>
  sensors
    .filter(({ inView }) => inView.length > 0)
    .sort((a, b) => a.inView[0].fromS - b.inView[0].fromS || (a.sensorId < b.sensorId ? -1 : 1));

/** Two things may have one name: the id tells them apart. */
const laneOf = ({ name, sensorId }: SensorCourse): string => (name.length <= 30 ? name : sensorId);
const centreLane = ({ partyName }: CentreCourse): string => `picture: ${partyName}`;

function marksOf(threat: ThreatTracks): Mark[] {
  const mark = (lane: string, timeS: number | null, sign: Sign): Mark[] =>
    timeS === null ? [] : [{ lane, sign, minute: minutes(timeS, threat) }];
  return [
    ...seeing(threat).flatMap((sensor) => [
      ...mark(laneOf(sensor), sensor.detectedS, 'first detection or word'),
      ...mark(laneOf(sensor), sensor.firmS, 'firm track'),
      ...mark(laneOf(sensor), sensor.lostS, 'track lost'),
    ]),
    ...threat.centres.flatMap((centre) => [
      ...mark(centreLane(centre), centre.heardS, 'first detection or word'),
      ...mark(centreLane(centre), centre.firmS, 'firm track'),
      ...mark(centreLane(centre), centre.committedS, 'commit'),
      ...mark(centreLane(centre), centre.launchedS, 'interceptor launch'),
      ...mark(centreLane(centre), centre.metS, 'first meeting'),
    ]),
  ];
}

/** One lane a sensor that has the missile in view, then one lane a centre. */
export function sensorTimeline(threat: ThreatTracks, width = 940): Markup {
  const bar = (lane: string, fromS: number, toS: number): Bar => ({
    lane,
    from: minutes(fromS, threat),
    to: minutes(toS, threat),
  });
  const sensors = seeing(threat);
  const inView = sensors.flatMap((sensor) => sensor.inView.map(({ fromS, toS }) => bar(laneOf(sensor), fromS, toS)));
  const tracking = sensors.flatMap((sensor) =>
    sensor.firmS === null || sensor.lastLookS === null ? [] : [bar(laneOf(sensor), sensor.firmS, sensor.lastLookS)],
  );
  const held = threat.centres.flatMap((centre) =>
    centre.held.map(({ fromS, toS }) => bar(centreLane(centre), fromS, toS)),
  );
  const words = threat.sensors.flatMap(({ arrivals }) =>
    arrivals.flatMap(({ centreId, heardS }) => {
      const centre = threat.centres.find((each) => each.centreId === centreId);
      return centre === undefined ? [] : [{ lane: centreLane(centre), minute: minutes(heardS, threat) }];
    }),
  );
  const lanes = [...sensors.map(laneOf), ...threat.centres.map(centreLane)];
  return figure(
    {
      width,
      height: 90 + 24 * lanes.length,
      marginTop: 34,
      ...CLOCK_MARGINS,
      x: clockScale(threat),
      y: { label: null, domain: lanes, padding: 0.4 },
      symbol: { domain: SIGNS, range: SHAPES },
      color: { domain: SIGNS, range: COLOURS },
      marks: [
        stageRules(threat),
        stageNames(threat),
        Plot.barX(inView, { y: 'lane', x1: 'from', x2: 'to', fill: PALETTE.line, fillOpacity: 0.7 }),
        Plot.barX(tracking, { y: 'lane', x1: 'from', x2: 'to', fill: PALETTE.radar, fillOpacity: 0.55 }),
        Plot.barX(held, { y: 'lane', x1: 'from', x2: 'to', fill: PALETTE.intercept, fillOpacity: 0.35 }),
        Plot.tickX(words, { y: 'lane', x: 'minute', stroke: PALETTE.ink, strokeWidth: 1 }),
        Plot.dot(marksOf(threat), {
          y: 'lane',
          x: 'minute',
          symbol: 'sign',
          fill: 'sign',
          stroke: (mark: Mark) => (mark.sign === 'track lost' ? PALETTE.leaked : 'white'),
          strokeWidth: (mark: Mark) => (mark.sign === 'track lost' ? 2 : 0.8),
          r: 5.5,
        }),
      ],
    },
    `Timeline of ${threat.threatId}: one lane a sensor with field of view, detection and firm track, one lane a centre with first word, firm track and shots`,
  );
}

const SHAPE_PATHS: Readonly<Record<Sign, string>> = {
  'first detection or word': 'M0,-5a5,5 0 1 1 0,10a5,5 0 1 1 0,-10z',
  'firm track': 'M-4.5,-4.5h9v9h-9z',
  commit: 'M0,-6.5l4,6.5l-4,6.5l-4,-6.5z',
  'interceptor launch': 'M0,-6l5.5,9.5h-11z',
  'first meeting': 'M0,-7l1.6,4.8h5l-4.1,3l1.6,4.9l-4.1,-3l-4.1,3l1.6,-4.9l-4.1,-3h5z',
  'track lost': 'M-5,-4l1,-1l4,4l4,-4l1,1l-4,4l4,4l-1,1l-4,-4l-4,4l-1,-1l4,-4z',
};

const BARS = [
  ['in view of the sensor', PALETTE.line, 0.7],
  ['firm track of the sensor', PALETTE.radar, 0.55],
  ['track held in the picture', PALETTE.intercept, 0.35],
] as const;

export const sensorTimelineLegend = (): Markup =>
  html`<ul class="legend">${SIGNS.map(
    (sign, i) =>
      html`<li><svg viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true"><path d="${SHAPE_PATHS[sign]}" fill="${COLOURS[i]}"/></svg>${sign}</li>`,
  )}${BARS.map(
    ([name, colour, opacity]) =>
      html`<li><svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true"><rect width="22" height="12" fill="${colour}" opacity="${opacity}"/></svg>${name}</li>`,
  )}<li><svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true"><path d="M4,0v14" stroke="${PALETTE.ink}"/></svg>word of one more sensor arrives</li></ul>`;
