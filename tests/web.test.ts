import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactMap, hasBrowser, type TestLaboratory, testLaboratory } from './web/laboratory.ts';

const PAGES_FOLDER = fileURLToPath(new URL('../apps/web/src/pages', import.meta.url));
/** Addresses of all pages, from the declaration of each. */
const PAGES = readdirSync(PAGES_FOLDER).map((name) => {
  const declaration = readFileSync(join(PAGES_FOLDER, name, 'page.ts'), 'utf8');
  return /path: '([^']+)'/.exec(declaration)?.[1] ?? '';
});
const BUNDLE_BYTES = 300_000;
const SERIOUS = ['serious', 'critical'];

async function seriousIssues(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
}

/** The first line of figures: people, area, capitals. */
const headline = async (page: Page): Promise<string> => (await page.textContent('.tiles')) ?? '';

describe.skipIf(!hasBrowser)('the web laboratory', () => {
  let laboratory: TestLaboratory;
  beforeAll(async () => {
    laboratory = await testLaboratory();
  }, 120_000);
  afterAll(() => laboratory?.close());

  it('has the pages that the frame promises', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['/', '/raid', '/compare', '/studies', '/sources', '/words']));
  });

  it.each(PAGES)(
    '%s opens without a fault, with a title, and axe finds nothing serious',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, faults } = await laboratory.open(path, { colorScheme });
        await page.waitForSelector('main h1', { timeout: 60_000 });
        await page.waitForFunction(() => document.querySelector('main .waiting') === null, undefined, {
          timeout: 90_000,
        });
        expect(await page.title()).toMatch(/.+ · Parasol$/);
        expect(await seriousIssues(page), `${path} ${colorScheme}`).toEqual([]);
        expect(faults).toEqual([]);
        await page.context().close();
      }
    },
    240_000,
  );

  it.each(PAGES)(
    '%s fits a screen of 360 points and speaks Russian',
    async (path) => {
      const { page, faults } = await laboratory.open(path, { viewport: { width: 360, height: 740 }, locale: 'ru-RU' });
      await page.waitForSelector('main h1', { timeout: 60_000 });
      await page.waitForFunction(() => document.querySelector('main .waiting') === null, undefined, {
        timeout: 90_000,
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await page.textContent('main h1')).toMatch(/[А-Яа-я]/);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    240_000,
  );

  it('loads at most 300 kB, packed, before the first figures: index, first page, style', () => {
    const manifest: Readonly<Record<string, { file: string; isEntry?: boolean; imports?: string[]; css?: string[] }>> =
      JSON.parse(readFileSync(join(laboratory.webFolder, '.vite/manifest.json'), 'utf8'));
    const files = new Set<string>();
    const take = (key: string): void => {
      const chunk = manifest[key];
      if (chunk === undefined || files.has(chunk.file)) return;
      for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
      for (const imported of chunk.imports ?? []) take(imported);
    };
    take('index.html');
    take('src/pages/defended/DefendedPage.tsx');
    const bytes = [...files].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(laboratory.webFolder, file))).length,
      0,
    );
    expect(files.size).toBeGreaterThanOrEqual(3);
    expect(bytes).toBeLessThanOrEqual(BUNDLE_BYTES);
  });

  it('moves a site with the mouse and with the keyboard, undoes it, and says that it is counterfactual', async () => {
    const { page, faults } = await laboratory.open('/');
    await exactMap(page);
    const before = await headline(page);
    const site = page.locator('.site.movable', { hasText: 'Redzikowo' }).first();
    const box = await site.locator('path').first().boundingBox();
    if (box === null) throw new Error('the site is not on the map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let i = 1; i <= 10; i++) await page.mouse.move(x + 8 * i, y + 12 * i);
    await page.waitForFunction((old) => document.querySelector('.tiles')?.textContent !== old, before);
    await page.mouse.up();
    await exactMap(page);
    const dragged = await headline(page);
    expect(dragged).not.toBe(before);
    await expect.poll(() => page.textContent('.figure-panel')).toMatch(/Counterfactual/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => headline(page), { timeout: 30_000 }).toBe(before);

    await page.locator('.site.movable', { hasText: 'Redzikowo' }).first().focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => headline(page), { timeout: 30_000 }).not.toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);

  it('reaches architecture, figures, source cards and navigation by keyboard alone', async () => {
    const { page, faults } = await laboratory.open('/');
    await exactMap(page);
    const reached: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const at = document.activeElement;
          return `${at?.tagName} ${at?.getAttribute('aria-label') ?? ''} ${at?.closest('label')?.textContent ?? ''} ${at?.textContent?.slice(0, 40)}`;
        }),
      );
    }
    const all = reached.join('\n');
    for (const wanted of [
      'Skip to the page',
      'Architecture',
      'Region',
      'Find a figure',
      'Where does this come from',
      'Redzikowo',
    ])
      expect(all).toContain(wanted);
    await page.keyboard.press('?');
    await page.waitForSelector('[role=dialog] kbd');
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /Where does this come from/ })
      .first()
      .press('Enter');
    await expect.poll(() => page.textContent('[role=dialog]')).toMatch(/What has been published/);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('tells a screen reader the map as a sentence and a table', async () => {
    const { page } = await laboratory.open('/');
    await exactMap(page);
    const tree = await page.locator('main').ariaSnapshot();
    for (const wanted of [
      'heading "What does it defend?"',
      'group "Map of the defended area',
      'button "Interceptor site: Redzikowo',
      'button "Radar: Brdy',
      'columnheader "Country"',
      'rowheader "Poland"',
      'slider',
    ])
      expect(tree).toContain(wanted);
    expect(await page.textContent('.sentence')).toMatch(/people in threatened towns/);
    await page.context().close();
  }, 120_000);

  it('goes on without any network once it is open, and a link carries the exact state', async () => {
    const { page, faults } = await laboratory.open('/');
    await exactMap(page);
    await page.context().setOffline(true);
    const before = await headline(page);
    await page.getByLabel('Architecture').selectOption('epaa-phase-3');
    await expect.poll(() => headline(page), { timeout: 60_000 }).not.toBe(before);
    await exactMap(page);
    const shown = await headline(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const link = await page.getByRole('dialog').getByRole('textbox').inputValue();
    await page.context().setOffline(false);
    expect(faults).toEqual([]);
    await page.context().close();

    const again = await laboratory.open(new URL(link).hash.slice(1));
    await exactMap(again.page);
    await expect.poll(() => headline(again.page), { timeout: 60_000 }).toBe(shown);
    await again.page.context().close();
  }, 240_000);
});
