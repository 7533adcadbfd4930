import type { MapFlight } from '@parasol/study/results';
import { describe, expect, it } from 'vitest';
import { viewOf } from './flight-view.ts';

describe('the view of flights', () => {
  const flight = (latitudesDeg: number[], longitudesDeg: number[]) =>
    ({ latitudesDeg, longitudesDeg }) as unknown as MapFlight;

  it('holds every flight, with room round it', () => {
    const view = viewOf([flight([30, 60], [10, 12]), flight([30, 40], [10, 14])], 2);
    expect(view).toMatchObject({ latitudeDeg: 45, longitudeDeg: 12, heightDeg: 39 });
  });

  it('goes the short way over 180 degrees', () => {
    expect(viewOf([flight([40, 40], [170, -170])], 1)?.longitudeDeg).toBe(-180);
  });

  it('is none where nothing flies', () => {
    expect(viewOf([], 1)).toBeNull();
  });
});
