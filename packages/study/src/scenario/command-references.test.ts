import { describe, expect, it } from 'vitest';
import { readScenario } from './read-scenario.ts';

const HEAD = 'parasol: 1\nextends: third-site\n';

/** What is wrong, the text, its line, its path, and what the message says. */
const BAD: readonly (readonly [string, string, number, string, RegExp])[] = [
  [
    'a research rocket as a weapon',
    `${HEAD}threats: [{missile: black-brant-xii, from: andoya, to: oslo, launchTimeS: 0}]`,
    3,
    'threats.0.missile',
    /is a research rocket/,
  ],
  [
    'sectoral command without sectors',
    `${HEAD}arrangement: sectoral`,
    3,
    'arrangement',
    /us-missile-defence-centre has no sector/,
  ],
  ['an unknown state of relations', `${HEAD}relations: frosen`, 3, 'relations', /did you mean frozen/],
  [
    'a sector of a centre that is none',
    `${HEAD}sectors: {us-missile-defense-centre: {countries: [PL]}}`,
    3,
    'sectors.us-missile-defense-centre',
    /did you mean us-missile-defence-centre/,
  ],
  [
    'a sector of two corners',
    `${HEAD}sectors: {us-missile-defence-centre: {corners: ["1,2", "3,4"]}}`,
    3,
    'sectors.us-missile-defence-centre.corners',
    /at least three corners/,
  ],
  ['a reserve of no battery', `${HEAD}reserve: {gbi-polnd: 2}`, 3, 'reserve.gbi-polnd', /did you mean gbi-poland/],
  [
    'a release by a centre of somebody else',
    `${HEAD}nationalRelease: {gbi-poland: {centre: uk-warning-centre, releaseTimeS: 5}}`,
    3,
    'nationalRelease.gbi-poland.centre',
    /belongs to united-kingdom/,
  ],
  [
    'confirmations of a centre that commits nothing',
    `${HEAD}confirmations: {uk-warning-centre: 2}`,
    3,
    'confirmations.uk-warning-centre',
    /unknown centre with authority/,
  ],
  [
    'a notice whose window ends before it opens',
    `${HEAD}notifications: [{id: a, from: united-states, to: [], areas: [tabriz], fromS: 10, toS: 5, azimuthFromDeg: 0, azimuthToDeg: 90}]`,
    3,
    'notifications.0.toS',
    /before it opens/,
  ],
  [
    'a notice to a party that is none',
    `${HEAD}notifications: [{id: a, from: united-states, to: [rusia], areas: [tabriz], fromS: 0, toS: 5, azimuthFromDeg: 0, azimuthToDeg: 90}]`,
    3,
    'notifications.0.to.0',
    /unknown party rusia/,
  ],
];

describe('a scenario that is wrong about command', () => {
  it.each(BAD)('is refused with its line: %s', (_, text, line, path, says) => {
    const outcome = readScenario(text, { file: 'bad.yaml' });
    if (outcome.kind !== 'issues') throw new Error('it was taken');
    const found = outcome.issues.find((issue) => issue.path === path);
    expect(found, JSON.stringify(outcome.issues)).toMatchObject({ file: 'bad.yaml', line });
    expect(found?.message).toMatch(says);
  });
});
