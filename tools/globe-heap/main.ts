/**
 * Plays 200 trajectories on the map and the globe again and again and says by how much the heap has grown, how long a drawing takes, and
 * how many calls to draw there are while nothing happens. The page is `apps/web/globe-heap.html`; `npx vite apps/web` serves it.
 *
 *   node --conditions=parasol-source tools/globe-heap/main.ts http://127.0.0.1:5173/globe-heap.html [loops, 300] [map | globe | both]
 */
import type { Page } from 'playwright-core';
import { startChromium } from '../laboratory/chromium.ts';

interface Measured {
  readonly framesPerLoop: number;
  readonly msPerFrame: number;
  readonly callsPerFrame: number;
  readonly idleCalls: number;
}

const [url = '', loops = '300', form = 'both'] = process.argv.slice(2);
const WARM_UP_LOOPS = 10;

const browser = await startChromium({ withGlobe: true });
const page = await browser.newPage({ viewport: { width: 300, height: 300 } });
page.on('pageerror', (error) => process.stderr.write(`${error}\n`));
await page.addInitScript((shown) => {
  localStorage.setItem('parasol-stage', JSON.stringify({ state: { form: shown, signs: 'plain' }, version: 0 }));
}, form);
await page.goto(url, { timeout: 120_000 });
await page.waitForFunction(() => 'measured' in globalThis, null, { timeout: 120_000 });

const heapBytes = await heapOf(page);
const play = (count: number): Promise<Measured> =>
  page.evaluate((n) => (globalThis as unknown as { measured: (n: number) => Promise<Measured> }).measured(n), count);
await play(WARM_UP_LOOPS);
const before = await heapBytes();
const { framesPerLoop, msPerFrame, callsPerFrame, idleCalls } = await play(Number(loops));
const after = await heapBytes();
process.stdout.write(
  `${form}: ${loops} loops of ${framesPerLoop} drawings, ${msPerFrame.toFixed(1)} ms and ${callsPerFrame.toFixed(0)} calls each; ` +
    `heap ${mb(before)} before, ${mb(after)} after: ${((after / before - 1) * 100).toFixed(2)} % more; ${idleCalls} calls in 3 s without change\n`,
);
await browser.close();

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

/** Bytes of a page's heap that something still holds. */
async function heapOf(of: Page): Promise<() => Promise<number>> {
  const session = await of.context().newCDPSession(of);
  await session.send('HeapProfiler.enable');
  return async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  };
}
