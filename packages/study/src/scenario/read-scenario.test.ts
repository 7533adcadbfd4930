import { describe, expect, it } from 'vitest';
import { type Issue, issueLine } from './issue.ts';
import { architectureScenario, type LoadText, readScenario, scenarioIds } from './read-scenario.ts';

const FILE = 'case.yaml';

function issuesOf(input: string | Uint8Array, load?: LoadText): readonly Issue[] {
  const outcome = readScenario(input, { file: FILE, ...(load === undefined ? {} : { load }) });
  return outcome.kind === 'issues' ? outcome.issues : [];
}

function scenarioOf(input: string, load?: LoadText) {
  const outcome = readScenario(input, { file: FILE, ...(load === undefined ? {} : { load }) });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return outcome.scenario;
}

const HEAD = 'parasol: 1\nextends: third-site\n';
const letters = [...'bcdefghijk'];
const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${letters
  .map((letter, i) => `${letter}: &${letter} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)
  .join('\n')}`;

/** What comes, at which line and path it is reported, and what the message must say. */
const BAD: readonly (readonly [string, string | Uint8Array, number, string, RegExp])[] = [
  ['a YAML syntax error', `${HEAD}name: [a, b\ntrials: 3\n`, 4, '', /not readable as YAML/],
  ['nothing', '', 1, '', /expected keys and values/],
  ['plain text', 'hello', 1, '', /expected keys and values/],
  ['a list', '- parasol: 1', 1, '', /expected keys and values/],
  ['no version', 'extends: third-site', 1, '', /parasol is missing/],
  ['another version', 'parasol: 2\nextends: third-site', 1, 'parasol', /expected 1, got 2/],
  ['no architecture', 'parasol: 1', 1, '', /names no architecture/],
  ['an unknown key', `${HEAD}trails: 10`, 3, 'trails', /unknown key trails; did you mean raids or trials/],
  ['a key that stands twice', `${HEAD}trials: 1\ntrials: 2`, 4, '', /stands twice: trials/],
  ['__proto__ as a key', `${HEAD}__proto__: 1`, 3, '__proto__', /unknown key __proto__/],
  [
    'a key in the wrong unit',
    `${HEAD}threats: [{missile: shahab-3, from: tabriz, to: ankara, launchTimeMin: 2}]`,
    3,
    'threats.0.launchTimeMin',
    /did you mean launchTimeS, in s/,
  ],
  ['an unknown architecture', 'parasol: 1\narchitecture: third-sight', 2, 'architecture', /did you mean third-site/],
  ['an unknown raid', `${HEAD}raids: [r1, r9]`, 3, 'raids.1', /unknown raid r9; did you mean r1/],
  [
    'an unknown missile',
    `${HEAD}threats: [{missile: shahab-4, from: tabriz, to: ankara, launchTimeS: 0}]`,
    3,
    'threats.0.missile',
    /did you mean shahab-3/,
  ],
  [
    'an unknown place',
    `${HEAD}threats: [{missile: shahab-3, from: tabris, to: ankara, launchTimeS: 0}]`,
    3,
    'threats.0.from',
    /did you mean tabriz/,
  ],
  [
    'a missile where a place is wanted',
    `${HEAD}threats: [{missile: shahab-3, from: shahab-3, to: ankara, launchTimeS: 0}]`,
    3,
    'threats.0.from',
    /unknown place shahab-3/,
  ],
  [
    'a latitude above 90',
    `${HEAD}threats: [{missile: shahab-3, from: tabriz, to: "139.7,35.7", launchTimeS: 0}]`,
    3,
    'threats.0.to',
    /latitude 139.7 deg is outside.*swapped: did you mean 35.7,139.7/,
  ],
  [
    'a longitude above 180',
    `${HEAD}threats: [{missile: shahab-3, from: tabriz, to: "39.7,235.7", launchTimeS: 0}]`,
    3,
    'threats.0.to',
    /longitude 235.7 deg is outside/,
  ],
  [
    'a latitude above 90 under places',
    `${HEAD}places:\n  here: {latitudeDeg: 91, longitudeDeg: 3}`,
    4,
    'places.here.latitudeDeg',
    /91 is outside -90 to 90 deg/,
  ],
  [
    'a place whose swapped point lies in its country',
    `${HEAD}places:\n  here: {latitudeDeg: 19.1, longitudeDeg: 52, country: PL}`,
    4,
    'places.here.latitudeDeg',
    /look swapped/,
  ],
  [
    'a negative launch time',
    `${HEAD}threats:\n  - {missile: shahab-3, from: tabriz, to: ankara, launchTimeS: -4}`,
    4,
    'threats.0.launchTimeS',
    /-4 is outside 0 to 86400 s/,
  ],
  ['text for a number', `${HEAD}trials: many`, 3, 'trials', /a whole number from 1/],
  ['half a trial', `${HEAD}trials: 1.5`, 3, 'trials', /a whole number/],
  ['NaN', `${HEAD}seed: .nan`, 3, 'seed', /NaN is not a number/],
  [
    'infinity',
    `${HEAD}overrides:\n  assumptions.launchDelayS: .inf`,
    4,
    'overrides.assumptions.launchDelayS',
    /Infinity is not a number/,
  ],
  ['an unknown doctrine', `${HEAD}doctrine: {kind: salvos}`, 3, 'doctrine.kind', /did you mean salvo/],
  ['a doctrine without its parameters', `${HEAD}doctrine: {kind: salvo}`, 3, 'doctrine', /shots is missing/],
  [
    'an unknown override path',
    `${HEAD}overrides: {gbi-two-stag.burnTimeS: 100}`,
    3,
    'overrides.gbi-two-stag.burnTimeS',
    /did you mean gbi-two-stage.burnTimeS/,
  ],
  [
    'an override in the wrong unit',
    `${HEAD}overrides: {gbi-two-stage.burnoutSpeedMPerS: 6300}`,
    3,
    'overrides.gbi-two-stage.burnoutSpeedMPerS',
    /did you mean gbi-two-stage.burnoutSpeedKmPerS, in km\/s/,
  ],
  [
    'metres for kilometres',
    `${HEAD}overrides: {gbi-two-stage.burnoutSpeedKmPerS: 6300}`,
    3,
    'overrides.gbi-two-stage.burnoutSpeedKmPerS',
    /outside 0.1 to 20 km\/s.*published: 6.3 to 9.*is it m\/s\? then write 6.3/,
  ],
  [
    'a probability above 1',
    `${HEAD}overrides: {assumptions.singleShotKillProbability: 1.5}`,
    3,
    'overrides.assumptions.singleShotKillProbability',
    /outside 0 to 1/,
  ],
  [
    'a percentage',
    `${HEAD}overrides: {assumptions.singleShotKillProbability: 50}`,
    3,
    'overrides.assumptions.singleShotKillProbability',
    /then write 0.5/,
  ],
  [
    'text for a figure',
    `${HEAD}overrides: {gbi-two-stage.burnTimeS: long}`,
    3,
    'overrides.gbi-two-stage.burnTimeS',
    /is a number, got "long"/,
  ],
  [
    'a centre removed under its sensors',
    `${HEAD}elements: {remove: [thule-north, us-missile-defence-centre]}`,
    3,
    'elements.remove.1',
    /dsp-europe reports to us-missile-defence-centre, which is removed/,
  ],
  [
    'half an interceptor',
    `${HEAD}overrides: {gbi-poland.count: 3.5}`,
    3,
    'overrides.gbi-poland.count',
    /3.5 is not a whole number/,
  ],
  [
    'a band that is none',
    `${HEAD}overrides: {thule-north.band: q}`,
    3,
    'overrides.thule-north.band',
    /"q" is not known/,
  ],
  [
    'a radar at no known site',
    `${HEAD}overrides: {thule-north.siteId: thule-sit}`,
    3,
    'overrides.thule-north.siteId',
    /unknown place thule-sit; did you mean thule-site/,
  ],
  [
    'more hits than looks',
    `${HEAD}overrides: {assumptions.firmTrackHitsCount: 9}`,
    3,
    'overrides.assumptions.firmTrackHitsCount',
    /9 hits in 5 looks can never be/,
  ],
  [
    'an unknown choice',
    `${HEAD}overrides: {assumptions.cue: psychic}`,
    3,
    'overrides.assumptions.cue',
    /"psychic" is not known/,
  ],
  [
    'a bad source',
    `${HEAD}overrides: {assumptions.launchDelayS: {value: 30, source: rumour}}`,
    3,
    'overrides.assumptions.launchDelayS.source',
    /expected text of the form/,
  ],
  [
    'an element that is not there',
    `${HEAD}elements: {remove: [gbi-polan]}`,
    3,
    'elements.remove.0',
    /did you mean gbi-poland/,
  ],
  [
    'a link to nowhere',
    `${HEAD}links: [{id: new-line, from: gabala, to: us-missile-defence-centre, delayS: 1}]`,
    3,
    'links.0.from',
    /unknown node gabala/,
  ],
  [
    'a battery that nobody may fire',
    `${HEAD}elements: {add: {batteries: [{id: spare, interceptor: sm3-ib, at: deveselu, party: united-states, centre: uk-warning-centre, count: 3}]}}`,
    3,
    'elements.add.batteries.0.centre',
    /nobody could fire spare/,
  ],
  ['raids and threats', `${HEAD}raids: [r1]\nthreats: []`, 4, 'threats', /either raids or threats/],
  ['a parent that is not there', 'parasol: 1\nextends: third-sit', 2, 'extends', /did you mean third-site/],
  ['two documents', 'parasol: 1\n---\nparasol: 1\n', 2, '', /more than one document/],
  ['5,000 levels in brackets', `${HEAD}name: ${'['.repeat(5000)}${']'.repeat(5000)}`, 3, '', /deeper than 32 levels/],
  ['5,000 levels in one line of dashes', `${'- '.repeat(5000)}x`, 1, '', /deeper than 32 levels/],
  ['5,000 levels of JSON', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 1, '', /deeper than 32 levels/],
  ['an alias bomb', BOMB, 2, '', /more than 50 aliases|too many values/],
  ['an alias of itself', 'a: &a [*a]', 1, '', /refers to itself/],
  ['20 MB', 'x'.repeat(20_000_000), 0, '', /larger than 1048576 bytes/],
  ['bytes that are not UTF-8', Uint8Array.of(0x70, 0xff, 0xfe, 0x3a), 0, '', /not UTF-8/],
  ['a NUL character', 'parasol: 1\0', 0, '', /NUL/],
  ['a truncated JSON file', '{"parasol": 1, "extends": "third-', 1, '', /not readable as YAML/],
];

describe('a bad scenario', () => {
  it.each(BAD)('is refused with its line: %s', (_, input, line, path, message) => {
    const found = issuesOf(input).find((issue) => issue.path === path && message.test(issue.message));
    expect(found, issuesOf(input).map(issueLine).join('\n')).toBeDefined();
    expect(found).toMatchObject({ file: FILE, line });
    expect(found?.received).not.toBe('');
    expect(found?.expected).not.toBe('');
  });

  it('has all its problems listed at once, of every class', () => {
    const messages = issuesOf(
      [
        'parasol: 1',
        'extends: third-site',
        'trails: 4',
        'trials: -3',
        'raids: [r77]',
        'overrides:',
        '  gbi-two-stage.burnoutSpeedKmPerS: 99',
        '  nothing.here: 1',
        'elements:',
        '  remove: [no-such-thing]',
      ].join('\n'),
    ).map((issue) => issue.line);
    expect([...new Set(messages)].sort((a, b) => a - b)).toEqual([3, 4, 5, 7, 8, 10]);
  });

  it('is refused within four seconds of the processor, however large or deep', () => {
    for (const input of ['- '.repeat(500_000), `{${'"a":{'.repeat(100_000)}`, BOMB, `[${'"x",'.repeat(200_000)}1]`]) {
      const begin = process.cpuUsage();
      expect(issuesOf(input).length).toBeGreaterThan(0);
      // Time of the processor: others may be at work beside this test.
      expect(process.cpuUsage(begin).user / 1000).toBeLessThan(4000);
    }
  });
});

describe('a good scenario', () => {
  it('is the same in YAML and in JSON', () => {
    const yaml = scenarioOf('# comment\nparasol: 1\nextends: third-site\nraids: [r1]\n').scenario;
    const json = scenarioOf('{"parasol": 1, "extends": "third-site", "raids": ["r1"]}').scenario;
    expect(yaml).toEqual(json);
  });

  it('keeps its text, comments and all', () => {
    const text = '# why\nparasol: 1 # version\nextends: joint\n';
    expect(scenarioOf(text).text).toBe(text);
  });

  it('may use aliases within reason', () => {
    const { scenario } = scenarioOf(
      `${HEAD}threats:\n  - &one {missile: shahab-3, from: tabriz, to: ankara, launchTimeS: 0}\n  - *one`,
    );
    expect(scenario.threats?.map(({ to }) => to)).toEqual(['ankara', 'ankara']);
  });

  it('may set a figure beyond its published range, and says so', () => {
    const { warnings } = scenarioOf(`${HEAD}overrides: {gbi-two-stage.burnoutSpeedKmPerS: 5.5}`);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/5.5 km\/s, beyond the published 6.3 to 9 \(/);
  });

  it('stands behind every architecture id', () => {
    for (const id of scenarioIds()) {
      const checked = architectureScenario(id);
      expect(checked?.scenario.architecture).toBe(id);
      expect(scenarioOf(checked?.text ?? '').scenario).toMatchObject({ architecture: id });
    }
  });
});

describe('extends', () => {
  const files: Readonly<Record<string, string>> = {
    'parent.yaml':
      'parasol: 1\nextends: grandparent.yaml\nname: parent\nraids: [r1]\noverrides: {assumptions.launchDelayS: 30, gbi-poland.count: 5}\n',
    'grandparent.yaml':
      'parasol: 1\nextends: third-site\nname: grandparent\narrangement: independent\nelements: {remove: [thule-north]}\n',
    'a.yaml': 'parasol: 1\nextends: b.yaml\n',
    'b.yaml': 'parasol: 1\nextends: a.yaml\n',
    'wrong.yaml': 'parasol: 1\nextends: third-site\n\nfoo: 1\n',
  };
  const load: LoadText = (reference) =>
    Object.hasOwn(files, reference) ? { file: reference, text: files[reference] } : null;

  it('takes single values from the nearest file and joins what has names', () => {
    const { scenario } = scenarioOf(
      'parasol: 1\nextends: parent.yaml\noverrides: {assumptions.launchDelayS: 90}\nelements: {remove: [thule-south-east]}\n',
      load,
    );
    expect(scenario).toMatchObject({
      name: 'parent',
      architecture: 'third-site',
      arrangement: 'independent',
      raids: ['r1'],
    });
    expect(scenario.overrides).toEqual({ 'assumptions.launchDelayS': 90, 'gbi-poland.count': 5 });
    expect(scenario.elements?.remove).toEqual(['thule-north', 'thule-south-east']);
  });

  it('lets a raid of one kind take the place of the other', () => {
    const threats = 'threats: [{missile: shahab-3, from: tabriz, to: ankara, launchTimeS: 0}]';
    const { scenario } = scenarioOf(`parasol: 1\nextends: parent.yaml\n${threats}\n`, load);
    expect(scenario.raids).toBeUndefined();
    expect(scenario.threats).toHaveLength(1);
  });

  it('reports a cycle', () => {
    expect(issuesOf(files['a.yaml'], load)[0].message).toMatch(/comes back to a.yaml|comes back to b.yaml/);
  });

  it('reports what is wrong in a parent with the name and line of the parent', () => {
    expect(issuesOf('parasol: 1\nextends: wrong.yaml\n', load)[0]).toMatchObject({
      file: 'wrong.yaml',
      line: 4,
      path: 'foo',
    });
  });
});
