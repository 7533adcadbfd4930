import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenServer, openServer } from '../testing/open-server.ts';
import { openShareStore } from './index.ts';

describe('shared states', () => {
  let open: OpenServer;
  beforeAll(async () => {
    open = await openServer();
  });
  afterAll(() => open.close());

  const share = async (state: unknown): Promise<string> => (await open.post('/shares', { state })).json().shareId;

  it('come back as they were given, and survive a restart', async () => {
    const state = { view: { latitudeDeg: 51.5, longitudeDeg: 0 }, layers: ['radars', 'é'], year: null };
    const shareId = await share(state);
    const answer = await open.get(`/shares/${shareId}`);
    expect(answer.json()).toEqual({ shareId, state });
    expect(answer.headers['cache-control']).toContain('immutable');
    await open.close('keep');
    open = await openServer({ dataFolder: open.dataFolder });
    expect((await open.get(`/shares/${shareId}`)).json()).toEqual({ shareId, state });
  });

  it('have one name whatever the order of their keys, and another for another state', async () => {
    const shareId = await share({ a: 1, b: [2, { c: 3 }] });
    expect(await share({ b: [2, { c: 3 }], a: 1 })).toBe(shareId);
    expect(await share({ a: 1, b: [{ c: 3 }, 2] })).not.toBe(shareId);
  });

  it('may be any JSON', () => {
    const store = openShareStore(join(open.dataFolder, 'any'), 1000);
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (state) => {
        const text = store.read(store.save(state));
        expect(JSON.parse(text ?? '')).toEqual(JSON.parse(JSON.stringify(state)));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['no state', {}, 400],
    ['more than a state', { state: 1, other: 2 }, 400],
    ['65 kB', { state: 'x'.repeat(65 * 1024) }, 413],
    ['bytes, not letters, count', { state: 'é'.repeat(33 * 1024) }, 413],
    ['a megabyte', { state: 'x'.repeat(1024 * 1024) }, 413],
    ['70 levels', { state: JSON.parse('['.repeat(70) + ']'.repeat(70)) }, 413],
  ])('%s is refused', async (_, body, status) => {
    expect((await open.post('/shares', body)).statusCode).toBe(status);
  });

  it('nested 30,000 deep do not fell the server', async () => {
    const payload = `{"state":${'['.repeat(30_000)}${']'.repeat(30_000)}}`;
    const headers = { 'content-type': 'application/json' };
    const answer = await open.server.inject({ method: 'POST', url: '/api/v1/shares', headers, payload });
    expect(answer.statusCode).toBe(413);
  });

  it('refuse what is no JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await open.server.inject({
      method: 'POST',
      url: '/api/v1/shares',
      headers,
      payload: '{"state":NaN}',
    });
    expect(answer.statusCode).toBe(400);
  });

  it.each(['0123456789abcdef01234567', 'x', '..%2f..%2fetc%2fpasswd', '%00'])('there is none named %s', async (id) => {
    expect([400, 404]).toContain((await open.get(`/shares/${id}`)).statusCode);
  });

  it('are kept, and a new one is refused, when there is no more room', async () => {
    const small = await openServer({ limits: { shares: 2 } });
    for (const state of [1, 2, 1]) expect((await small.post('/shares', { state })).statusCode).toBe(201);
    expect((await small.post('/shares', { state: 3 })).statusCode).toBe(507);
    expect((await small.post('/shares', { state: 2 })).statusCode).toBe(201);
    expect(readdirSync(join(small.dataFolder, 'shares'))).toHaveLength(2);
    await small.close();
  });
});
