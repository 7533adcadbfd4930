import { describe, expect, it } from 'vitest';
import { catalogue, checkClaim, entityList, rangeOf, usedNumber, usedValue } from '../entries/index.ts';
import { assumptionSheet } from './index.ts';

const entries = Object.values(assumptionSheet.entries);
const known = new Set(Object.keys(catalogue.sources));
const value = (key: string): unknown => assumptionSheet.entries[key]?.value;

describe('the assumption sheet', () => {
  it('is version 2: the loss of tracks, with a reason and a date, and nothing else', () => {
    expect(assumptionSheet.version).toBe(2);
    expect(assumptionSheet.changes.map(({ version }) => version)).toEqual([2]);
    for (const { date, reason, keys, version } of assumptionSheet.changes) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(reason.length).toBeGreaterThan(40);
      expect(entries.filter(({ why }) => why === `version ${version} of the sheet`).map(({ key }) => key)).toEqual(
        keys,
      );
    }
    expect(value('trackLossS')).toBe(60);
    expect(rangeOf(assumptionSheet.entries.trackLossS)).toEqual({ minimum: 10, maximum: 300 });
  });

  it('keeps the defaults of the design', () => {
    expect(value('cue')).toBe('sensor-driven');
    expect(value('quantifier')).toBe('every');
    expect(value('denominator')).toBe('threatened');
    expect(value('launchDelayS')).toBe(60);
    expect(rangeOf(assumptionSheet.entries.launchDelayS)).toEqual({ minimum: 0, maximum: 300 });
    expect(value('commonCauseFailureProbability')).toBe(0);
    expect(value('discriminationProbability')).toBe(1);
    expect(value('singleShotKillProbability')).toBe(0.5);
  });

  it('gives every number a range, a basis and a sound claim', () => {
    for (const entry of entries) {
      expect(entry.basis, entry.key).not.toBe('');
      expect(checkClaim(entry.key, entry.key, entry.claims[0], known), entry.key).toEqual([]);
      expect(usedValue(entry), entry.key).toBe(entry.value);
      if (typeof entry.value === 'number') expect(rangeOf(entry), entry.key).toBeDefined();
      else
        expect(
          entry.choices === undefined ||
            entry.choices.length === 0 ||
            entry.scope === 'definition' ||
            entry.choices.includes(String(entry.value)),
          entry.key,
        ).toBe(true);
    }
  });

  it('agrees with the figures that it set on the entities', () => {
    const same: readonly (readonly [string, string, string])[] = [
      ['maximumFlightTimeSm3S', 'sm3-iia', 'maximumFlightTimeS'],
      ['maximumFlightTimeSm3S', 'sm3-ia', 'maximumFlightTimeS'],
      ['maximumFlightTimeGbiS', 'gbi-two-stage', 'maximumFlightTimeS'],
      ['interceptCeilingSm3IaIbKm', 'sm3-ib', 'maximumInterceptAltitudeKm'],
      ['interceptCeilingSm3IiaKm', 'sm3-iia', 'maximumInterceptAltitudeKm'],
      ['interceptCeilingGbiKm', 'gbi-three-stage', 'maximumInterceptAltitudeKm'],
      ['lowestInterceptExoatmosphericKm', 'sm3-iia', 'minimumInterceptAltitudeKm'],
      ['lowestInterceptUpperTierKm', 'thaad', 'minimumInterceptAltitudeKm'],
      ['acquireTimeS', 'european-midcourse-radar', 'acquireTimeS'],
      ['singleShotKillProbability', 'gbi-two-stage', 'singleShotKillProbability'],
    ];
    for (const [key, id, attribute] of same)
      expect(usedNumber(catalogue.entities[id], attribute), `${id}.${attribute}`).toBe(value(key));
  });

  it('set the cross-sections of every missile', () => {
    for (const missile of entityList.filter(({ kind }) => kind === 'missile')) {
      for (const band of ['X', 'S', 'Uhf', 'Vhf']) {
        const key = `warheadRadarCrossSection${band}M2`;
        expect(usedNumber(missile, key), `${missile.id}.${key}`).toBe(value(key));
        expect(rangeOf(missile.attributes[key])).toEqual(rangeOf(assumptionSheet.entries[key]));
      }
    }
  });
});
