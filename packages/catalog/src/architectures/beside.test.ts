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

  it('change nothing when the second is the first', () => {
    const { gmd } = architectures;
    const { id, name, shortName, status, counterfactual, note } = gmd;
    const { from: _, ...same } = gmd;
    expect(beside(gmd, gmd, { id, name, shortName, status, counterfactual, note })).toEqual(same);
  });
});
