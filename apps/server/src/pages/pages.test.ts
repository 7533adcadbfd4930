import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type OpenServer, openServer } from '../testing/open-server.ts';

describe('pages', () => {
  const webFolder = newFolder();
  const reportsFolder = newFolder();
  let open: OpenServer;
  const script = `export const words = ${JSON.stringify('a radar '.repeat(400))};`;

  beforeAll(async () => {
    mkdirSync(join(webFolder, 'assets'));
    writeFileSync(join(webFolder, 'index.html'), '<title>Parasol</title>');
    writeFileSync(join(webFolder, 'assets', 'main-1a2b.js'), script);
    writeFileSync(join(webFolder, 'assets', 'live.worker-5e6f.js'), script);
    writeFileSync(join(webFolder, 'assets', 'packed-3c4d.js'), script);
    writeFileSync(join(webFolder, 'assets', 'packed-3c4d.js.gz'), gzipSync('packed before'));
    writeFileSync(join(reportsFolder, 'index.html'), '<h1>three architectures</h1>');
    open = await openServer({ webFolder, reportsFolder });
  });
  afterAll(async () => {
    await open.close();
    for (const folder of [webFolder, reportsFolder]) rmSync(folder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => open.server.inject({ url, headers });

  it('are asked for again, but for files that are named by their content', async () => {
    const page = await get('/');
    expect(page.body).toContain('<title>Parasol</title>');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect((await get('/', { 'if-none-match': String(page.headers.etag) })).statusCode).toBe(304);
    const asset = await get('/assets/main-1a2b.js');
    expect(asset.body).toBe(script);
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['content-type']).toContain('javascript');
  });

  it('may make code from text nowhere, workers neither', async () => {
    const policies = await Promise.all(
      ['/', '/assets/main-1a2b.js', '/reports/', '/assets/live.worker-5e6f.js'].map(async (url) =>
        String((await get(url)).headers['content-security-policy']).includes("'unsafe-eval'"),
      ),
    );
    expect(policies).toEqual([false, false, false, false]);
  });

  it('are sent packed, from the packed file where there is one', async () => {
    const asked = { 'accept-encoding': 'gzip' };
    const packed = await get('/assets/main-1a2b.js', asked);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(script);
    const before = await get('/assets/packed-3c4d.js', asked);
    expect(before.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(before.rawPayload).toString()).toBe('packed before');
  });

  it('have the reports beside them', async () => {
    const report = await get('/reports/');
    expect(report.body).toContain('three architectures');
    expect(report.headers['cache-control']).toBe('no-cache');
    expect((await get('/reports')).headers.location).toBe('/reports/');
  });

  it.each([
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2f..%2fetc%2fpasswd',
    '/reports/..%2findex.html',
    '/%00',
    '/.env',
  ])('stay in their folders: %s', async (url) => {
    expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('answer what is not there with a message', async () => {
    expect((await get('/assets/old-9z.js')).json()).toEqual({ message: 'there is no GET /assets/old-9z.js' });
  });

  it('lead to the reports, or to the API page, where the laboratory is not built', async () => {
    const none = join(webFolder, 'not-built');
    for (const [folders, target] of [
      [{ webFolder: none, reportsFolder }, '/reports/'],
      [{ webFolder: none }, '/api/v1/docs'],
    ] as const) {
      const bare = await openServer(folders);
      expect((await bare.server.inject('/')).headers.location).toBe(target);
      expect((await bare.server.inject(target)).statusCode).toBe(200);
      await bare.close();
    }
  });
});
