import type { MapFlight } from '@parasol/study/results';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../scene/index.ts';
import { isFlying, passedOf, placeOn, tracksOf } from './tracks.ts';

const FLIGHT: MapFlight = {
  threatId: 't1',
  missileId: 'm',
  launchAreaId: 'a',
  targetId: 'c',
  launchTimeS: 100,
  burnoutS: 10,
  apogeeS: 20,
  impactS: 40,
  timesS: [0, 10, 30, 40],
  latitudesDeg: [50, 52, 56, 58],
  longitudesDeg: [170, 178, -174, -170],
  altitudesKm: [0, 100, 100, 0],
};
const SITES = [
  { id: 'a', kind: 'launch-area', partyId: 'p', latitudeDeg: 50, longitudeDeg: 170 },
  { id: 'b', kind: 'battery', partyId: 'q', latitudeDeg: 60, longitudeDeg: -170 },
] as unknown as Scene['sites'];

describe('a track in time', () => {
  const [track] = tracksOf([FLIGHT], [], { sites: SITES }, { p: '#123456' });

  it.each([
    [99, -1],
    [100, 0],
    [105, 0.5],
    [120, 1.5],
    [140, 3],
    [999, 3],
  ])('at %f s it has passed %f of its points', (timeS, passed) => {
    expect(passedOf(track, timeS)).toBeCloseTo(passed, 12);
  });

  it('flies from its start up to its end', () => {
    expect([99, 100, 139.9, 140].map((timeS) => isFlying(track, passedOf(track, timeS)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('goes the short way over the date line', () => {
    expect(placeOn(track, 1.5)).toEqual({ latitudeDeg: 54, longitudeDeg: -178, altitudeKm: 100 });
  });

  it('has the colour of the party that launches it', () => {
    expect(track.colour).toBe('#123456');
  });
});

describe('the arc of an interceptor', () => {
  const to = { latitudeDeg: 50, longitudeDeg: 170, altitudeKm: 200 };
  const flyOut = { batteryId: 'b', fromS: 200, toS: 300, isHit: true, to };
  const [arc] = tracksOf([], [flyOut], { sites: SITES }, {});

  it('leads from the battery to the attempt, never falling', () => {
    const first = placeOn(arc, 0);
    expect([first.latitudeDeg, first.longitudeDeg, first.altitudeKm].map((one) => Math.round(one * 1e6))).toEqual([
      60e6, -170e6, 0,
    ]);
    const last = placeOn(arc, passedOf(arc, 300));
    expect(last.latitudeDeg).toBeCloseTo(50, 9);
    expect(last.longitudeDeg).toBeCloseTo(170, 9);
    expect(last.altitudeKm).toBeCloseTo(200, 9);
    expect(arc.altitudesKm.every((km, i) => i === 0 || km > arc.altitudesKm[i - 1])).toBe(true);
  });

  it('is left out where nobody knows where the attempt was, or the battery', () => {
    expect(tracksOf([], [{ ...flyOut, to: null }], { sites: SITES }, {})).toEqual([]);
    expect(tracksOf([], [{ ...flyOut, batteryId: 'x' }], { sites: SITES }, {})).toEqual([]);
  });
});
