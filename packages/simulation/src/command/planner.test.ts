import { describe, expect, it } from 'vitest';
import { earliestIntercept, type ShotOption } from './index.ts';

const option = (change: Partial<ShotOption>): ShotOption => ({
  batteryId: 'm',
  launchS: 100,
  interceptS: 300,
  interceptAltitudeM: 2e5,
  stock: 10,
  load: 0,
  ...change,
});
const choose = (...options: ShotOption[]) => {
  const request = { centreId: 'c', nowS: 0, entry: null, salvo: 1, options };
  return options[earliestIntercept.choose(request)].batteryId;
};

describe('the fast rule', () => {
  it('takes the earliest intercept, however loaded the battery and whenever it launches', () => {
    expect(choose(option({}), option({ batteryId: 'early', interceptS: 299, launchS: 200, load: 9 }))).toBe('early');
  });

  it('takes the less loaded of two equal batteries, and the first id of two equally loaded ones', () => {
    expect(choose(option({ load: 2 }), option({ batteryId: 'z', load: 1 }))).toBe('z');
    expect(choose(option({}), option({ batteryId: 'a' }))).toBe('a');
    expect(choose(option({ batteryId: 'a' }), option({}))).toBe('a');
  });
});
