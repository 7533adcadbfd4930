import type { CentreCourse, SensorCourse } from '@parasol/study/tracks';
import { describe, expect, it } from 'vitest';
import { errorsAt, impactAt, lastAt, positionAt, sightAt } from './moments.ts';

const centre = {
  position: {
    timesS: [100, 110, 150],
    latitudesDeg: [40, 41, 50],
    longitudesDeg: [179, -179, -170],
    altitudesKm: [200, 220, 300],
    semiMajorKm: [4, 2, 1],
    semiMinorKm: [2, 1, 0.5],
    majorAzimuthsDeg: [170, 10, 20],
    upSigmaKm: [1, 1, 1],
  },
  impact: {
    timesS: [100, 150],
    latitudesDeg: [52, 52.1],
    longitudesDeg: [21, 21.1],
    semiMajorKm: [300, 40],
    semiMinorKm: [100, 10],
    majorAzimuthsDeg: [120, 125],
    offKm: [80, 5],
  },
  errors: {
    timesS: [90, 100, 110],
    filterErrorM: [null, 700, 300],
    filterSigmaM: [null, 800, 400],
    nominalSigmaM: [900, 750, 350],
    filterErrorMPerS: [],
    filterSigmaMPerS: [],
    nominalSigmaMPerS: [],
  },
} as unknown as CentreCourse;

describe('a picture at a time of the clock', () => {
  it('finds the last time that is not after', () => {
    expect([99, 100, 129, 150, 400].map((timeS) => lastAt([100, 130, 150], timeS))).toEqual([-1, 0, 0, 2, 2]);
  });

  it('holds the missile between two samples, over 180 degrees of longitude and of azimuth the short way', () => {
    expect(positionAt(centre, 105)).toEqual({
      latitudeDeg: 40.5,
      longitudeDeg: 180,
      altitudeKm: 210,
      semiMajorKm: 3,
      semiMinorKm: 1.5,
      majorAzimuthDeg: 180,
    });
  });

  it('holds nothing before the first sample, in a gap, and after the last', () => {
    expect(positionAt(centre, 99)).toBeNull();
    expect(positionAt(centre, 111)).toBeNull();
    expect(positionAt(centre, 150)).toMatchObject({ semiMajorKm: 1 });
    expect(positionAt(centre, 151)).toBeNull();
  });

  it('keeps the impact area that it stated last', () => {
    expect(impactAt(centre, 99)).toBeNull();
    expect(impactAt(centre, 149)).toMatchObject({ semiMajorKm: 300, altitudeKm: 0 });
    expect(impactAt(centre, 900)).toMatchObject({ semiMajorKm: 40, majorAzimuthDeg: 125 });
  });

  it('has errors only while it holds a track', () => {
    expect(errorsAt(centre, 95)).toBeNull();
    expect(errorsAt(centre, 109)).toEqual({ errorM: 700, statedM: 800, boundM: 750 });
    expect(errorsAt(centre, 130)).toBeNull();
  });
});

describe('a sensor at a time of the clock', () => {
  const sensor = {
    inView: [
      { fromS: 20, toS: 60 },
      { fromS: 80, toS: 100 },
    ],
    detectedS: 30,
    firmS: 50,
  } as unknown as SensorCourse;

  it.each([
    [10, 'none'],
    [20, 'in-view'],
    [30, 'seen'],
    [50, 'firm'],
    [70, 'none'],
    [90, 'firm'],
    [101, 'none'],
  ])('at %i s: %s', (timeS, sight) => {
    expect(sightAt(sensor, timeS)).toBe(sight);
  });

  it('that never detects has it only in view', () => {
    expect(sightAt({ ...sensor, detectedS: null, firmS: null }, 90)).toBe('in-view');
  });
});
