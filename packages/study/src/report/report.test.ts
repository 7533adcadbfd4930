import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderComparison, renderReport } from './index.ts';
import { HOSTILE_NAME, sampleComparison, sampleRun } from './testing/sample-comparison.ts';
import { COVERAGE_IS_NOT_PROTECTION, clockText, keyText, valueText } from './wording.ts';

const pages = [
  ['run', renderReport(sampleRun('First', 0))],
  ['comparison', renderComparison(sampleComparison())],
] as const;

describe.each(pages)('the %s report', (_, text) => {
  const { document } = parseHTML(text);

  it('reaches for nothing outside itself', () => {
    expect(document.querySelectorAll('script, iframe, img, object, embed')).toHaveLength(0);
    expect(text).not.toMatch(/url\(/);
    const links = [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['data:,']);
  });

  it('shows hostile names as text and follows no hostile address', () => {
    expect(text).not.toContain(HOSTILE_NAME);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('javascript:');
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('says under every map that coverage is not protection', () => {
    const captions = text.split(COVERAGE_IS_NOT_PROTECTION).length - 1;
    expect(captions).toBeGreaterThanOrEqual(1);
    expect(document.querySelectorAll('svg.map').length).toBeGreaterThanOrEqual(captions);
  });

  it('describes every picture in words', () => {
    for (const svg of document.querySelectorAll('figure > svg')) expect(svg.getAttribute('aria-label')).toBeTruthy();
  });

  it('leads every section link to a section', () => {
    for (const link of document.querySelectorAll('nav a')) {
      expect(document.getElementById(String(link.getAttribute('href')).slice(1))).not.toBeNull();
    }
  });

  it('tells the fate of every missile, the changed figure and the certificate', () => {
    for (let i = 0; i < 4; i++) expect(document.body.textContent).toContain(`Sentence ${i} about`);
    expect(document.body.textContent).toContain('changed: user');
    expect(text).toContain('b'.repeat(64));
  });

  it('puts no NaN, undefined or infinity before a reader', () => {
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the reports as bytes', () => {
  it('are the same twice', () => {
    expect(renderReport(sampleRun('First', 0))).toBe(pages[0][1]);
    expect(renderComparison(sampleComparison())).toBe(pages[1][1]);
  });

  it('draw a flight that is stopped and one that is not with different signs', () => {
    const { document } = parseHTML(pages[0][1]);
    expect(document.querySelectorAll('svg.map path.stopped').length).toBeGreaterThan(0);
    expect(document.querySelectorAll('svg.map path.leaked').length).toBeGreaterThan(0);
  });
});

describe('wording', () => {
  it.each([
    [null, '–'],
    [0, 'T+00:00'],
    [59.6, 'T+01:00'],
    [3725, 'T+62:05'],
  ])('clock of %s is %s', (timeS, words) => {
    expect(clockText(timeS)).toBe(words);
  });
  it('takes the unit off a key and keeps numbers short', () => {
    expect(keyText('gbi.burnoutSpeedKmPerS')).toBe('burnout speed');
    expect(valueText(-0.30000000000000004)).toBe('−0.3');
    expect(valueText(2e-7)).toBe('2.000e−7');
  });
});
