import { radFromDeg } from '@parasol/physics/quantities';
import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { launchesOf } from './launches.ts';
import { readScenario } from './read-scenario.ts';
import { type ResolvedScenario, resolve } from './resolve.ts';
import { crossing } from './sectors.ts';

function resolved(text: string): ResolvedScenario {
  const outcome = readScenario(`parasol: 1\nextends: joint\n${text}`, { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return resolve(outcome.scenario);
}

const value = ({ resolved: figures }: ResolvedScenario, path: string) => figures.find((one) => one.path === path);
const NATO = 'nato-air-command';
const RUSSIAN = 'russian-aerospace-defence-centre';
const PLANNING = 'joint-planning-and-operations-centre';

describe('arrangements of the joint architecture', () => {
  it.each([
    ['independent', 'us-missile-defence-centre'],
    ['data-sharing', NATO],
  ])('%s: two centres, each with its own list, no planning centre', (arrangement, western) => {
    const { input } = resolved(`arrangement: ${arrangement}\nraids: [r4]`);
    expect(input.authorities.map(({ centreId }) => centreId)).toEqual([western, RUSSIAN]);
    expect(input.authorities.every(({ engagesThreatIds }) => engagesThreatIds === undefined)).toBe(true);
    expect(input.nodes.some(({ id }) => id === PLANNING)).toBe(false);
    expect(input.batteries.every(({ release }) => release === undefined)).toBe(true);
  });

  it('sectoral: each centre engages what crosses its sector, whatever the target', () => {
    const scenario = resolved('arrangement: sectoral\nraids: [r1, r2, r4]');
    const [nato, russian] = scenario.input.authorities;
    // Over Turkey to Rome nothing Russian lies under the track; to Moscow nothing of NATO does.
    expect(russian.engagesThreatIds).not.toContain('r1-rome');
    expect(nato.engagesThreatIds).toContain('r1-rome');
    expect(nato.engagesThreatIds).not.toContain('r4-moscow');
    expect(russian.engagesThreatIds).toContain('r4-moscow');
    expect(value(scenario, `${NATO}.sector`)).toMatchObject({ confidence: 'notional', origin: 'catalog' });
    expect(value(scenario, `${NATO}.sector`)?.value).toContain('PL');
  });

  it('unified: one centre with every battery and no limit of targets; each owner releases its own', () => {
    const scenario = resolved('arrangement: unified');
    const { input } = scenario;
    expect(input.authorities).toHaveLength(1);
    expect(input.authorities[0]).toMatchObject({ centreId: PLANNING });
    expect(input.authorities[0].defendsTargetIds).toBeUndefined();
    expect(input.authorities[0].batteryIds).toHaveLength(input.batteries.length);
    const releasedBy = Object.fromEntries(input.batteries.map(({ id, release }) => [id, release?.centreId]));
    expect(releasedBy['53t6-moscow']).toBe(RUSSIAN);
    expect(releasedBy['sm3-iia-redzikowo']).toBe('us-missile-defence-centre');
    expect(value(scenario, '53t6-moscow.releaseTimeS')).toMatchObject({
      value: 0,
      maximum: 300,
      confidence: 'notional',
    });
  });

  it('lets a release time be set by path, by battery or by party', () => {
    const { input } = resolved(
      `arrangement: unified\noverrides: {s-400-rostov.releaseTimeS: 40}\nnationalRelease:\n  united-states: {centre: us-missile-defence-centre, releaseTimeS: 20}\n  sm3-ib-deveselu: {centre: us-missile-defence-centre, releaseTimeS: 5}`,
    );
    const timeOf = (id: string) => input.batteries.find((battery) => battery.id === id)?.release?.decisionTimeS;
    expect(['s-400-rostov', '53t6-moscow', 'sm3-iia-redzikowo', 'sm3-ib-deveselu'].map(timeOf)).toEqual([40, 0, 20, 5]);
  });
});

describe('sectors', () => {
  const { input } = resolved('raids: [r1]');
  const box = (south: number, north: number, west: number, east: number) => [
    { latitudeDeg: south, longitudeDeg: west },
    { latitudeDeg: south, longitudeDeg: east },
    { latitudeDeg: north, longitudeDeg: east },
    { latitudeDeg: north, longitudeDeg: west },
  ];

  it('are crossed by the ground track after burnout: the powered flight counts for none', () => {
    expect(crossing(input.threats, { countryCodes: [], corners: box(37.9, 38.3, 46.1, 46.5) })).toEqual([]);
    expect(crossing(input.threats, { countryCodes: ['PL'], corners: [] })).toContain('r1-warsaw');
    expect(crossing(input.threats, { countryCodes: ['PL'], corners: [] })).not.toContain('r1-rome');
  });

  it('may be an area of its own', () => {
    expect(crossing(input.threats, { countryCodes: [], corners: box(40, 44, 10, 15) })).toEqual(['r1-rome']);
    const scenario = resolved(
      `arrangement: sectoral\nraids: [r1]\nsectors: {${RUSSIAN}: {corners: ["40,10", "40,15", "44,15", "44,10"]}}`,
    );
    expect(scenario.input.authorities.find(({ centreId }) => centreId === RUSSIAN)?.engagesThreatIds).toEqual([
      'r1-rome',
    ]);
    expect(value(scenario, `${RUSSIAN}.sector`)).toMatchObject({ origin: 'user' });
  });
});

describe('relations', () => {
  const fromRussia = ({ input }: ResolvedScenario) =>
    input.releaseRules.filter(
      ({ ownerPartyId, recipientPartyId }) => ownerPartyId === 'russia' && recipientPartyId === 'nato',
    );

  it('leave every rule in force where the scenario names neither a day nor a state', () => {
    const scenario = resolved('');
    expect(fromRussia(scenario)).toHaveLength(1);
    expect(scenario.composition.silentRules).toEqual([]);
    expect(value(scenario, 'relations.nato-russia')).toBeUndefined();
  });

  it('frozen, what if: no Russian sensor reaches NATO, allies go on, and the reader is told', () => {
    const scenario = resolved('relations: frozen');
    expect(fromRussia(scenario)).toEqual([]);
    expect(scenario.input.releaseRules.some(({ id }) => id === 'united-kingdom-releases-to-united-states')).toBe(true);
    expect(value(scenario, 'relations.nato-russia')).toMatchObject({ value: 'frozen', origin: 'user' });
    expect(value(scenario, 'russia-releases-to-nato.holds')).toMatchObject({ value: false });
    expect(scenario.warnings.join('\n')).toMatch(/Silent: .*russia-releases-to-nato.*frozen/);
  });

  it.each([
    ['2008-08-18', true],
    ['2008-09-01', false],
    ['2009-07-01', true],
    ['2012-01-01', true],
    ['2015-01-01', false],
    ['1990-01-01', false],
  ])('as they stood on %s: rules between the two hold: %s', (day, holds) => {
    const scenario = resolved(`epochUtc: ${day}T00:00:00Z`);
    expect(fromRussia(scenario).length > 0).toBe(holds);
    expect(value(scenario, 'relations.nato-russia')).toMatchObject({ origin: 'catalog' });
  });

  it('a state set goes before the day, and a rule may name its states', () => {
    expect(fromRussia(resolved('epochUtc: 2015-01-01T00:00:00Z\nrelations: talks'))).toHaveLength(1);
    const rule =
      '{id: hot-line, sensor: gabala, owner: russia, recipient: nato, releases: impact-area, delayS: 0, coarsenessM: 0, holdsIn: [frozen], situation: recipient-threatened}';
    const frozen = resolved(`relations: frozen\nreleaseRules: [${rule}]`);
    expect(fromRussia(frozen)).toMatchObject([{ id: 'hot-line', situation: 'recipient-threatened' }]);
    expect(fromRussia(resolved(`relations: talks\nreleaseRules: [${rule}]`)).map(({ id }) => id)).not.toContain(
      'hot-line',
    );
  });

  it('keep overrides of a silent rule: it may speak in another state', () => {
    expect(fromRussia(resolved('relations: frozen\noverrides: {russia-releases-to-nato.delayS: 5}'))).toEqual([]);
  });
});

describe('what else a scenario says of command', () => {
  it('keeps interceptors back and asks for confirmations', () => {
    const scenario = resolved(`reserve: {sm3-ib-deveselu: 4}\nconfirmations: {${NATO}: 2}`);
    expect(scenario.input.batteries.find(({ id }) => id === 'sm3-ib-deveselu')?.reserve).toBe(4);
    expect(scenario.input.authorities.map(({ confirmations }) => confirmations)).toEqual([2, undefined]);
    expect(value(scenario, 'sm3-ib-deveselu.reserve')).toMatchObject({ value: 4, origin: 'user' });
  });

  it('knows whose land a target lies in: the state before its alliance, none for a point', () => {
    const { input } = resolved(
      'threats:\n  - {missile: notional-irbm-4000, from: tabriz, to: london, launchTimeS: 0}\n  - {missile: notional-irbm-4000, from: tabriz, to: warsaw, launchTimeS: 0}\n  - {missile: notional-irbm-4000, from: tabriz, to: moscow, launchTimeS: 0}\n  - {missile: notional-irbm-4000, from: tabriz, to: "50,20", launchTimeS: 0}',
    );
    expect(input.threats.map(({ threatensPartyIds }) => threatensPartyIds)).toEqual([
      ['united-kingdom', 'nato'],
      ['nato'],
      ['russia'],
      undefined,
    ]);
  });

  it('turns notices into SI and marks a harmless launch', () => {
    const { input } = resolved(
      'parties: [{id: third-country, name: A third country}]\nthreats: [{missile: notional-irbm-4000, from: tabriz, to: "20,60", launchTimeS: 0, party: third-country, harmless: true}]\nnotifications: [{id: notice, from: third-country, to: [russia], areas: [tabriz], fromS: 0, toS: 3600, azimuthFromDeg: 350, azimuthToDeg: 90}]',
    );
    expect(input.threats[0]).toMatchObject({ hostile: false, partyId: 'third-country' });
    expect(input.notifications).toEqual([
      {
        id: 'notice',
        fromPartyId: 'third-country',
        toPartyIds: ['russia'],
        launchAreaIds: ['tabriz'],
        fromS: 0,
        toS: 3600,
        azimuthFromRad: radFromDeg(350),
        azimuthToRad: radFromDeg(90),
      },
    ]);
  });
});

describe('launches of a scenario', () => {
  const ids = (text: string) => {
    const outcome = readScenario(`parasol: 1\nextends: joint\n${text}`, { file: 'test.yaml' });
    if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
    return launchesOf(outcome.scenario).launches.map(({ id }) => id);
  };

  it('are those that mean harm, and the others only where there is none', () => {
    expect(ids('raids: [r5, andoya-1995]')).toEqual(['notional-irbm-4000 from tabriz']);
    expect(ids('raids: [andoya-1995]')).toEqual(['black-brant-xii from andoya']);
  });
});
