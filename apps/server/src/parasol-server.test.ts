import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenServer, openServer } from './testing/open-server.ts';

interface Described {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, unknown> }>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

describe('the server', () => {
  let open: OpenServer;
  beforeAll(async () => {
    open = await openServer();
  });
  afterAll(() => open.close());

  it('says that it is well', async () => {
    const answer = await open.server.inject('/healthz');
    expect(answer.json()).toEqual({ status: 'ok', version: '0.1.0', jobsRunning: 0, jobsQueued: 0 });
  });

  it('describes every route in OpenAPI 3.1, every reference leads somewhere, every schema is used', async () => {
    const answer = await open.get('/openapi.json');
    const { openapi, paths, components } = answer.json<Described>();
    expect(openapi).toBe('3.1.0');
    expect(
      Object.entries(paths).flatMap(([path, verbs]) => Object.keys(verbs).map((verb) => `${verb} ${path}`)),
    ).toEqual(
      expect.arrayContaining([
        'get /healthz',
        'post /api/v1/scenarios/check',
        'get /api/v1/architectures',
        'get /api/v1/catalogue/{id}',
        'post /api/v1/jobs',
        'get /api/v1/jobs',
        'get /api/v1/jobs/{jobId}',
        'delete /api/v1/jobs/{jobId}',
        'get /api/v1/jobs/{jobId}/events',
        'get /api/v1/jobs/{jobId}/result',
        'get /api/v1/runs',
        'get /api/v1/runs/{runId}',
        'get /api/v1/runs/{runId}/files/{name}',
        'get /api/v1/runs/{runId}/export',
        'post /api/v1/shares',
        'get /api/v1/shares/{shareId}',
      ]),
    );
    const referred = new Set([...answer.body.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
    expect([...referred].sort()).toEqual(Object.keys(components.schemas).sort());
    expect(paths['/api/v1/jobs']?.post?.responses).toHaveProperty('202');
  });

  it('shows the description on a page that names no other host', async () => {
    for (const path of ['/docs', '/docs/static/swagger-initializer.js', '/docs/static/index.css']) {
      const { statusCode, body } = await open.get(path);
      expect(statusCode, path).toBe(200);
      expect(body, path).not.toMatch(/(src|href|url)\s*[=:(]\s*["']?(https?:)?\/\//);
    }
  });

  it('lets a page load from here only, on every answer', async () => {
    for (const url of ['/healthz', '/api/v1/docs', '/api/v1/jobs', '/nowhere']) {
      const { headers } = await open.server.inject(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
      expect(policy).toContain("worker-src 'self' blob:");
      expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('refuses in one of two forms', async () => {
    const nowhere = await open.get('/nowhere');
    expect([nowhere.statusCode, nowhere.json()]).toEqual([404, { message: 'there is no GET /api/v1/nowhere' }]);

    const send = (type: string, payload: string) =>
      open.server.inject({ method: 'POST', url: '/api/v1/jobs', headers: { 'content-type': type }, payload });
    const broken = await send('application/json', '{"kind": ');
    expect(broken.statusCode).toBe(400);
    expect(broken.json().issues).toHaveLength(1);
    const polluting = await send('application/json', '{"kind": "run", "__proto__": {"trials": 1}}');
    expect(polluting.statusCode).toBe(400);
    expect((await send('text/plain', 'parasol: 1')).statusCode).toBe(415);
    const large = await send('application/json', JSON.stringify({ text: 'x'.repeat(3 * 1024 * 1024) }));
    expect([large.statusCode, Object.keys(large.json())]).toEqual([413, ['message']]);
  });

  it('names every fault of a request, with the key, what came and what was wanted', async () => {
    const answer = await open.post('/jobs', {
      kind: 'footprint',
      scenario: { word: 'joint' },
      cellKm: 5,
      colour: 'blue',
    });
    expect(answer.statusCode).toBe(400);
    const { issues } = answer.json<{ issues: { path: string; received: string; expected: string; unit: string }[] }>();
    expect(issues.map(({ path }) => path).sort()).toEqual(['cellKm', 'colour', 'scenario']);
    expect(issues.find(({ path }) => path === 'cellKm')).toMatchObject({ received: '5', unit: 'km' });
    expect(issues.find(({ path }) => path === 'scenario')?.expected).toContain('{id} or {text, fileName}');
    const page = await open.get('/jobs?limit=9999');
    expect(page.json().issues[0]).toMatchObject({ path: 'limit', received: '"9999"' });
  });
});

describe('limits', () => {
  it('counts the POSTs of an address and says when to come back', async () => {
    const open = await openServer({ limits: { postsPerMinute: 2 } });
    const share = () => open.post('/shares', { state: 1 });
    expect((await share()).statusCode).toBe(201);
    expect((await share()).statusCode).toBe(201);
    const third = await share();
    expect(third.statusCode).toBe(429);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect(Object.keys(third.json())).toEqual(['message']);
    for (let i = 0; i < 5; i++) expect((await open.get('/jobs')).statusCode).toBe(200);
    await open.close();
  });

  it('answers 503 when memory is short, and still says that it is alive', async () => {
    const open = await openServer({ limits: { memoryBytes: 1 } });
    const sampled = 1100;
    await new Promise((resolve) => setTimeout(resolve, sampled));
    const refused = await open.get('/jobs');
    expect(refused.statusCode).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await open.server.inject('/healthz')).statusCode).toBe(200);
    await open.close();
  });
});
