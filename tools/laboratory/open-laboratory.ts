import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Laboratory, openLaboratory } from '@parasol/server';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startChromium } from './chromium.ts';

/** A page, and everything that went wrong on it: errors, and requests to any other host. */
export interface OpenPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** The built laboratory on a server of its own, and a browser before it. */
export interface OpenLaboratory {
  readonly webFolder: string;
  readonly url: string;
  /**
   * Opens an address of the laboratory (what stands after the `#`) in a browser of its own.
   *
   * @param script  runs in the page before anything else
   */
  open(path: string, options?: BrowserContextOptions, script?: () => void): Promise<OpenPage>;
  /** Stops the server; `restart` starts it again at the same address, with the same data. */
  stop(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Builds the pages as they are served and opens them. */
export async function openInBrowser(): Promise<OpenLaboratory> {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-web-'));
  const webFolder = join(folder, 'web');
  const dataFolder = join(folder, 'data');
  const bundler = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
  const root = fileURLToPath(new URL('../../apps/web', import.meta.url));
  // As it is served, also where tests say that they are tests.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [bundler, 'build', root, '--outDir', webFolder, '--logLevel', 'error'], { env });
  const listen = (port: number): Promise<Laboratory> =>
    openLaboratory({ host: '127.0.0.1', port, logLevel: 'silent', dataFolder, webFolder, reportsFolder: undefined });
  let server = await listen(0);
  const { url } = server;
  const browser = await startChromium({ withGlobe: true });
  return {
    webFolder,
    url,
    async open(path, options = {}, script) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
      if (script !== undefined) await context.addInitScript(script);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        // The driver of software graphics tells how fast it is; a server that is away is said by the page.
        if (message.type() === 'error' && !/GL Driver Message|Failed to load resource/.test(message.text()))
          faults.push(message.text());
      });
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`asked ${request.url()}`);
      });
      await page.goto(`${url}/#${path}`);
      return { page, faults };
    },
    stop: () => server.close(),
    async restart() {
      server = await listen(Number(new URL(url).port));
    },
    async close() {
      await browser.close();
      await server.close().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the map has its exact answer. */
export const exactMap = (page: Page): Promise<unknown> =>
  page.waitForSelector('[data-state=exact]', { timeout: 90_000 });
