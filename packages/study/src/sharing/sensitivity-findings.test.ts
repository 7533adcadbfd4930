import { describe, expect, it } from 'vitest';
import type { SensitivityCurve } from './document.ts';
import { sensitivityFindings } from './sensitivity-findings.ts';

const curve = (more: Partial<SensitivityCurve>): SensitivityCurve => ({
  beneficiary: 'north',
  contributor: 'south',
  raidId: 'r1',
  threats: 'own-land',
  missiles: 1,
  measure: 'impactAreaKm',
  unit: 'km',
  varied: 'coarseness-taken-as-exact',
  variedUnit: 'm',
  points: [
    { value: 0, gain: { value: 3, interval: null } },
    { value: 1000, gain: { value: 0, interval: null } },
    { value: 3000, gain: { value: -8, interval: null } },
  ],
  goneBetween: [900, 910],
  lasts: false,
  ...more,
});

const said = (one: SensitivityCurve): string =>
  sensitivityFindings({ parties: [], sensitivity: [one] })
    .map(({ text }) => text)
    .join(' ');

describe('where coarse data taken as exact do harm', () => {
  it('is where harm begins, not where the gain ends', () => {
    const text = said(curve({ harmBetween: [1190, 1200] }));
    expect(text).toContain('coarser than 1.2 km');
    expect(text).not.toContain('910');
  });

  it('is everywhere only where every point does harm', () => {
    const harm = { value: -8, interval: null };
    const everywhere = [0, 1000].map((value) => ({ value, gain: harm }));
    expect(said(curve({ points: everywhere, harmBetween: null }))).toContain('however little');
    const nowhere = [0, 1000].map((value) => ({ value, gain: { value: 0, interval: null } }));
    expect(said(curve({ points: nowhere, harmBetween: null, goneBetween: null }))).toContain('do no harm at 1.0 km');
  });
});

it('trials that no longer tell a gain from zero do not say that it is gone', () => {
  const text = said(curve({ varied: 'delay', measure: 'leakers', trials: 50, goneBetween: [60, 120] }));
  expect(text).toContain('no longer told from zero in 50 trials between 60 and 120 s');
  expect(text).not.toContain('gone');
});
