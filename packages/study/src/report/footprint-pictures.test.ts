import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { compareFootprints, footprint, footprintDocument } from '../footprint/index.ts';
import { drawnRegion, preparePolygon } from '../regions/index.ts';
import { architectureScenario, type CheckedScenario } from '../scenario/index.ts';
import { footprintPicture, renderFootprintComparison } from './index.ts';

const region = drawnRegion('drawn-test', 'A box in Romania', [
  preparePolygon([
    [
      [22, 43],
      [27, 43],
      [27, 47],
      [22, 47],
      [22, 43],
    ],
  ]),
]);
const asked = (id: string) => footprint(architectureScenario(id) as CheckedScenario, { region, cellKm: 150 });
const [first, second] = [asked('third-site'), asked('epaa-phase-3')];
const places = [first, second].map(({ resolved }) => resolved.places);
const document = footprintDocument(first, 'sensor-driven');

describe('the picture of a footprint', () => {
  const svg = footprintPicture(document, places[0]);
  const { document: drawing } = parseHTML(svg.replace(/^<\?xml.*\n/, ''));

  it('says by itself what it is: name, classes, scale, source, caveat, hash; the same bytes each time', () => {
    expect(svg).toBe(footprintPicture(document, places[0]));
    const words = [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
    for (const part of [document.name, 'defended against every', ' km', 'Natural Earth', document.caveat])
      expect(words).toContain(part);
    expect(words).toContain(document.footprintSha256.slice(0, 16));
    // The window is about Romania, far from Iran.
    expect(words).toContain('Launch areas outside the window: Tabriz, Isfahan.');
    for (const { missileName } of document.byLaunch) expect(words.replace(/\s+/g, ' ')).toContain(missileName);
  });

  it('keeps map and text inside its frame, and has an area for every class', () => {
    const [outer, map] = [...drawing.querySelectorAll('svg')];
    const height = Number(outer.getAttribute('height'));
    expect(Number(map.getAttribute('y')) + Number(map.getAttribute('height'))).toBeLessThan(height);
    for (const line of drawing.querySelectorAll('svg > text'))
      expect(Number(line.getAttribute('y'))).toBeLessThan(height);
    for (const name of ['defended', 'undefended', 'not-threatened'])
      expect(drawing.querySelectorAll(`path[fill="url(#picture-${name})"]`)).toHaveLength(1);
  });

  it('escapes names', () => {
    expect(footprintPicture({ ...document, name: '<script>alert(1)</script>' }, places[0])).not.toContain('<script');
  });
});

describe('the report of several footprints', () => {
  const comparison = compareFootprints([first, second], 'sensor-driven');
  const report = renderFootprintComparison(comparison, places);

  it('is one offline file with a map for each, a difference map with its own signs, every finding and both hashes', () => {
    expect(report).not.toMatch(/<script|src="http/);
    expect(report.match(/class="map"/g)).toHaveLength(4);
    for (const name of ['both', 'only-first', 'only-second', 'neither', 'not-threatened'])
      expect(report).toContain(`id="difference-0-${name}"`);
    for (const { footprintSha256 } of comparison.footprints) expect(report).toContain(footprintSha256);
    for (const finding of comparison.findings) expect(report).toContain(finding);
  });

  it('draws the shots gained and lost, each share in one look, with unit, legend and table', () => {
    const { document: shown } = parseHTML(report);
    const { shares } = comparison.differences[0].shotGain;
    expect(shares.length).toBeGreaterThan(1);
    const drawn = [...shown.querySelectorAll('path[fill^="url(#gain-0-"]')];
    expect(drawn).toHaveLength(7);
    const looks = new Set(shares.map(({ shotsGained }) => Math.max(-3, Math.min(3, shotsGained))));
    expect(drawn.filter((path) => path.getAttribute('d') !== '')).toHaveLength(looks.size);
    expect(shown.body.textContent).toContain('Unit: shots, second less first');
    const cells = [...shown.querySelectorAll('td')].map(({ textContent }) => textContent?.trim());
    for (const { shotsGained } of shares)
      expect(cells).toContain(`${shotsGained > 0 ? '+' : ''}${shotsGained}`.replace('-', '−'));
  });
});
