import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOf, parasol } from './testing/parasol.ts';

const folder = mkdtempSync(join(tmpdir(), 'parasol-footprint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MEMBERS = 'AL BE BG CA CZ DE DK EE ES FR GB GR HR HU IS IT LT LU LV NL NO PL PT RO SI SK TR US';

describe('footprint', () => {
  it('has its fixed keys, covers the 28 members, and gives more with an ideal cue', () => {
    const answer = answerOf('footprint', 'third-site', '--cell-km', '600');
    const countries = answer.byCountry as { country: string; populationFraction: number; areaFraction: number }[];
    expect(countries.map(({ country }) => country).join(' ')).toBe(MEMBERS);
    for (const { populationFraction, areaFraction } of countries) {
      expect(populationFraction).toBeGreaterThanOrEqual(0);
      expect(areaFraction).toBeLessThanOrEqual(1);
    }
    const [defended, region] = [Number(answer.defendedAreaKm2), Number(answer.regionAreaKm2)];
    expect(defended).toBeGreaterThan(0);
    expect(defended).toBeLessThan(region);
    expect(Number(answer.populationDefendedFraction)).toBeGreaterThan(0);
    expect(Number(answer.populationFractionOfThreatened)).toBeGreaterThan(Number(answer.populationDefendedFraction));
    expect((answer.idealCue as { defendedAreaKm2: number }).defendedAreaKm2).toBeGreaterThanOrEqual(defended);
    expect((answer.geojson as { type: string }).type).toBe('FeatureCollection');
    expect(Number.isInteger(answer.cells)).toBe(true);
  });

  it('takes a drawn region, writes report and table, and refuses them the second time', () => {
    const ring = [
      [22, 43],
      [27, 43],
      [27, 46],
      [22, 46],
      [22, 43],
    ];
    const region = join(folder, 'box.geojson');
    writeFileSync(region, JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
    const [html, csv] = [join(folder, 'map.html'), join(folder, 'countries.csv')];
    const words = [
      'footprint',
      'epaa-phase-3',
      '--region',
      region,
      '--against',
      'third-site',
      '--html',
      html,
      '--csv',
      csv,
    ];
    const answer = answerOf(...words);
    expect(answer.difference).toHaveProperty('classes');
    expect(readFileSync(html, 'utf8')).toContain(String(answer.footprintSha256));
    expect(readFileSync(csv, 'utf8').split('\r\n')[0]).toMatch(/^country,area_km2,/);
    expect(parasol(...words).code).toBe(2);
  });

  it('lists what is wrong with a region and writes nothing', () => {
    const region = join(folder, 'bad.geojson');
    writeFileSync(region, '{"type":"Polygon","coordinates":[[[0,0],[200,0],[1,1],[0,0]]]}');
    const out = join(folder, 'never.html');
    for (const given of [region, 'atlantis']) {
      const { code, stderr } = parasol('footprint', 'third-site', '--region', given, '--html', out);
      expect(code).toBe(2);
      expect(stderr).toContain('nothing was written');
    }
    expect(existsSync(out)).toBe(false);
  });
});

describe('the files of a footprint', () => {
  const box = join(folder, 'small.geojson');
  const ring = [
    [22, 43],
    [27, 43],
    [27, 46],
    [22, 46],
    [22, 43],
  ];
  writeFileSync(box, JSON.stringify({ type: 'Polygon', coordinates: [ring] }));
  const named = (name: string): string => join(folder, 'files', name);
  const words = ['footprint', 'third-site', '--region', box];

  it('writes every format, the picture twice as large as its drawing', () => {
    const files = ['svg', 'png', 'geojson', 'czml'].flatMap((format) => [`--${format}`, named(`map.${format}`)]);
    answerOf(...words, ...files);
    const png = readFileSync(named('map.png'));
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const [, width, height] = readFileSync(named('map.svg'), 'utf8').match(/width="(\d+)" height="(\d+)"/) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(JSON.parse(readFileSync(named('map.geojson'), 'utf8'))).toHaveProperty('caveat');
    expect(JSON.parse(readFileSync(named('map.czml'), 'utf8'))[0]).toHaveProperty('version', '1.0');
  });

  it('refuses a file that is there, or one name for two files, and writes nothing', () => {
    const [there, other] = [named('there.svg'), named('other.csv')];
    writeFileSync(there, 'mine');
    const first = parasol(...words, '--svg', there, '--csv', other);
    expect([first.code, existsSync(other), readFileSync(there, 'utf8')]).toEqual([2, false, 'mine']);
    expect(parasol(...words, '--csv', other, '--geojson', other).code).toBe(2);
    expect(existsSync(other)).toBe(false);
  });

  it('compares several over the same places', () => {
    const html = named('compared.html');
    const answer = answerOf('footprints', 'third-site', 'epaa-phase-3', '--region', box, '--html', html);
    expect(answer.footprints).toHaveLength(2);
    expect(answer.differences).toHaveLength(1);
    expect((answer.inputs as unknown[]).length).toBeGreaterThan(0);
    expect(readFileSync(html, 'utf8')).toContain('Coverage is not protection');
  });
});
