import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Laboratory, openLaboratory } from '@parasol/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, startChromium } from '../tools/laboratory/chromium.ts';

/** One raid and few trials: computed in a moment. */
const QUICK = { text: 'parasol: 1\nextends: epaa-phase-1\nraids: [r1]\ntrials: 40\n', fileName: 'quick.yaml' };

/** Makes code from text here and in a worker, and starts WebAssembly; the title says what was allowed. */
const PAGE_SCRIPT = `
  const tried = (work) => { try { work(); return 'allowed'; } catch { return 'refused'; } };
  const page = tried(() => new Function('return 1')());
  const wasm = tried(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  const blob = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
  blob.onmessage = () => {
    const worker = new Worker('/assets/code.worker-1a2b.js');
    worker.onmessage = ({ data }) => { document.title = [page, wasm, data].join(' '); };
  };
`;
const WORKER_SCRIPT = `
  try { new Function('return 1')(); postMessage('allowed'); } catch { postMessage('refused'); }
`;

describe.skipIf(!hasBrowser)('pages of the server in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-pages-'));
  const webFolder = join(folder, 'web');
  let server: Laboratory;
  let browser: Browser;
  let url = '';

  beforeAll(async () => {
    mkdirSync(join(webFolder, 'assets'), { recursive: true });
    const head = '<!doctype html><title>waiting</title><link rel="icon" href="data:,">';
    writeFileSync(join(webFolder, 'index.html'), `${head}<script src="/assets/page-3c4d.js"></script>`);
    writeFileSync(join(webFolder, 'assets', 'page-3c4d.js'), PAGE_SCRIPT);
    writeFileSync(join(webFolder, 'assets', 'code.worker-1a2b.js'), WORKER_SCRIPT);
    const folders = { dataFolder: join(folder, 'data'), webFolder, reportsFolder: undefined };
    server = await openLaboratory({ host: '127.0.0.1', port: 0, logLevel: 'silent', ...folders });
    url = server.url;
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  /** A page, and what it asked of other hosts or was refused. */
  async function visit(path: string) {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      const asked = request.url();
      if (!asked.startsWith(url) && !/^(blob|data):/.test(asked)) faults.push(asked);
    });
    await page.goto(url + path);
    return { page, faults };
  }

  it('show the API without another host and without a refusal', async () => {
    const { page, faults } = await visit('/api/v1/docs');
    await page.waitForSelector('.opblock');
    expect(await page.locator('.opblock').count()).toBeGreaterThan(14);
    expect(faults).toEqual([]);
  });

  it('make no code from text, workers neither; WebAssembly and workers from blobs start', async () => {
    const { page } = await visit('/');
    await page.waitForFunction(() => document.title !== 'waiting');
    expect(await page.title()).toBe('refused allowed refused');
  });

  it('follow a job with an EventSource to its end', async () => {
    const { page } = await visit('/api/v1/openapi.json');
    const types = await page.evaluate(async (scenario) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ kind: 'run', scenario });
      const { jobId } = await (await fetch('/api/v1/jobs', { method: 'POST', headers, body })).json();
      const heard: string[] = [];
      await new Promise<void>((resolve) => {
        const source = new EventSource(`/api/v1/jobs/${jobId}/events`);
        for (const type of ['state', 'progress', 'done', 'failed']) {
          source.addEventListener(type, () => {
            heard.push(type);
            if (type === 'state' || type === 'progress') return;
            source.close();
            resolve();
          });
        }
      });
      return heard;
    }, QUICK);
    expect(types).toEqual(expect.arrayContaining(['state', 'progress', 'done']));
    expect(types.at(-1)).toBe('done');
  });
});
