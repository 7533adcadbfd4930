import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { footprint, footprintDocument } from '@parasol/study/footprint';
import { regionNamed } from '@parasol/study/regions';
import { architectureScenario } from '@parasol/study/scenario';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFiles } from '../tools/laboratory/bundle-files.ts';
import { hasBrowser } from '../tools/laboratory/chromium.ts';
import { exactMap, type OpenLaboratory, openInBrowser } from '../tools/laboratory/open-laboratory.ts';

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

/** Counts every call to draw on the globe. */
function countDrawings(): void {
  const counted = { calls: 0 };
  Object.assign(globalThis, { counted });
  const draw = WebGL2RenderingContext.prototype.drawElements;
  WebGL2RenderingContext.prototype.drawElements = function count(...parameters) {
    counted.calls++;
    draw.apply(this, parameters);
  };
}

const drawings = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { counted: { calls: number } }).counted.calls);

/** Waits until the globe has drawn something and then nothing for three seconds. */
async function globeAtRest(page: Page): Promise<void> {
  for (let before = -1, now = await drawings(page); now === 0 || now !== before; ) {
    await page.waitForTimeout(3000);
    [before, now] = [now, await drawings(page)];
  }
}

/** The middle of a site's sign on the globe or on the map; from the corner of that view, or of the window. */
async function siteAt(page: Page, view: string, from: 'view' | 'window' = 'view'): Promise<[number, number]> {
  const sign = page.locator(`${view} .site.movable`, { hasText: 'Redzikowo' }).locator('path').first();
  const [box, corner] = [await sign.boundingBox(), await page.locator(view).boundingBox()];
  if (box === null || corner === null) throw new Error(`the site is not on ${view}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return from === 'window' ? [x, y] : [x - corner.x, y - corner.y];
}

/** The first line of figures: people, area, capitals. */
const headline = async (page: Page): Promise<string> => (await page.textContent('.tiles')) ?? '';

describe.skipIf(!hasBrowser)('the web laboratory', () => {
  let laboratory: OpenLaboratory;
  beforeAll(async () => {
    laboratory = await openInBrowser();
  }, 120_000);
  afterAll(() => laboratory?.close());

  it('has the pages that the frame promises', () => {
    expect(PAGES).toEqual(expect.arrayContaining(['/', '/raid', '/compare', '/studies', '/sources', '/words']));
  });

  it.each(PAGES)(
    '%s opens without a fault, with a title, and axe finds nothing serious',
    async (path) => {
      const { page, faults } = await laboratory.open(path, { reducedMotion: 'reduce' });
      await page.waitForSelector('main h1', { timeout: 60_000 });
      await page.waitForFunction(() => document.querySelector('main .waiting') === null, undefined, {
        timeout: 120_000,
      });
      expect(await page.title()).toMatch(/.+ · Parasol$/);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await seriousIssues(page), `${path} ${colorScheme}`).toEqual([]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
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
    const files = bundleFiles(laboratory.webFolder);
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(laboratory.webFolder, file))).length, 0);
    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(bytes).toBeLessThanOrEqual(BUNDLE_BYTES);
  });

  it('shows at first what was worked out when it was built, and works out the same again', async () => {
    const { page, faults } = await laboratory.open('/');
    await page.waitForSelector('[data-state=prepared]', { timeout: 30_000 });
    const [prepared, sites] = [await headline(page), await page.locator('.site').count()];
    expect(prepared).toMatch(/%/);
    await exactMap(page);
    expect(await headline(page)).toBe(prepared);
    expect(await page.locator('.site').count()).toBe(sites);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

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

  it('fetches the globe when it is asked for, draws nothing at rest, and shows whom its picture is from', async () => {
    const { page, faults } = await laboratory.open('/', { viewport: { width: 700, height: 700 } }, countDrawings);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await exactMap(page);
    await page.waitForTimeout(1000);
    expect(asked.filter((path) => /cesium|GlobeView/.test(path))).toEqual([]);
    await page.getByLabel('Globe', { exact: true }).check();
    await page.waitForSelector('.globe .site', { timeout: 60_000 });
    expect(asked.some((path) => path.includes('GlobeView'))).toBe(true);
    await globeAtRest(page);
    const before = await drawings(page);
    await page.waitForTimeout(4000);
    expect(await drawings(page)).toBe(before);
    expect(await page.locator('.globe .cesium-credit-logoContainer img').isVisible()).toBe(true);
    expect(await page.textContent('.caveat')).toMatch(/Natural Earth/);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 240_000);

  it('drags a site on the globe, and the map beside it follows; both look at the same place', async () => {
    const { page, faults } = await laboratory.open('/', { viewport: { width: 1100, height: 800 } }, countDrawings);
    await exactMap(page);
    await page.getByLabel('Both', { exact: true }).check();
    await page.waitForSelector('.globe .site.movable', { timeout: 60_000 });
    await globeAtRest(page);
    await page.locator('.views').scrollIntoViewIfNeeded();
    const figures = await headline(page);
    const [onGlobe, onMap] = [await siteAt(page, '.globe', 'window'), await siteAt(page, '.flat-map')];
    await page.mouse.move(...onGlobe);
    await page.mouse.down();
    for (let i = 1; i <= 5; i++) await page.mouse.move(onGlobe[0] + 4 * i, onGlobe[1] + 8 * i);
    await expect.poll(() => headline(page), { timeout: 30_000 }).not.toBe(figures);
    const follower = await siteAt(page, '.flat-map');
    expect(follower[1] - onMap[1]).toBeGreaterThan(10);
    await page.mouse.up();
    await exactMap(page);
    await expect.poll(() => page.textContent('.figure-panel')).toMatch(/Counterfactual/);

    await page.locator('.globe .widget').focus();
    const before = await siteAt(page, '.flat-map');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await expect
      .poll(async () => (await siteAt(page, '.flat-map'))[0], { timeout: 30_000 })
      .toBeLessThan(before[0] - 10);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 300_000);

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

  it('lists every issue of a bad scenario file, with its line, and keeps the file', async () => {
    const { page, faults } = await laboratory.open('/studies');
    await page.waitForSelector('.cm-content', { timeout: 60_000 });
    const text = 'parasol: 1\nextends: third-sight\ntrials: many\nraids: [r99]\n';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bad.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });
    for (const wanted of [/did you mean third-site/, /r99/])
      await expect.poll(() => page.textContent('main'), { timeout: 30_000 }).toMatch(wanted);
    await expect.poll(() => page.locator('.cm-lint-marker-error').count()).toBeGreaterThanOrEqual(2);
    expect(await page.textContent('.cm-content')).toContain('trials: many');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('says when the server is away, goes on here, and finds it again', async () => {
    const { page } = await laboratory.open('/studies');
    const state = (wanted: string): Promise<unknown> =>
      page.waitForSelector(`[data-server=${wanted}]`, { timeout: 60_000 });
    await state('here');
    await page.locator('.compute').getByLabel('Trials', { exact: true }).fill('5000');
    await page.getByRole('button', { name: 'Compute on the server' }).click();
    await page.waitForSelector('[data-server] [data-state=running]', { timeout: 60_000 });
    await laboratory.stop();
    await Promise.any([state('lost'), state('away')]);
    expect(await page.getByRole('button', { name: 'Compute here' }).isEnabled()).toBe(true);
    await laboratory.restart();
    await state('here');
    await expect
      .poll(() => page.locator('[data-server] [data-state=cancelled], [data-server] [data-state=failed]').count(), {
        timeout: 60_000,
      })
      .toBe(1);
    await page.context().close();
  }, 240_000);

  it('gives the same defended area, byte for byte, as Node', async () => {
    const { page, faults } = await laboratory.open('/studies');
    await page.waitForSelector('.cm-content', { timeout: 60_000 });
    const choices = page.locator('.compute select');
    await choices.first().selectOption('footprint');
    await choices.nth(2).selectOption('300');
    await page.locator('.compute button.main').click();
    await page.locator('.jobs [data-state=done] button').first().click({ timeout: 120_000 });
    await page.waitForSelector('.result .hash', { timeout: 60_000 });
    const said = await page.locator('.result .hash').first().textContent();
    const [scenario, region] = [architectureScenario('third-site'), regionNamed('europe')];
    if (scenario === undefined || region === undefined) throw new Error('the catalogue has both');
    const { footprintSha256 } = footprintDocument(footprint(scenario, { region, cellKm: 300 }), 'sensor-driven');
    expect(said).toContain(footprintSha256);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 240_000);

  it.each([
    ['defended', '/'],
    ['raid', '/raid'],
    ['compare', '/compare'],
  ])(
    'draws the map of %s as it was drawn before',
    async (name, path) => {
      const { page } = await laboratory.open(path, { viewport: { width: 1000, height: 900 }, reducedMotion: 'reduce' });
      if (path === '/') await exactMap(page);
      else
        await page.waitForFunction(() => document.querySelector('main .waiting') === null, undefined, {
          timeout: 120_000,
        });
      await page.waitForSelector('.flat-map canvas');
      // Letters are those of the machine.
      await page.addStyleTag({ content: '.flat-map text, .map-buttons { visibility: hidden }' });
      await page.waitForTimeout(1500);
      const taken = PNG.sync.read(await page.locator('.flat-map').first().screenshot());
      const file = fileURLToPath(new URL(`web/pictures/${name}.png`, import.meta.url));
      if (!existsSync(file) && process.env.PARASOL_PICTURES === 'new') writeFileSync(file, PNG.sync.write(taken));
      const before = PNG.sync.read(readFileSync(file));
      expect([taken.width, taken.height]).toEqual([before.width, before.height]);
      const differing = pixelmatch(taken.data, before.data, undefined, taken.width, taken.height, { threshold: 0.2 });
      expect(differing / (taken.width * taken.height)).toBeLessThan(0.01);
      await page.context().close();
    },
    240_000,
  );
});
