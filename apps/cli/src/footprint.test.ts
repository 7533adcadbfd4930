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
