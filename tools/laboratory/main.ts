/**
 * Opens the built laboratory in headless Chromium and measures what a reader feels: the first figures, the hand, the main thread, the bundle.
 *
 *   node --conditions=parasol-source tools/laboratory/main.ts
 *
 * Prints one JSON document. Times are of this machine; run nothing beside it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { bundleFiles } from './bundle-files.ts';
import { hasBrowser } from './chromium.ts';
import { exactMap, openInBrowser } from './open-laboratory.ts';

const ROUNDS = 5;
const STEPS = 24;
const STEP_MS = 120;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Keeps every long task of the main thread, and the worker's time of every answer of the live map. */
function watch(): void {
  const kept = { long: [] as number[], work: [] as number[] };
  Object.assign(globalThis, { kept });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) kept.long.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'answer' && data.map.kind === 'shown') kept.work.push(data.workMs);
      });
    }
  };
}

interface Kept {
  readonly long: number[];
  readonly work: number[];
}

const take = (page: Page): Promise<Kept> =>
  page.evaluate(() => {
    const { kept } = globalThis as unknown as { kept: Kept };
    return { long: kept.long.splice(0), work: kept.work.splice(0) };
  });

if (!hasBrowser) process.exit(1);
const laboratory = await openInBrowser();
const firstMs: number[] = [];
const drags: number[] = [];
const maps: number[] = [];
const longWhileDragging: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  const { page } = await laboratory.open('/', {}, watch);
  await page.waitForSelector('.tiles dd');
  firstMs.push(performance.now() - start);
  await exactMap(page);
  maps.push(...(await take(page)).work);
  const box = await page.locator('.site.movable', { hasText: 'Redzikowo' }).locator('path').first().boundingBox();
  if (box === null) throw new Error('no site on the map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= STEPS; i++) {
    await page.mouse.move(x + 3 * i, y + 5 * i);
    await page.waitForTimeout(STEP_MS);
  }
  const kept = await take(page);
  drags.push(...kept.work);
  longWhileDragging.push(...kept.long);
  await page.mouse.up();
  await page.context().close();
}
const bundleBytes = bundleFiles(laboratory.webFolder).reduce(
  (sum, file) => sum + gzipSync(readFileSync(join(laboratory.webFolder, file))).length,
  0,
);
await laboratory.close();
process.stdout.write(
  `${JSON.stringify(
    {
      firstFiguresMs: { median: Math.round(median(firstMs)), all: firstMs.map(Math.round) },
      firstMapWorkerMs: Math.round(median(maps)),
      draggedSiteWorkerMs: { median: Math.round(median(drags)), answers: drags.length },
      longTasksWhileDragging: {
        count: longWhileDragging.length,
        longestMs: Math.round(Math.max(0, ...longWhileDragging)),
      },
      firstBundleGzipBytes: bundleBytes,
    },
    null,
    2,
  )}\n`,
);
