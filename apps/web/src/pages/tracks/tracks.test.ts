import type { LaunchViewDocument } from '@parasol/study/launch-view';
import type { CentreCourse, SensorCourse, ThreatTracks } from '@parasol/study/tracks';
import { describe, expect, it } from 'vitest';
import { chosenCentre } from './chosen-centre.ts';
import { happeningsOf } from './happenings.ts';
import { linesOf } from './lane-name.ts';
import { launchLines } from './launch-lines.ts';
import { pictureLines } from './pictures.ts';
import { bandOver, decadesRound, lineOver } from './plot-lines.ts';
import { stageNames } from './stage-names.ts';

const centre = (centreId: string, firmS: number | null, semiMajorKm: readonly number[]): CentreCourse =>
  ({
    centreId,
    firmS,
    held: semiMajorKm.length === 0 ? [] : [{ fromS: 100, toS: 300 }],
    committedS: centreId === 'b' ? 160 : null,
    errors: { timesS: [100], filterErrorM: [90], filterSigmaM: [70], nominalSigmaM: [60] },
    impact: {
      timesS: semiMajorKm.map((_, i) => 100 + 100 * i),
      semiMajorKm,
      semiMinorKm: semiMajorKm.map((km) => km / 2),
      latitudesDeg: semiMajorKm,
      longitudesDeg: semiMajorKm,
      majorAzimuthsDeg: semiMajorKm,
    },
  }) as unknown as CentreCourse;

const radar = {
  name: 'radar',
  inView: [{ fromS: 60, toS: 240 }],
  detectedS: 62,
  firmS: 70,
  lostS: 300,
  arrivals: [
    { centreId: 'a', heardS: 65, firmS: 73, label: 'own', dropped: [] },
    { centreId: 'b', heardS: 95, firmS: 95, label: 'to b', dropped: [{ fromS: 320, toS: null, cause: 'out-of-view' }] },
  ],
} as unknown as SensorCourse;

const threat = {
  launchTimeS: 0,
  burnoutS: 120,
  apogeeS: 400,
  reentryS: null,
  stoppedS: null,
  impactS: 800,
  sensors: [radar],
  centres: [centre('a', 73, [50, 10]), centre('b', 103, [120, 60]), centre('c', null, [])],
} as unknown as ThreatTracks;

describe('pictures beside each other', () => {
  it('are late against the first firm track, and large against the smallest area of then', () => {
    const [a, b, c] = pictureLines(threat, 250);
    expect([a!.laterS, b!.laterS, c!.laterS]).toEqual([0, 30, null]);
    expect([a!.timesSmallest, b!.timesSmallest, c!.timesSmallest]).toEqual([1, 6, null]);
    expect(pictureLines(threat, 150)[1]!.timesSmallest).toBeCloseTo(2.4, 9);
    expect(a!.leastStatedM).toBe(70);
  });

  it('are the first that holds a track until the reader chooses', () => {
    const [a, b, c] = threat.centres;
    expect(chosenCentre([c!, b!, a!], null)).toBe(b);
    expect(chosenCentre(threat.centres, 'c')).toBe(c);
    expect(chosenCentre([], 'c')).toBeUndefined();
  });
});

describe('what happens', () => {
  it('is told in order of time, with words only of the picture asked for', () => {
    const kinds = happeningsOf(threat, 'b').map(({ kind, timeS }) => [kind, timeS]);
    expect(kinds).toEqual([
      ['launch', 0],
      ['in-view', 60],
      ['detection', 62],
      ['firm-track', 70],
      ['word', 95],
      ['burnout', 120],
      ['commit', 160],
      ['out-of-view', 240],
      ['lost', 300],
      ['dropped', 320],
      ['apogee', 400],
      ['impact', 800],
    ]);
  });

  it('tells a firm track that comes after the first word, and under which label a word comes', () => {
    expect(happeningsOf(threat, 'a').find(({ kind }) => kind === 'firm-word')).toMatchObject({
      timeS: 73,
      label: 'own',
    });
    expect(happeningsOf(threat, 'b').some(({ kind }) => kind === 'firm-word')).toBe(false);
  });
});

describe('lines of a chart', () => {
  const same = (value: number): number => value;

  it('break where there is no value', () => {
    expect(lineOver([0, 1, 2, 3], [5, null, 6, 7], same, same)).toBe('M0.0,5.0M2.0,6.0L3.0,7.0');
  });

  it('enclose a band, a piece for each stretch', () => {
    expect(bandOver([0, 1, 2, 3], [1, 1, null, 1], [5, 6, 7, 8], same, same)).toBe('M0.0,5.0L1.0,6.0L1.0,1.0L0.0,1.0Z');
  });

  it('lie between whole powers of ten', () => {
    expect(decadesRound([30, null, 2500])).toEqual([10, 100, 1000, 10_000]);
    expect(decadesRound([100, 100])).toEqual([100, 1000]);
    expect(decadesRound([0.4])).toEqual([0.1, 1]);
    expect(decadesRound([null])).toEqual([10, 100]);
  });
});

describe('names beside a chart', () => {
  it.each([
    ['Don-2N, Sofrino', ['Don-2N, Sofrino']],
    ['Armavir, Voronezh-DM, south-west array', ['Armavir', 'Voronezh-DM, south-west array']],
    ['DSP satellite over Europe and Africa', ['DSP satellite over Europe', 'and Africa']],
  ])('%s', (name, lines) => {
    expect(linesOf(name)).toEqual(lines);
  });
});

describe('names above a chart', () => {
  it('go into a second row where the first is full, and to the left at the right edge', () => {
    const placed = stageNames(
      [
        { name: 'apogee', at: 300 },
        { name: 're-entry', at: 560 },
        { name: 'impact', at: 590 },
        { name: 'after', at: 592 },
      ],
      50,
      600,
    );
    expect(placed.map(({ name, row, anchor }) => [name, row, anchor])).toEqual([
      ['apogee', 0, 'middle'],
      ['re-entry', 0, 'middle'],
      ['impact', 1, 'end'],
    ]);
  });
});

describe('launches as others see them', () => {
  it('are told by the first radar that sees them; satellites tell nothing of where they go', () => {
    const sight = (kind: string, detectedS: number | null, firmS: number | null) => ({ kind, detectedS, firmS });
    const observer = { sights: [sight('infrared', 10, null), sight('radar', 90, 99), sight('radar', 80, null)] };
    const views = [{ observers: [observer, { sights: [] }] }, { observers: [] }];
    const lines = launchLines({ views } as unknown as LaunchViewDocument);
    expect(lines.map(({ detectedS, firmS }) => [detectedS, firmS])).toEqual([
      [80, 99],
      [null, null],
    ]);
  });
});
