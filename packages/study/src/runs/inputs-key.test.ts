import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckedScenario, issueLine, type ResolvedScenario, readScenario, resolve } from '../scenario/index.ts';
import { contentForm } from './content-form.ts';
import { localExecutor } from './executor.ts';
import { inputsKey } from './inputs-key.ts';
import { simulate } from './run-scenario.ts';

function checked(text: string): CheckedScenario {
  const outcome = readScenario(`parasol: 1\n${text}`, { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(issueLine).join('\n'));
  return outcome.scenario;
}

/** The key of the Third Site against one missile, with some lines of the file changed. */
const keyOf = (lines: Readonly<Record<string, string>> = {}): string => inputsKey(resolvedWith(lines), 20);

const resolvedWith = (lines: Readonly<Record<string, string>>): ResolvedScenario =>
  resolve(checked(Object.values({ ...BASE, ...lines }).join('\n')));

const BASE = {
  extends: 'extends: third-site',
  places: 'places: {here: {latitudeDeg: 52.23, longitudeDeg: 21.01, heightM: 100}}',
  threats: 'threats: [{id: one, missile: notional-irbm-4000, from: tabriz, to: here, launchTimeS: 0}]',
};

const CHANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the height of a place': {
    places: 'places: {here: {latitudeDeg: 52.23, longitudeDeg: 21.01, heightM: 101}}',
  },
  'the latitude of a place': {
    places: 'places: {here: {latitudeDeg: 52.24, longitudeDeg: 21.01, heightM: 100}}',
  },
  'the name of a place, which the ledger says': {
    places: 'places: {here: {name: There, latitudeDeg: 52.23, longitudeDeg: 21.01, heightM: 100}}',
  },
  'the delay of a link': {
    links: 'links: [{id: fylingdales-to-uk-warning-centre, from: fylingdales, to: uk-warning-centre, delayS: 3}]',
  },
  'an outage of a link': {
    links:
      'links: [{id: fylingdales-to-uk-warning-centre, from: fylingdales, to: uk-warning-centre, delayS: 2, outages: [{fromS: 0, toS: 9}]}]',
  },
  'the launch time of a threat': {
    threats: 'threats: [{id: one, missile: notional-irbm-4000, from: tabriz, to: here, launchTimeS: 1}]',
  },
  'the name of a threat': {
    threats: 'threats: [{id: two, missile: notional-irbm-4000, from: tabriz, to: here, launchTimeS: 0}]',
  },
  'an override of a missile': { overrides: 'overrides: {notional-irbm-4000.warheadRadarCrossSectionXM2: 0.02}' },
  'an override of an assumption': { overrides: 'overrides: {assumptions.launchDelayS: 61}' },
  'an override that changes a fly-out table': { overrides: 'overrides: {gbi-two-stage.burnoutSpeedKmPerS: 6.4}' },
  'the doctrine': { doctrine: 'doctrine: {kind: salvo, shots: 2}' },
  'the arrangement': { arrangement: 'arrangement: independent' },
  'the cue': { cue: 'cue: ideal' },
  'an uplink site': {
    elements:
      'elements: {add: {batteries: [{id: gbi-poland, interceptor: gbi-two-stage, at: redzikowo, party: united-states, centre: us-missile-defence-centre, count: 10, uplinks: [brdy]}]}}',
  },
  'a sensor taken away': { elements: 'elements: {remove: [thule-north]}' },
};

describe('the key of the inputs', () => {
  let base = '';
  beforeAll(() => {
    base = keyOf();
  });

  it.each(Object.entries(CHANGES))('changes with %s', (_, lines) => {
    expect(keyOf(lines)).not.toBe(base);
  });

  it('differs between all of these changes', () => {
    const keys = Object.values(CHANGES).map(keyOf);
    expect(new Set([base, ...keys]).size).toBe(keys.length + 1);
  });

  it('is the same for the same scenario, whatever its comments and description say, and changes with the trials', () => {
    expect(keyOf({ description: 'description: Words # and more words' })).toBe(base);
    const resolved = resolvedWith({});
    expect(inputsKey(resolved, 20)).toBe(base);
    expect(inputsKey(resolved, 21)).not.toBe(base);
  });

  it('changes with one sample of a flight and with one cell of a fly-out table', () => {
    const resolved = resolvedWith({});
    const touched = (change: (copy: ResolvedScenario['cases'][number]) => void): string => {
      const cases = structuredClone(resolved.cases);
      change(cases[0]);
      return inputsKey({ ...resolved, cases }, 20);
    };
    expect(touched(() => {})).toBe(base);
    expect(touched(({ input }) => input.threats[0].flight.positionsEcefM.fill(0, 30, 31))).not.toBe(base);
    expect(touched(({ input }) => input.interceptorTypes[0].flyout.timesS.fill(1, 500, 501))).not.toBe(base);
  });
});

it('keeps apart two scenarios that differ in a height alone, also where one executor runs both', async () => {
  const at = (heightM: number): ResolvedScenario =>
    resolvedWith({
      places: `places: {here: {latitudeDeg: 54.48, longitudeDeg: 17.1, heightM: ${heightM}}}`,
      elements: `elements: {add: {sensors: [], batteries: [{id: gbi-poland, interceptor: gbi-two-stage, at: here, party: united-states, centre: us-missile-defence-centre, count: 10}]}}`,
      threats: BASE.threats.replace('to: here', 'to: warsaw'),
    });
  const executor = localExecutor();
  await simulate(at(0), { trials: 20, executor });
  const [second, alone] = [
    await simulate(at(9000), { trials: 20, executor }),
    await simulate(at(9000), { trials: 20 }),
  ];
  expect(second.document.certificate).toEqual(alone.document.certificate);
  expect(inputsKey(at(9000), 20)).not.toBe(inputsKey(at(0), 20));
});

describe('the content of a value', () => {
  it('tells typed arrays apart by kind and by every bit', () => {
    const forms = [
      new Float64Array([0]),
      new Float64Array([-0]),
      new Float64Array([0, 0]),
      new Float32Array([0, 0]),
      new Float64Array([Number.POSITIVE_INFINITY]),
    ].map((column) => JSON.stringify(contentForm({ column })));
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('reads a view by its own bytes: equal samples, equal content, wherever they lie in memory', () => {
    const view = new Float64Array(new Float64Array([9, 1, 2, 9]).buffer, 8, 2);
    expect(contentForm(view)).toEqual(contentForm(new Float64Array([1, 2])));
  });

  it('has a word for numbers that JSON has none for, and none for what is not data', () => {
    expect(contentForm([Number.POSITIVE_INFINITY, Number.NaN])).toEqual([
      { notFinite: 'Infinity' },
      { notFinite: 'NaN' },
    ]);
    expect(() => contentForm({ act: () => 0 })).toThrow(TypeError);
    expect(() => contentForm(new Map())).toThrow(TypeError);
  });
});
