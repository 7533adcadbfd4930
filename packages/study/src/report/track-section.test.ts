import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { LaunchObserver, LaunchViewDocument } from '../launch-view/index.ts';
import type { CentreCourse, SensorCourse, ThreatTracks, TracksDocument } from '../tracks/index.ts';
import { renderReport, renderTracks } from './index.ts';
import { HOSTILE_NAME, sampleRun } from './testing/sample-comparison.ts';
import { decades } from './track-errors.ts';

const timesS = Array.from({ length: 60 }, (_, i) => 200 + 10 * i);

const centre = (partyName: string, change: Partial<CentreCourse> = {}): CentreCourse => ({
  centreId: `centre-${partyName}`,
  partyId: partyName,
  partyName,
  heardS: 100,
  firmS: 190,
  decidedS: 200,
  committedS: 210,
  launchedS: 240,
  metS: 600,
  held: [{ fromS: 200, toS: 790 }],
  errors: {
    timesS,
    filterErrorM: timesS.map((timeS) => (timeS > 700 ? null : 40_000 / timeS)),
    filterErrorMPerS: timesS.map(() => 1),
    filterSigmaM: timesS.map(() => 100),
    filterSigmaMPerS: timesS.map(() => 1),
    nominalSigmaM: timesS.map((timeS, i) => (i < 3 ? null : 30_000 / timeS)),
    nominalSigmaMPerS: timesS.map(() => 1),
  },
  withinThreeSigma: 1,
  sources: [{ fromS: 200, sensorIds: ['radar'], label: 'own' }],
  impact: {
    timesS: [200, 400, 600],
    latitudesDeg: [52, 52, 52],
    longitudesDeg: [21, 21, 21],
    semiMajorKm: [300, 5, 0.5],
    semiMinorKm: [40, 2, 0.1],
    majorAzimuthsDeg: [20, 30, 40],
    offKm: [30, 1, 0.2],
  },
  position: {
    timesS: [],
    latitudesDeg: [],
    longitudesDeg: [],
    altitudesKm: [],
    semiMajorKm: [],
    semiMinorKm: [],
    majorAzimuthsDeg: [],
    upSigmaKm: [],
  },
  sentence: `${partyName} sees it.`,
  ...change,
});

const sensor = (sensorId: string, change: Partial<SensorCourse> = {}): SensorCourse => ({
  sensorId,
  name: sensorId,
  partyId: 'blue',
  kind: 'radar',
  cuedOnly: false,
  inView: [{ fromS: 90, toS: 500 }],
  detectedS: 100,
  firmS: 190,
  lastLookS: 490,
  lostS: 520,
  arrivals: [],
  ...change,
});

const threat: ThreatTracks = {
  raidId: 'r1',
  threatId: 'r1-warsaw',
  missileId: 'missile',
  missileName: HOSTILE_NAME,
  launchAreaId: 'tabriz',
  launchAreaName: 'Tabriz',
  targetId: 'warsaw',
  targetName: 'Warsaw',
  launchTimeS: 0,
  burnoutS: 130,
  apogeeS: 490,
  reentryS: 880,
  impactS: 920,
  impactLatitudeDeg: 52,
  impactLongitudeDeg: 21,
  stoppedS: null,
  sensors: [
    sensor('radar'),
    sensor('blind', { inView: [], detectedS: null, firmS: null, lastLookS: null, lostS: null }),
  ],
  centres: [centre('Blue'), centre('Green', { held: [], impact: { ...centre('').impact, timesS: [] } })],
};

const tracks: TracksDocument = {
  formatVersion: 1,
  scenarioId: 'sample',
  name: 'Sample',
  seed: 1,
  trial: 0,
  estimators: { filter: 'f', nominal: 'n' },
  impactProbability: 0.95,
  trackLossS: 30,
  threats: [threat],
  caveat: 'Caveat.',
  warnings: [],
};

