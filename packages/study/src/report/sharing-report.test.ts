import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { readScenario, resolve } from '../scenario/index.ts';
import { type SharingDocument, sharingStudy, TERMS_ACT_THROUGH_TIME } from '../sharing/index.ts';
import { renderSharing } from './index.ts';

let found: SharingDocument;
let text: string;
beforeAll(() => {
  const outcome = readScenario('parasol: 1\nextends: joint\nraids: [r4, r5]\n', { file: 'test.yaml' });
  if (outcome.kind === 'issues') throw new Error('the scenario of the test is not read');
  found = sharingStudy(resolve(outcome.scenario), { seed: 1, trials: 3, full: false });
  text = renderSharing(found);
}, 60_000);

describe('the sharing report', () => {
  it('reaches for nothing outside itself and describes every picture in words', () => {
    const { document } = parseHTML(text);
    expect(document.querySelectorAll('script, iframe, img, object, embed')).toHaveLength(0);
    const figures = [...document.querySelectorAll('figure > svg')];
    expect(figures.length).toBeGreaterThan(4);
    for (const svg of figures) expect(svg.getAttribute('aria-label')).toBeTruthy();
  });

  it('has a section for every party, and every link of the head leads to one', () => {
    const { document } = parseHTML(text);
    for (const { partyId, name } of found.parties)
      expect(document.querySelector(`h2#${partyId}`)?.textContent).toBe(name);
    for (const link of document.querySelectorAll('nav a'))
      expect(document.querySelector(link.getAttribute('href') ?? 'none')).not.toBeNull();
  });

  it('says every finding about a party, and shows a recalled figure as such', () => {
    const { document } = parseHTML(text);
    const said = document.body.textContent;
    for (const { beneficiary, text: sentence } of found.findings)
      if (beneficiary !== null) expect(said).toContain(sentence);
    expect(document.querySelectorAll('.tag.recalled').length).toBeGreaterThan(0);
  });

  it('shows seeing at all as such, marks values that count never, and says what delay does not act on', () => {
    const { document } = parseHTML(text);
    const nato = document.querySelector('h2#nato + p, h2#nato ~ details')?.textContent ?? '';
    expect(nato).toContain('at all 1/1');
    expect(nato).toMatch(/\d †/);
    expect(document.body.textContent).not.toMatch(/detection (7|8|9)\d\d s earlier/);
    expect(document.body.textContent).toContain(TERMS_ACT_THROUGH_TIME);
    expect(document.querySelectorAll('figure svg [fill="white"]').length).toBeGreaterThan(0);
  });

  it('gives the same bytes twice', () => {
    expect(renderSharing(found)).toBe(text);
  });
});
