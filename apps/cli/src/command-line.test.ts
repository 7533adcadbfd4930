import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOf, parasol } from './testing/parasol.ts';

const folder = mkdtempSync(join(tmpdir(), 'parasol-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('flight', () => {
  it('gives the published minimum-energy flight of 5,500 km on the sphere', () => {
    const answer = answerOf('flight', '--sphere', '--range-km', '5500');
    expect(Math.abs(Number(answer.burnoutSpeedKmPerS) / 6.0752 - 1)).toBeLessThan(1e-3);
    expect(Math.abs(Number(answer.apogeeKm) / 1040.5 - 1)).toBeLessThan(1e-3);
    expect(Math.abs(Number(answer.flightTimeS) / 1315.8 - 1)).toBeLessThan(1e-3);
  });

  it('gives the time of the reported flight of 29 November 2017 on the turning sphere within 3 s', () => {
    const words = ['flight', '--from', '39.282,125.869', '--bearing', '76', '--range-km', '950', '--apogee-km', '4475'];
    expect(Math.abs(Number(answerOf(...words).flightTimeS) - 3039.5)).toBeLessThan(3);
    expect(answerOf(...words, '--flight-time-s', '3180').verdict).toBe('consistent');
    expect(answerOf(...words, '--flight-time-s', '2900').verdict).toBe('impossible');
  });

  it('takes a place with a leading minus', () => {
    expect(answerOf('flight', '--from=-33.9,18.4', '--bearing', '10', '--range-km', '500').flightTimeS).toBeGreaterThan(
      300,
    );
  });

  it('answers a flight that does not exist with exit 0', () => {
    const { code, stdout } = parasol('flight', '--range-km', '20000', '--apogee-km', '1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty('flightTimeS');
  });
});

describe('leakage', () => {
  const words = ['leakage', '--warheads', '1', '--shots', '4', '--sspk', '0.5'];
  it('is the closed form', () => {
    expect(answerOf(...words).killPerWarhead).toBe(0.9375);
    expect(answerOf(...words, '--common', '0.2').killPerWarhead).toBeCloseTo(0.8 * 0.9375, 12);
    expect(answerOf(...words, '--track-prob', '0.9').killPerWarhead).toBeCloseTo(0.9 * 0.9375, 12);
    expect(answerOf(...words, '--doctrine', 'sls').expectedShots).toBeCloseTo(1.875, 12);
  });
});

describe('run', () => {
  const hash = (answer: Record<string, unknown>): string =>
    (answer.certificate as { outputsSha256: string }).outputsSha256;

  it('gives the same bytes on one worker, on two, and again', () => {
    const words = ['run', 'third-site', '--trials', '60'];
    const one = answerOf(...words, '--workers', '1');
    expect(hash(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(answerOf(...words, '--workers', '2'))).toBe(hash(one));
    expect(hash(answerOf(...words, '--workers', '2'))).toBe(hash(one));
    expect(hash(answerOf(...words, '--seed', '2'))).not.toBe(hash(one));
  });

  it('writes a whole run folder, refuses it the second time, and hands it on', () => {
    const out = join(folder, 'run');
    expect(parasol('run', 'third-site', '--trials', '20', '--out', out).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'certificate.json',
      'events.jsonl',
      'ledger.csv',
      'measures.json',
      'report.html',
      'resolved.json',
      'run.json',
      'scenario.yaml',
      'scene.czml',
      'tracks.json',
      'tracks.parquet',
    ]);
    const again = parasol('run', 'third-site', '--trials', '20', '--out', out);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('does not exist yet');
    const scene = join(folder, 'scene.kml');
    expect(parasol('export', out, '--format', 'kml', '--out', scene).code).toBe(0);
    expect(readFileSync(scene, 'utf8')).toContain('<kml');
    const page = join(folder, 'report.html');
    expect(parasol('report', out, '--out', page).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toBe(readFileSync(join(out, 'report.html'), 'utf8'));
  });
});

describe('bad input', () => {
  it('exits 2, names every problem with its line and writes nothing', () => {
    const file = join(folder, 'bad.yaml');
    writeFileSync(
      file,
      [
        'parasol: 1',
        'extends: third-site',
        'raids: [r1, r9]',
        'colour: blue',
        'overrides:',
        '  gbi-two-stage.burnoutSpeedKmPerS: 6300',
        'threats:',
        '  - {missile: notional-irbm-4000, from: "95.1,40", to: warsaw, launchTimeS: 0}',
        '',
      ].join('\n'),
    );
    const out = join(folder, 'never');
    const { code, stdout } = parasol('run', file, '--out', out, '--json');
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
    const { issues } = JSON.parse(stdout) as { issues: { line: number; path: string; message: string }[] };
    expect(issues.map(({ line }) => line)).toEqual([3, 4, 6, 7, 8]);
    for (const issue of issues) {
      expect(Object.keys(issue)).toEqual(
        expect.arrayContaining(['file', 'line', 'path', 'received', 'expected', 'unit']),
      );
    }
  });

  it.each([
    ['an unknown architecture', ['run', 'third-sit'], 'third-site'],
    ['an unknown option', ['run', 'third-site', '--speed', '3'], '--speed'],
    ['a missing option', ['flight'], '--range-km'],
    ['a probability above 1', ['leakage', '--warheads', '1', '--shots', '1', '--sspk', '1.5'], '0 to 1'],
    [
      'swapped latitude and longitude',
      ['flight', '--range-km', '500', '--from', '125.8,39.2', '--bearing', '0'],
      'swapped',
    ],
    ['a month that does not exist', ['run', 'BAD_DATE'], 'no instant'],
    ['a device', ['run', '/dev/zero'], 'plain file'],
    ['an unknown verb', ['flihgt'], 'flight'],
    ['a folder that is no run', ['report', 'nowhere', '--out', 'x.html'], 'nowhere'],
  ])('%s exits 2 and says what would do', (_, given, hint) => {
    const dated = join(folder, 'dated.yaml');
    writeFileSync(dated, 'parasol: 1\nextends: third-site\nepochUtc: 2010-13-45T00:00:00Z\n');
    const words = given.map((word) => (word === 'BAD_DATE' ? dated : word));
    const { code, stdout, stderr } = parasol(...words);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(hint);
  });

  it.each([
    ['20 MB', `parasol: 1\n# ${'x'.repeat(20 * 1024 * 1024)}\n`],
    ['5,000 levels', `parasol: 1\nname: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    [
      'an alias bomb',
      `parasol: 1\na: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((k, i) => `${k}: &${k} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(',')}]`)
        .join('\n')}\n`,
    ],
    ['broken YAML', 'parasol: 1\nname: "open\nraids: [r1\n'],
  ])('%s exits 2 within seconds', (name, text) => {
    const file = join(folder, `${name.replaceAll(/\W/g, '')}.yaml`);
    writeFileSync(file, text);
    const { code, stderr } = parasol('run', file);
    expect(code).toBe(2);
    expect(stderr).toContain(file);
  });
});

describe('help', () => {
  it.each([
    'run',
    'compare',
    'flight',
    'missile',
    'leakage',
    'catalog',
    'validate',
    'export',
    'report',
    'bench',
    'serve',
  ])('%s --help has an example', (verb) => {
    const { code, stdout } = parasol(verb, '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Example');
  });

  it('prints the completion of a shell', () => {
    expect(parasol('complete', 'bash').stdout).toContain('complete');
  });
});

describe('missile and catalog', () => {
  it('flies a catalogue missile as far as it goes', () => {
    const answer = answerOf('missile', 'notional-irbm-4000');
    expect(Number(answer.rangeKm)).toBeGreaterThan(3950);
    expect(Number(answer.apogeeKm)).toBeGreaterThan(500);
  });
  it('says no, with exit 0, when the target is too far', () => {
    const answer = answerOf('missile', 'notional-mrbm-2000', '--from', 'tabriz', '--to', 'london');
    expect(answer.outcome).toBe('beyond-range');
    expect(answer.burnoutSpeedKmPerS).toBeNull();
  });
  it('shows every claim about a figure with its sources', () => {
    const { entity, sources } = answerOf('catalog', 'gbi-two-stage') as { entity: { id: string }; sources: unknown[] };
    expect(entity.id).toBe('gbi-two-stage');
    expect(sources.length).toBeGreaterThan(0);
  });
});

describe('catalog of the library', () => {
  it('lists architectures, raids and relations after the published things, and shows one', () => {
    const { library } = answerOf('catalog') as { library: { id: string; kind: string }[] };
    expect(new Set(library.map(({ kind }) => kind))).toEqual(new Set(['architecture', 'raid', 'relation']));
    const { relation } = answerOf('catalog', 'nato-russia') as { relation: { periods: { stateId: string }[] } };
    expect(relation.periods.map(({ stateId }) => stateId)).toContain('frozen');
    expect(parasol('catalog', 'joint').stdout).toContain('53t6-moscow');
    expect(parasol('catalog', '--kind', 'raid').stdout).toContain('andoya-1995');
  });
});

describe('coverage', () => {
  const words = ['coverage', 'epaa-phase-3', '--altitude-km', '300', '--spacing-km', '200'];
  it('counts the whole Earth by number of radars, and tells when each sensor sees each flight', () => {
    const answer = answerOf(...words);
    const byCount = answer.byCount as { count: number; areaKm2: number }[];
    expect(byCount[0].count).toBe(0);
    // 1 km2: rounding of sums over the globe.
    expect(Math.abs(byCount.reduce((sum, { areaKm2 }) => sum + areaKm2, 0) - Number(answer.globeKm2))).toBeLessThan(1);
    expect(Number(answer.areaKm2)).toBeGreaterThan(0);
    const [first] = answer.trajectories as { sensors: unknown[] }[];
    expect(first.sensors).toHaveLength((answer.sensors as unknown[]).length);
  });

  it('sees no less of a larger target', () => {
    const small = answerOf(...words, '--cross-section-m2', '0.001');
    expect(Number(answerOf(...words, '--cross-section-m2', '1').areaKm2)).toBeGreaterThan(Number(small.areaKm2));
  });

  it('refuses an altitude below the ground with exit 2', () => {
    expect(parasol('coverage', 'epaa-phase-3', '--altitude-km=-5', '--json').code).toBe(2);
  });
});
