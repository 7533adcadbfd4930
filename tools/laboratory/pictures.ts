/**
 * Takes a picture of every main view of the laboratory for the handbook.
 *
 *   node --conditions=parasol-source tools/laboratory/pictures.ts [names]
 */
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { hasBrowser } from './chromium.ts';
import { exactMap, openInBrowser } from './open-laboratory.ts';

interface View {
  readonly name: string;
  readonly path: string;
  readonly options?: BrowserContextOptions;
  readonly before?: (page: Page) => Promise<unknown>;
}

const quiet = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('main .waiting') === null, undefined, { timeout: 120_000 });

/** Coalitions, delays and arrangements are many raids. */
const ANSWER_MS = 240_000;

/** The picture begins where an element does. */
const showFrom = (page: Page, selector: string): Promise<unknown> =>
  page.locator(selector).evaluate((element) => element.scrollIntoView());

/** The missile to Warsaw in the picture of NATO, under way. */
async function followed(page: Page): Promise<void> {
  await page.locator('.track-choices select').first().selectOption('joint');
  await page.locator('.track-choices option[value=joint-data-fusion-centre]').waitFor({ state: 'attached' });
  await page.locator('.track-choices select').last().selectOption('nato-air-command');
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
}

/** The globe draws tile by tile. */
const GLOBE_MS = 20_000;

const VIEWS: readonly View[] = [
  { name: 'defended', path: '/', before: exactMap },
  {
    name: 'dragged',
    path: '/',
    async before(page) {
      await exactMap(page);
      await page.getByLabel('The map shows').selectOption('binding');
      const site = page.locator('.site.movable', { hasText: 'Redzikowo' }).first();
      await site.focus();
      for (let i = 0; i < 4; i++) await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(1000);
      await exactMap(page);
    },
  },
  {
    name: 'globe',
    path: '/',
    async before(page) {
      await exactMap(page);
      await page.getByLabel('Both', { exact: true }).check();
      await page.waitForTimeout(GLOBE_MS);
    },
  },
  {
    name: 'raid',
    path: '/raid',
    async before(page) {
      await quiet(page);
      for (let i = 0; i < 80; i++) await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'tracks',
    path: '/tracks',
    options: { viewport: { width: 1240, height: 1500 } },
    before: followed,
  },
  {
    name: 'tracks-in-step',
    path: '/tracks',
    options: { viewport: { width: 1240, height: 1500 } },
    async before(page) {
      await followed(page);
      await showFrom(page, 'section.time-chart');
    },
  },
  { name: 'compare', path: '/compare', before: quiet },
  {
    name: 'sharing',
    path: '/sharing',
    async before(page) {
      await page.getByLabel('Relations of NATO and Russia').waitFor({ timeout: ANSWER_MS });
      await page.waitForSelector('.curves[data-state=done] svg', { timeout: ANSWER_MS });
      await showFrom(page, '.results');
    },
  },
  {
    name: 'arrangements',
    path: '/arrangements',
    async before(page) {
      await page.waitForSelector('.delays[data-state=done] svg', { timeout: ANSWER_MS });
      await showFrom(page, '.delays');
    },
  },
  { name: 'studies', path: '/studies', before: quiet },
  { name: 'sources', path: '/sources', before: quiet },
  { name: 'course', path: '/course', options: { locale: 'ru-RU', colorScheme: 'dark' }, before: quiet },
];

if (!hasBrowser) process.exit(1);
const wanted = process.argv.slice(2);
const laboratory = await openInBrowser();
for (const { name, path, options = {}, before } of VIEWS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { page, faults } = await laboratory.open(path, {
    viewport: { width: 1240, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  await page.waitForSelector('main h1', { timeout: 60_000 });
  await before?.(page);
  await page.waitForTimeout(2000);
  const file = fileURLToPath(new URL(`../../docs/images/laboratory-${name}.png`, import.meta.url));
  await page.screenshot({ path: file });
  process.stdout.write(`${name}: ${faults.length === 0 ? 'no fault' : faults.join('; ')}\n`);
  await page.context().close();
}
await laboratory.close();
