import { describe, expect, it } from 'vitest';
import { catalogue } from '../entries/index.ts';
import { architectures, beside, checkArchitecture } from './index.ts';

const label = {
  id: 'both',
  name: 'Both',
  shortName: 'Both',
  status: 'counterfactual',
  counterfactual: ['never'],
  note: '',
} as const;

describe('two architectures beside one another', () => {
  it.each([1, 2, 3, 4])('are sound: gmd and option %i of the CBO', (number) => {
    const option = architectures[`cbo-2009-option-${number}`];
    const both = beside(architectures.gmd, option, label);
    expect(checkArchitecture(both, catalogue)).toEqual([]);
    const ids = both.batteries.map(({ id }) => id);
    expect(ids).toEqual([...architectures.gmd.batteries, ...option.batteries].map(({ id }) => id));
    expect(both.authorities.flatMap(({ batteryIds }) => batteryIds)).toEqual(ids);
  });

  it('may defend whatever one of the two may: any target where one may defend any', () => {
    const { gmd, 'third-site': thirdSite } = architectures;
    const [{ defendsCountryCodes: _, ...free }] = gmd.authorities;
    const codes = (first: typeof gmd, second: typeof gmd) =>
      beside(first, second, label).authorities.map((one) => one.defendsCountryCodes?.value);
    expect(codes(gmd, thirdSite)).toEqual([thirdSite.authorities[0].defendsCountryCodes?.value]);
    expect(codes(thirdSite, gmd)).toEqual(codes(gmd, thirdSite));
    expect(codes({ ...gmd, authorities: [free] }, thirdSite)).toEqual([undefined]);
    expect(codes(thirdSite, { ...gmd, authorities: [free] })).toEqual([undefined]);
    const own = { value: ['JP'], sourceIds: [], confidence: 'notional', reason: 'a test' } as const;
    expect(codes({ ...gmd, authorities: [{ ...free, defendsCountryCodes: own }] }, gmd)).toEqual([['JP', 'US']]);
  });

  it('change nothing when the second is the first', () => {
    const { gmd } = architectures;
    const { id, name, shortName, status, counterfactual, note } = gmd;
    const { from: _, ...same } = gmd;
    expect(beside(gmd, gmd, { id, name, shortName, status, counterfactual, note })).toEqual(same);
  });
});
