import { describe, expect, it } from 'vitest';
import { type FootprintDocument, footprint, footprintDocument } from '../footprint/index.ts';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { assumptionSheetOf } from '../runs/index.ts';
import { architectureScenario, type CheckedScenario } from '../scenario/index.ts';
import { renderFootprint } from './index.ts';

const box = drawnRegion('drawn-test', 'A box in Romania', [
  preparePolygon([
    [
      [24, 44],
      [27, 44],
      [27, 46],
      [24, 46],
      [24, 44],
    ],
  ]),
]);
const found = footprint(architectureScenario('third-site') as CheckedScenario, { region: box, cellKm: 150 });
const document = footprintDocument(found, 'sensor-driven');
const render = (shown: FootprintDocument): string =>
  renderFootprint(shown, {
    places: found.resolved.places,
    inputs: found.inputs,
    assumptionSheet: assumptionSheetOf(found.resolved),
  });

describe('the report of a footprint', () => {
  it('is one offline file with the map, the classes, the caveat and the hash, the same bytes each time', () => {
    const report = render(document);
    expect(report).toBe(render(document));
    expect(report).not.toMatch(/<script|src="http/);
    for (const part of [
      'class="map"',
      'near-defended',
      'Coverage is not protection',
      'whom a centre may defend is not asked',
      document.footprintSha256,
    ])
      expect(report).toContain(part);
    for (const { launch } of document.byLaunch) expect(report).toContain(launch);
  });

  it('escapes names', () => {
    const hostile = render({ ...document, name: '<img src=x onerror=alert(1)>', warnings: ['<b>bold</b>'] });
    expect(hostile).not.toContain('<img');
    expect(hostile).not.toContain('<b>bold');
  });
});
