import { describe, expect, it } from 'vitest';
import { lastLaunchS, opportunities } from '../interceptors/index.ts';
import { fillMagazine } from './magazine.ts';
import { oneBattery } from './testing/one-battery.ts';

const {
  threats: [threat],
  batteries: [battery],
  interceptorTypes: [type],
  earth,
} = oneBattery();
const all = opportunities(battery, type, threat, earth);

describe('a magazine', () => {
  it('counts what is left and what is promised', () => {
    const magazine = fillMagazine(2, undefined, true);
    const shot = magazine.earliest(all, 200);
    if (shot !== null) magazine.take(shot);
    expect([magazine.stock, magazine.load]).toEqual([1, 1]);
  });

  it('lets the next shot wait for a channel, and gives none when no channel is free in time', () => {
    const magazine = fillMagazine(100, 1, true);
    let freeS = 200;
    let shots = 0;
    for (let shot = magazine.earliest(all, 200); shot !== null; shot = magazine.earliest(all, 200)) {
      expect(shot.launchS).toBeGreaterThanOrEqual(freeS);
      magazine.take(shot);
      freeS = shot.interceptS;
      shots++;
    }
    expect(shots).toBeGreaterThan(1);
    expect(freeS).toBeGreaterThan(lastLaunchS(all));
  });

  it('fires as many at once as it has channels', () => {
    const magazine = fillMagazine(100, 2, true);
    const launches = [1, 2, 3].map(() => {
      const shot = magazine.earliest(all, 200);
      if (shot !== null) magazine.take(shot);
      return shot?.launchS;
    });
    expect(launches[1]).toBe(launches[0]);
    expect(launches[2]).toBeGreaterThan(launches[0] ?? 0);
  });
});
