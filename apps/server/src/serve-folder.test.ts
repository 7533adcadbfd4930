import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laboratory, serveFolder } from './index.ts';

describe('a folder of reports is served', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-server-'));
  let laboratory: Laboratory;

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), '<h1>three architectures</h1>');
    laboratory = await serveFolder({ folder, host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await laboratory.close();
    rmSync(folder, { recursive: true });
  });

  it('answers the report at the root', async () => {
    const answer = await fetch(laboratory.url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('three architectures');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('says that it is well', async () => {
    expect(await (await fetch(`${laboratory.url}/healthz`)).json()).toEqual({ status: 'ok' });
  });

  it('does not leave its folder', async () => {
    const answer = await fetch(`${laboratory.url}/..%2f..%2fetc%2fpasswd`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});
