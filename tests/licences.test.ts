import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../tools/licences/allowed.ts';
import { noticesOf } from '../tools/licences/notices.ts';
import { licenceProblems, packagesOfLock } from '../tools/licences/packages.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const notInstalled = () => null;

const lock = JSON.stringify({
  packages: {
    '': { name: 'house' },
    'packages/physics': { version: '0.1.0' },
    'node_modules/@house/physics': { link: true },
    'node_modules/kind': { version: '1.0.0', license: 'MIT' },
    'node_modules/tool': { version: '2.0.0', license: 'MPL-2.0', dev: true },
    'node_modules/tool/node_modules/kind': { version: '1.0.0', license: 'MIT', dev: true },
  },
});

describe('licences of packages', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['(MIT AND CC-BY-3.0)', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-only', false],
    ['GPL-2.0', false],
    ['MPL-2.0', true],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE', false],
    ['', false],
  ])('judges %j as %j', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });

  it('reads third-party packages from the lock, once each, and knows tools from the program', () => {
    expect(packagesOfLock(lock)).toEqual([
      { name: 'kind', version: '1.0.0', licence: 'MIT', tool: false },
      { name: 'tool', version: '2.0.0', licence: 'MPL-2.0', tool: true },
    ]);
  });

  it('allows file-level copyleft and refuses what reaches further', () => {
    expect(licenceProblems(packagesOfLock(lock), notInstalled)).toEqual([]);
    expect(licenceProblems(packagesOfLock(lock.replace('MPL-2.0', 'GPL-3.0-only')), notInstalled)).toHaveLength(1);
  });

  it('sees a package without licence, and one whose lock and package disagree', () => {
    const bare = packagesOfLock(lock.replace('"license":"MPL-2.0",', ''));
    expect(licenceProblems(bare, notInstalled)[0]).toContain('states no licence');
    expect(licenceProblems(packagesOfLock(lock), () => 'GPL-3.0-only')).toHaveLength(2);
  });

  it('lists the program in the notices and leaves tools out', () => {
    const text = noticesOf(packagesOfLock(lock));
    expect(text).toContain('| kind | 1.0.0 | MIT |');
    expect(text).not.toContain('MPL-2.0');
  });

  it('holds for this repository, and its notices are current', () => {
    const packages = packagesOfLock(read('package-lock.json'));
    expect(licenceProblems(packages, notInstalled)).toEqual([]);
    expect(read('THIRD_PARTY_NOTICES.md')).toBe(noticesOf(packages));
  });
});
