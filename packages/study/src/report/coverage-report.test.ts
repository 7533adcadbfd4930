import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type CoverageDocument, coverageOf } from '../coverage/index.ts';
import { assumptionSheetOf } from '../runs/index.ts';
import { architectureScenario, type CheckedScenario, resolve } from '../scenario/index.ts';
import { renderCoverage } from './index.ts';

const resolved = resolve(architectureScenario('joint') as CheckedScenario);
const found = coverageOf(resolved, { altitudeKm: 300, spacingKm: 300, timeS: 0 }) as CoverageDocument;
const rest = { places: resolved.places, inputs: resolved.resolved, assumptionSheet: assumptionSheetOf(resolved) };
const text = renderCoverage(found, rest);
const { document } = parseHTML(text);

describe('the report of a coverage map', () => {
  it('reaches for nothing outside itself', () => {
    expect(document.querySelectorAll('script, iframe, img, object, embed')).toHaveLength(0);
    for (const [, target] of text.matchAll(/url\(([^)]*)\)/g)) expect(target).toMatch(/^#/);
  });

  it('draws an area for each number of radars on both maps, with its patterns defined', () => {
    const maps = [...document.querySelectorAll('svg.map')];
    expect(maps).toHaveLength(2);
    for (const map of maps) {
      const fills = [...map.querySelectorAll('path')].flatMap((path) => {
        const fill = path.getAttribute('fill') ?? '';
        return fill.startsWith('url(#') && path.getAttribute('d') !== '' ? [fill.slice(5, -1)] : [];
      });
      expect(fills.length).toBeGreaterThan(1);
      for (const id of fills) expect(map.querySelector(`pattern[id="${id}"]`)).not.toBeNull();
      expect(map.getAttribute('aria-label')).toBeTruthy();
    }
  });

  it('says what seen means, names every sensor and missile, and tells the hash', () => {
    expect(text).toContain(found.caveat);
    for (const { name } of found.sensors) expect(document.body.textContent).toContain(name);
    for (const { threatId } of found.trajectories) expect(document.body.textContent).toContain(threatId);
    expect(text).toContain(found.coverageSha256);
  });

  it('puts no NaN, undefined or infinity before a reader, and is the same twice', () => {
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(renderCoverage(found, rest)).toBe(text);
  });
});
