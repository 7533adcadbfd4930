import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../tools/laboratory/chromium.ts';
import { type OpenLaboratory, openInBrowser } from '../tools/laboratory/open-laboratory.ts';

const SERIOUS = ['serious', 'critical'];
const LONG_MS = 120_000;

/** The missile to Warsaw under the joint architecture, followed. */
async function followed(page: Page): Promise<void> {
  await page.waitForSelector('.time-frame svg', { timeout: LONG_MS });
  await page.locator('.track-choices select').first().selectOption('joint');
  await expect
    .poll(() => page.locator('.track-choices select').last().locator('option').count(), { timeout: LONG_MS })
    .toBe(5);
  await page.waitForSelector('.track-choices [role=status]', { state: 'detached', timeout: LONG_MS });
}

/** Where the cursors of all charts stand, points. */
const cursors = (page: Page): Promise<number[]> =>
  page.locator('.clock-cursor').evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-at'))));

/** Seconds on the clock. */
async function clockS(page: Page): Promise<number> {
  const [, minutes, seconds] = /T\+(\d+):(\d+)/.exec((await page.textContent('.clock-time')) ?? '') ?? [];
  return 60 * Number(minutes) + Number(seconds);
}

/** Of the impact area on the map, square points, as if it were drawn to scale. */
async function trueAreaOf(page: Page): Promise<number> {
  const box = await page.locator('.flat-map [data-ellipse=impact] .ellipse-impact').boundingBox();
  const said = (await page.textContent('.scales')) ?? '';
  const factor = /impact area \(95 %\) is drawn ([\d,]+) times/.exec(said)?.[1] ?? '1';
  return ((box?.width ?? 0) * (box?.height ?? 0)) / Number(factor.replaceAll(',', '')) ** 2;
}

describe.skipIf(!hasBrowser)('the page of tracks', () => {
  let laboratory: OpenLaboratory;
  beforeAll(async () => {
    laboratory = await openInBrowser();
  }, 120_000);
  afterAll(() => laboratory?.close());

  it(
    'has nothing serious for axe with every table and the launches open, light and dark, and fits 360 points',
    async () => {
      const { page, faults } = await laboratory.open('/tracks', {
        reducedMotion: 'reduce',
        viewport: { width: 360, height: 740 },
        locale: 'ru-RU',
      });
      await followed(page);
      for (const details of await page.locator('main details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      await page.waitForSelector('.launch-views table', { timeout: LONG_MS });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const serious = violations.filter(({ impact }) => SERIOUS.includes(impact ?? ''));
        expect(
          serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`)),
          colorScheme,
        ).toEqual([]);
      }
      expect(faults).toEqual([]);
      await page.context().close();
    },
    4 * LONG_MS,
  );

  it(
    'goes in step: keys move the clock and every cursor, a click on a chart sets the clock, a line of the table too',
    async () => {
      const { page, faults } = await laboratory.open('/tracks', { reducedMotion: 'reduce' });
      await followed(page);
      const [before, at] = [await clockS(page), await cursors(page)];
      expect(new Set(at).size).toBe(1);
      for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
      const moved = await cursors(page);
      expect(await clockS(page)).toBe(before + 60);
      expect(new Set(moved).size).toBe(1);
      expect(moved[0]).toBeGreaterThan(at[0]);

      const perS = (moved[0] - at[0]) / 60;
      const chart = page.locator('.time-frame').nth(1);
      await chart.click({ position: { x: at[0] + 200 * perS, y: 90 } });
      expect(Math.abs((await clockS(page)) - (before + 200))).toBeLessThanOrEqual(2);

      await page.locator('.happenings summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('.happenings tr', { hasText: 'apogee' }).getByRole('button').focus();
      await page.keyboard.press('Enter');
      expect(await page.textContent('.happenings tr:has-text("apogee") button')).toContain(
        `T+${String(Math.floor((await clockS(page)) / 60)).padStart(2, '0')}`,
      );
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * LONG_MS,
  );

  it(
    'draws both ellipses and says by how much they are enlarged; the impact area shrinks; who sees it now is told in words',
    async () => {
      const { page, faults } = await laboratory.open('/tracks', { reducedMotion: 'reduce' });
      await followed(page);
      await page.locator('.track-choices select').last().selectOption('nato-air-command');
      await expect.poll(() => page.textContent('.sentence')).toMatch(/^.*NATO hears of it at T\+00:43/);
      // Just after the first track, to scale; a minute later much smaller.
      await expect
        .poll(() => page.textContent('.scales'))
        .toMatch(/position \(95 %\) is drawn .*impact area .*to scale/);
      const first = await trueAreaOf(page);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Home');
      await expect.poll(() => page.textContent('.scales')).toMatch(/no track now.*No impact area/);
      await page.locator('.happenings summary').click();
      await page.locator('.happenings tr', { hasText: 'commit' }).getByRole('button').click();
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
      await expect.poll(() => trueAreaOf(page)).toBeLessThan(first / 4);
      await expect.poll(() => page.textContent('.track-tiles [data-sight=firm]')).toContain('Don-2N');
      expect(await page.locator('.flat-map .sight-firm').count()).toBeGreaterThanOrEqual(2);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * LONG_MS,
  );

  it(
    'filters in two ways, and opens the card of a figure that decides',
    async () => {
      const { page, faults } = await laboratory.open('/tracks', { reducedMotion: 'reduce' });
      await followed(page);
      const caption = (): Promise<string | null> => page.locator('figure figcaption').first().textContent();
      expect(await caption()).toContain('extended-filter');
      await page.getByLabel('Unscented Kalman filter (UKF)').check();
      await expect.poll(caption, { timeout: LONG_MS }).toContain('unscented-filter');
      await page.locator('.track-figures summary').click();
      await page
        .getByRole('button', { name: /Armavir.*sector from azimuth/ })
        .first()
        .click();
      await expect
        .poll(() => page.textContent('[role=dialog]'), { timeout: 30_000 })
        .toMatch(/What has been published/);
      expect(faults).toEqual([]);
      await page.context().close();
    },
    2 * LONG_MS,
  );
});
