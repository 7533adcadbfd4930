import type { MapFlight, RaidEvent, RaidLedgerRow } from '@parasol/study/results';
import { describe, expect, it } from 'vitest';
import { endedAt, placeAt, trackUntil } from './flown.ts';
import { lanesOf, passedMarks, spanOf } from './lanes.ts';

const flight: MapFlight = {
  threatId: 'a',
  raidId: 'r1',
  missileId: 'm',
  launchAreaId: 'here',
  targetId: 'there',
  launchTimeS: 60,
  burnoutS: 40,
  apogeeS: 100,
  impactS: 200,
  timesS: [0, 40, 100, 200],
  latitudesDeg: [10, 20, 30, 40],
  longitudesDeg: [170, 178, -178, -170],
  altitudesKm: [0, 80, 400, 0],
};

const row = {
  raidId: 'r1',
  threatId: 'a',
  launchTimeS: 60,
  impactTimeS: 260,
  firstDetectionS: 80,
  firstDetectionBy: 'radar',
  firmTrackS: 110,
  stopped: true,
  stoppedS: 210,
} as RaidLedgerRow;

const event = (kind: RaidEvent['kind'], timeS: number, detail: RaidEvent['detail'] = {}): RaidEvent => ({
  raidId: 'r1',
  kind,
  timeS,
  sequence: 0,
  subjectId: 'battery',
  objectId: 'a',
  detail,
});

const run = {
  flights: [flight],
  ledger: [row],
  events: [
    event('commit', 120, { shot: 1, salvo: 1 }),
    event('interceptor-launch', 130, { shot: 1, salvo: 1 }),
    event('interceptor-launch', 140, { shot: 2, salvo: 1 }),
    event('intercept', 200, { shot: 1, salvo: 1, end: 'missed' }),
    event('intercept', 210, { shot: 2, salvo: 1, end: 'killed' }),
    { ...event('commit', 120), raidId: 'r2' },
  ],
};

describe('a place on a flight', () => {
  it('lies between the points of its columns, also across 180 degrees', () => {
    expect(placeAt(flight, 60 + 70)).toEqual({ latitudeDeg: 25, longitudeDeg: -180, altitudeKm: 240 });
    expect(placeAt(flight, 60)).toEqual({ latitudeDeg: 10, longitudeDeg: 170, altitudeKm: 0 });
    expect(placeAt(flight, 260)).toEqual({ latitudeDeg: 40, longitudeDeg: -170, altitudeKm: 0 });
  });

  it('is none before the launch and after the impact', () => {
    expect(placeAt(flight, 59)).toBeNull();
    expect(placeAt(flight, 261)).toBeNull();
  });

  it('ends its track', () => {
    expect(trackUntil(flight, 0)).toEqual([]);
    expect(trackUntil(flight, 100)).toEqual([
      [170, 10],
      [178, 20],
    ]);
    expect(trackUntil(flight, 999)).toHaveLength(4);
  });

  it('is the last one of a flight that was stopped there', () => {
    const stopped = endedAt(flight, 210);
    expect(stopped.timesS).toEqual([0, 40, 100, 150]);
    expect(stopped.altitudesKm.at(-1)).toBe(200);
    expect(placeAt(stopped, 211)).toBeNull();
  });
});

describe('the lanes of a raid', () => {
  const [lane] = lanesOf(run, 'r1');

  it('mark what happened, by time', () => {
    expect(lane.marks.map(({ kind, timeS }) => [kind, timeS])).toEqual([
      ['launch', 60],
      ['detection', 80],
      ['burnout', 100],
      ['firm-track', 110],
      ['commit', 120],
      ['interceptor-launch', 130],
      ['interceptor-launch', 140],
      ['intercept', 200],
      ['intercept', 210],
    ]);
    expect(lane.marks.at(-1)).toMatchObject({ by: 'battery', end: 'killed', at: { altitudeKm: 200 } });
  });

  it('have an impact where nothing stopped the threat', () => {
    const [leaker] = lanesOf({ ...run, ledger: [{ ...row, stopped: false, stoppedS: null }] }, 'r1');
    expect(leaker.marks.at(-1)).toMatchObject({ kind: 'impact', timeS: 260 });
    expect(leaker.endS).toBe(260);
  });

  it('put every interceptor with its own attempt', () => {
    expect(lane.flyOuts.map(({ fromS, toS, isHit }) => [fromS, toS, isHit])).toEqual([
      [130, 200, false],
      [140, 210, true],
    ]);
  });

  it('know how much has happened', () => {
    expect([0, 60, 99.9, 100, 999].map((timeS) => passedMarks(lane, timeS))).toEqual([0, 1, 2, 3, 9]);
  });

  it('span the raid with a little time after it', () => {
    expect(spanOf([lane])).toEqual({ fromS: 0, toS: 240 });
    expect(spanOf([])).toEqual({ fromS: 0, toS: 30 });
  });

  it('are those of the raid asked for only', () => {
    expect(lanesOf(run, 'r2')).toEqual([]);
  });
});
