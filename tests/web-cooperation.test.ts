import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../tools/laboratory/chromium.ts';
import { type OpenLaboratory, openInBrowser } from '../tools/laboratory/open-laboratory.ts';

const SERIOUS = ['serious', 'critical'];
const LONG_MS = 180_000;
const PAGES = [
  ['/sharing', '.curves'],
  ['/arrangements', '.delays'],
] as const;

const answered = (page: Page): Promise<unknown> =>
  page.waitForSelector('.results[data-state=done]', { timeout: LONG_MS });

/** Tabs until an element has the focus; the way a reader without a mouse gets there. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const at = document.activeElement;
      return at === null ? '' : (at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent);
    });
    if (here?.startsWith(name)) return;
  }
  throw new Error(`no way to ${name} by the keyboard`);
}

describe.skipIf(!hasBrowser)('the pages of cooperation', () => {
  let laboratory: OpenLaboratory;
  beforeAll(async () => {
    laboratory = await openInBrowser();
  }, 120_000);
  afterAll(() => laboratory?.close());

  it.each(PAGES)(
    '%s answers in full: no fault, axe finds nothing serious in charts and tables, and it fits 360 points',
    async (path, last) => {
      const { page, faults } = await laboratory.open(path, {
        reducedMotion: 'reduce',
        viewport: { width: 360, height: 740 },
        locale: 'ru-RU',
      });
      await answered(page);
      await page.waitForSelector(`${last}[data-state=done] svg`, { timeout: LONG_MS });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      for (const details of await page.locator('main figure details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const serious = violations.filter(({ impact }) => SERIOUS.includes(impact ?? ''));
        expect(
          serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`)),
          `${path} ${colorScheme}`,
        ).toEqual([]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * LONG_MS + 60_000,
  );

  it(
    'switches rules by the keyboard: frozen relations silence them, gains go, undo brings them back',
    async () => {
      const { page, faults } = await laboratory.open('/sharing');
      await answered(page);
      const findings = async (): Promise<string> => (await page.textContent('.findings')) ?? '';
      const before = await findings();
      expect(before).toContain('For that Russia releases tracks');
      await tabTo(page, 'Relations of NATO and Russia');
      await page.keyboard.type('frozen');
      await expect.poll(() => page.textContent('main')).toContain('4 of 12 rules hold');
      await expect.poll(findings, { timeout: LONG_MS }).toContain('No rule of Russia towards NATO holds');
      await answered(page);
      await tabTo(page, 'Undo');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.textContent('main')).toContain('12 of 12 rules hold');
      await expect.poll(findings, { timeout: LONG_MS }).toBe(before);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    3 * LONG_MS,
  );

  it('marks a changed delay and a changed release, keeps one when the other changes, and puts both back', async () => {
    const { page, faults } = await laboratory.open('/sharing');
    const delay = page.getByLabel('Delay: Russia to NATO', { exact: true });
    await delay.waitFor({ timeout: 60_000 });
    await delay.fill('200');
    await expect.poll(() => page.textContent('.rules')).toContain('changed; was: tracks, 10 s');
    await page.getByLabel('Releases: Russia to NATO', { exact: true }).selectOption('impact-area');
    await expect.poll(() => page.textContent('main')).toContain('1 are not as in the catalogue');
    expect(await delay.inputValue()).toBe('200');
    await page.getByLabel('Put back the rule Russia to NATO').click();
    await expect.poll(() => page.textContent('main')).toContain('0 are not as in the catalogue');
    expect(await delay.inputValue()).toBe('10');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it(
    'gives up long work and takes it up again',
    async () => {
      const { page, faults } = await laboratory.open('/arrangements');
      const cancel = page.getByRole('button', { name: 'Cancel' }).first();
      await cancel.waitFor({ timeout: 60_000 });
      await cancel.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.results[data-state=stopped]');
      await page.getByRole('button', { name: 'Work it out' }).click();
      await answered(page);
      const said = await page.textContent('main');
      expect(said).toContain('Which missile fares otherwise');
      expect(said).toContain('The rule against the best plan');
      expect(await page.locator('.four dt').allTextContents()).toEqual([
        'Independent',
        'Data-sharing',
        'Sectoral',
        'Unified',
      ]);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * LONG_MS,
  );
});
