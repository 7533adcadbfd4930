import { radFromDeg } from '@parasol/physics/quantities';
import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { readScenario } from './read-scenario.ts';
import { type ResolvedScenario, resolve } from './resolve.ts';

function resolved(text: string): ResolvedScenario {
  const outcome = readScenario(`parasol: 1\nextends: third-site\n${text}`, { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return resolve(outcome.scenario);
}

const figure = ({ resolved: figures }: ResolvedScenario, path: string) => figures.find((one) => one.path === path);

describe('a resolved scenario', () => {
  it('is in SI: degrees, kilometres and gigahertz stay at the door', () => {
    const { input } = resolved('');
    const radar = input.sensors.find(({ id }) => id === 'forward-radar-third-site');
    if (radar?.kind !== 'radar') throw new Error('the forward radar is missing');
    expect(radar.arrays[0].referenceRangeM).toBe(1_500_000);
    expect(radar.arrays[0].sectorStopRad).toBe(radFromDeg(160));
    // 3e8 / 9.5e9 Hz = 3.16 cm; 13 dB = 19.95.
    expect(radar.arrays[0].wavelengthM).toBeCloseTo(0.031557, 6);
    expect(radar.arrays[0].referenceSignalToNoise).toBeCloseTo(19.9526, 4);
    expect(input.batteries[0]).toMatchObject({ inventory: 10, interceptorTypeId: 'gbi-two-stage' });
  });

  it('takes an override, says who set it and what the catalogue said', () => {
    const scenario = resolved(
      'overrides: {gabala.rangeKm: 1, assumptions.launchDelayS: {value: 30, source: "declared:russia", note: why}}',
    );
    expect(figure(scenario, 'assumptions.launchDelayS')).toMatchObject({
      value: 30,
      origin: 'declared:russia',
      confidence: 'declared',
      catalogValue: 60,
      why: 'why',
    });
    expect(scenario.input.assumptions.launchDelayS).toBe(30);
    // Gabala is no part of the Third Site: nobody asked for its range.
    expect(figure(scenario, 'gabala.rangeKm')).toBeUndefined();
  });

  it('spreads a line of the sheet over the entities that it stands for; one entity goes before all', () => {
    const all = resolved('overrides: {assumptions.singleShotKillProbability: 0.8}');
    expect(all.input.interceptorTypes[0].singleShotKillProbability).toBe(0.8);
    const one = resolved(
      'overrides: {gbi-two-stage.singleShotKillProbability: 0.3, assumptions.singleShotKillProbability: 0.8}',
    );
    expect(one.input.interceptorTypes[0].singleShotKillProbability).toBe(0.3);
  });

  it('changes elements of the architecture by path', () => {
    const { input } = resolved('overrides: {gbi-poland.count: 4, us-missile-defence-centre.decisionTimeS: 15}');
    expect(input.batteries[0].inventory).toBe(4);
    expect(input.authorities[0].decisionTimeS).toBe(15);
  });

  it('takes away an element with its node, its lines and its rules', () => {
    const { input } = resolved('elements: {remove: [european-midcourse-radar]}');
    expect(JSON.stringify([input.nodes, input.links, input.sensors, input.releaseRules])).not.toContain(
      'european-midcourse-radar',
    );
  });

  it('adds a sensor with a line to its centre, at the delay asked for', () => {
    const { input } = resolved(
      'elements: {add: {sensors: [{id: har-keren, party: united-states, centre: us-missile-defence-centre, lineDelayS: 7}]}}',
    );
    expect(input.sensors.some(({ id }) => id === 'har-keren')).toBe(true);
    expect(input.links.find(({ fromId }) => fromId === 'har-keren')).toMatchObject({
      toId: 'us-missile-defence-centre',
      delayS: 7,
    });
  });

  it('makes one case of each raid, with all threats together for geometry', () => {
    const { cases, input } = resolved('raids: [r1, r5]');
    expect(cases.map(({ raidId, input: one }) => [raidId, one.threats.length])).toEqual([
      ['r1', 5],
      ['r5', 1],
    ]);
    expect(input.threats).toHaveLength(6);
  });

  it('flies to a point of latitude and longitude and gives it a stable id', () => {
    const { input } = resolved('threats: [{missile: shahab-3, from: tabriz, to: "39.93,32.86", launchTimeS: 5}]');
    expect(input.threats[0]).toMatchObject({ targetId: 'at-39_93n-32_86e', launchTimeS: 5, id: 'threat-1' });
  });

  it('needs no uplink where the update in flight is taken as ideal', () => {
    expect(resolved('overrides: {assumptions.inFlightUpdate: ideal}').input.interceptorTypes[0].needsUplink).toBe(
      false,
    );
    expect(resolved('').input.interceptorTypes[0].needsUplink).toBe(true);
  });

  it('shares one fly-out table between runs with the same interceptor, and makes another for another speed', () => {
    const [one, again] = [resolved(''), resolved('')].map(({ input }) => input.interceptorTypes[0].flyout);
    expect(again).toBe(one);
    const slower = resolved('overrides: {gbi-two-stage.burnoutSpeedKmPerS: 5}').input.interceptorTypes[0].flyout;
    expect(slower.header.key).not.toBe(one.header.key);
    expect(slower.header.burnoutSpeedMPerS).toBe(5000);
  });

  it('lets a centre defend the countries of its architecture, points without a country, and no other', () => {
    const { input, resolved: figures } = resolved('raids: [r1, r4]');
    expect(input.authorities[0].defendsTargetIds).toEqual(['warsaw', 'berlin', 'rome', 'london', 'paris']);
    expect(figures.find(({ path }) => path === 'us-missile-defence-centre.defends')).toMatchObject({
      origin: 'catalog',
      confidence: 'notional',
    });
    const point = resolved('threats: [{missile: shahab-3, from: tabriz, to: "39.93,32.86", launchTimeS: 0}]');
    expect(point.input.authorities[0].defendsTargetIds).toEqual(['at-39_93n-32_86e']);
  });

  it('takes from the scenario whom a centre defends: countries, places, or anyone', () => {
    const authority = (defends: string) =>
      resolved(
        `raids: [r1, r4]\nauthorities: [{centre: us-missile-defence-centre, batteries: [gbi-poland], decisionTimeS: 0${defends}}]`,
      );
    const list = (defends: string) => authority(defends).input.authorities[0].defendsTargetIds;
    expect(list(', defends: [RU]')).toEqual(['rostov-on-don', 'moscow']);
    expect(list(', defends: [DE, moscow]')).toEqual(['moscow', 'berlin']);
    expect(list('')).toBeUndefined();
    expect(
      authority(', defends: [RU]').resolved.find(({ path }) => path === 'us-missile-defence-centre.defends'),
    ).toMatchObject({ value: 'RU', origin: 'user', why: 'set in the scenario' });
    expect(() => list(', defends: [QX]')).toThrow(/unknown country QX/);
  });

  it('names overrides that nothing reads: of what is no part of it, of what no model asks for, and of what another goes before', () => {
    const unread = (overrides: string) =>
      resolved(`overrides: {${overrides}}`).unreadWarnings.map((text) => text.split(' ')[0]);
    expect(unread('gbi-two-stage.burnoutSpeedKmPerS: 6.4, assumptions.launchDelayS: 61, gbi-poland.count: 4')).toEqual(
      [],
    );
    expect(unread('assumptions.singleShotKillProbability: 0.8')).toEqual([]);
    expect(unread('gabala.rangeKm: 1, assumptions.launchDelayS: 61')).toEqual(['gabala.rangeKm']);
    expect(unread('gbi-two-stage.singleShotKillProbability: 0.3, assumptions.singleShotKillProbability: 0.8')).toEqual([
      'assumptions.singleShotKillProbability',
    ]);
    expect(resolved('overrides: {gabala.rangeKm: 1}').unreadWarnings).toEqual([
      'gabala.rangeKm was set, but nothing in this run reads it',
    ]);
  });

  it('says what did not exist on the day of the scenario', () => {
    const { warnings } = resolved('epochUtc: 2012-06-01T00:00:00Z');
    expect(
      warnings.some((warning) => /gbi-two-stage\) existed only to 2009-09-17, before 2012-06-01/.test(warning)),
    ).toBe(true);
  });
});
