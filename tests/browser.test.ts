import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { liveWorker } from '@parasol/study/node';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, startChromium } from '../tools/laboratory/chromium.ts';

/** Programs of a page, the same functions as in Node and called by name, and of a worker that a page starts. */
const PROGRAMS = ['page', 'live', 'live.worker'];
const entryOf = (program: string): string => fileURLToPath(new URL(`./browser/${program}.ts`, import.meta.url));

describe.skipIf(!hasBrowser)('the same bits in a browser', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: Object.fromEntries(PROGRAMS.map((program) => [program, entryOf(program)])),
      outdir: '/',
      bundle: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['parasol-source'],
      write: false,
      logLevel: 'silent',
    });
    const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const script = scripts.get(pathname);
      response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
      response.end(
        script ?? `<!doctype html><link rel="icon" href="data:,"><script type="module" src="${pathname}.js"></script>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** What a function of one of the programs gives in the browser, and the faults of its page. */
  async function callThere(program: string, name: string): Promise<{ value: unknown; faults: readonly string[] }> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${program}`);
    await page.waitForFunction((key) => key in globalThis, name);
    const value = await page.evaluate(
      (key) => (globalThis as unknown as Record<string, () => Promise<unknown>>)[key]?.(),
      name,
    );
    await page.close();
    return { value, faults };
  }

  it('gives elementary functions, runs, defended areas and sensor coverage as Node does', async () => {
    const here = await import('./browser/page.ts');
    const there = await callThere('page', 'sameBits');
    expect(there).toEqual({ value: await here.sameBits(), faults: [] });
  }, 180_000);

  it('gives the live footprint in a module worker as a thread of Node does', async () => {
    const { liveDigests } = await import('./browser/live.ts');
    const live = liveWorker();
    const here = await liveDigests(live);
    await live.close();
    const there = await callThere('live', 'liveInWorker');
    expect(there).toEqual({ value: here, faults: [] });
    expect(here).toMatchObject({ last: 'shown', fault: 'Error: no battery nobody', settled: { kind: 'settled' } });
  }, 180_000);
});