const observer = (partyName: string, distinguishableS: number | null): LaunchObserver => ({
  partyId: partyName,
  partyName,
  countryCodes: [],
  guardedName: `the land of ${partyName}`,
  sights: [
    { sensorId: 'r', name: 'R', kind: 'radar', cuedOnly: false, inViewFromS: 110, detectedS: 120, firmS: 130 },
    { sensorId: 's', name: 'S', kind: 'infrared', cuedOnly: false, inViewFromS: 10, detectedS: 20, firmS: null },
  ],
  impact: {
    timesS: [],
    latitudesDeg: [],
    longitudesDeg: [],
    semiMajorKm: [],
    semiMinorKm: [],
    majorAzimuthsDeg: [],
    holdsOwnLand: [],
  },
  fallsOnOwnLand: false,
  verdict: distinguishableS === null ? 'not-excluded' : 'excluded',
  distinguishableS,
  sentence: `${partyName} sees it late.`,
});

describe('the report of tracks', () => {
  const text = renderTracks(tracks);
  const { document } = parseHTML(text);

  it('draws three figures in step, each described and with its table', () => {
    const figures = [...document.querySelectorAll('figure > svg')];
    expect(figures).toHaveLength(3);
    for (const svg of figures) {
      expect(svg.getAttribute('aria-label')).toContain('r1-warsaw');
      expect(svg.getAttribute('width')).toBe('940');
      expect(svg.textContent).toContain('minutes after the launch of the missile');
    }
    expect(document.querySelectorAll('details table')).toHaveLength(3);
  });

  it('names sensors that never have the missile in view instead of drawing them', () => {
    expect(document.querySelector('figure > svg')?.textContent).not.toContain('blind');
    expect(document.body.textContent).toContain('Never in view of: blind');
  });

  it('escapes names, and puts no NaN, undefined or infinity before a reader', () => {
    expect(text).not.toContain(HOSTILE_NAME);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says so where no picture comes to a track', () => {
    const none = { ...tracks, threats: [{ ...threat, centres: [centre('Green', { held: [] })] }] };
    const found = parseHTML(renderTracks(none)).document;
    expect(found.querySelectorAll('figure > svg')).toHaveLength(1);
    expect(found.body.textContent).toContain('No picture comes to a track.');
  });

  it('stands in the report of a run that has tracks, and in no other', () => {
    const run = sampleRun('First', 0);
    expect(parseHTML(renderReport(run, tracks)).document.querySelector('#tracks')).not.toBeNull();
    expect(renderReport(run)).not.toContain('#tracks');
  });
});

describe('launches in the report of tracks', () => {
  const launches: LaunchViewDocument = {
    formatVersion: 1,
    scenarioId: 'sample',
    name: 'Sample',
    crossSectionM2: 1,
    stepS: 5,
    protectedPlaces: [],
    views: [
      {
        batteryId: 'battery',
        batteryName: HOSTILE_NAME,
        interceptorId: 'interceptor',
        interceptorName: 'Interceptor',
        partyId: 'blue',
        raidId: 'r1',
        threatId: 'r1-warsaw',
        launchS: 200,
        burnoutS: 100,
        burnoutSpeedKmPerS: 4,
        meetingS: 400,
        meetingAltitudeKm: 300,
        fallsLatitudeDeg: 50,
        fallsLongitudeDeg: 40,
        observers: [observer('Green', 150), observer('Red', null)],
      },
    ],
    notFlown: [{ batteryId: 'idle', why: 'no shot' }],
    caveat: 'Caveat.',
  };
  const text = renderTracks(tracks, launches);
  const section = text.slice(text.indexOf('id="launches"'));

  it('stand as a figure, sentences and a table, and those that are not flown with the reason', () => {
    for (const words of [
      'aria-label="One lane a launch',
      'Green sees it late.',
      '<td class="n">150</td>',
      'idle: no shot',
    ])
      expect(section).toContain(words);
    expect(text).not.toContain(HOSTILE_NAME);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('are not there unless given, and say so where nobody looks', () => {
    expect(renderTracks(tracks)).not.toContain('id="launches"');
    expect(renderTracks(tracks, { ...launches, views: [] })).toContain('No launch is seen by a party');
  });
});

describe('limits of a logarithmic axis', () => {
  it.each([
    [
      [0.5, 30],
      [0.1, 100],
    ],
    [
      [12, 13],
      [10, 100],
    ],
    [
      [100, 100_000],
      [100, 100_000],
    ],
    [[0], [1, 10]],
  ])('round %j are %j', (values, limits) => {
    const [low, high] = decades(values);
    expect([low / limits[0], high / limits[1]].map((ratio) => Math.abs(ratio - 1) < 1e-9)).toEqual([true, true]);
  });
});
