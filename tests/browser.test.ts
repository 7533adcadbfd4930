import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
if (CHROMIUM === undefined) process.stderr.write('skipped: no Chromium on this machine, so no test in a browser\n');

/** The program of a page: the same functions as in Node, called by name. */
const ENTRY = fileURLToPath(new URL('./browser/page.ts', import.meta.url));

describe.skipIf(CHROMIUM === undefined)('the same bits in a browser', () => {
  let server: Server;
  let browser: Browser;
  let bundle: string;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [ENTRY],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      conditions: ['parasol-source'],
      write: false,
      logLevel: 'silent',
    });
    bundle = outputFiles[0].text;
    server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(
        isScript
          ? bundle
          : '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('gives elementary functions, runs, defended areas and sensor coverage as Node does', async () => {
    const here = await import('./browser/page.ts');
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'sameBits' in globalThis);
    const there = await page.evaluate(() => (globalThis as unknown as { sameBits: () => Promise<unknown> }).sameBits());
    expect(faults).toEqual([]);
    expect(there).toEqual(await here.sameBits());
  }, 180_000);
});
