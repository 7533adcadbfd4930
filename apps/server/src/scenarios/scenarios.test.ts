import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenServer, openServer, QUICK } from '../testing/open-server.ts';

describe('questions that need no computing', () => {
  let open: OpenServer;
  beforeAll(async () => {
    open = await openServer();
  });
  afterAll(() => open.close());

  it('checks a scenario', async () => {
    const answer = await open.post('/scenarios/check', QUICK);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      scenarioId: 'quick.yaml',
      architectureId: 'epaa-phase-1',
      raids: ['r1'],
      trials: 40,
      seed: 1,
    });
  });

  it('lists every issue with its line', async () => {
    const text = 'parasol: 1\nextends: third-site\nraids: [r1, r9]\ncolour: blue\n';
    const answer = await open.post('/scenarios/check', { text, fileName: 'bad.yaml' });
    expect(answer.statusCode).toBe(400);
    const { issues } = answer.json<{ issues: { file: string; line: number }[] }>();
    expect(issues.map(({ file, line }) => `${file}:${line}`).sort()).toEqual(['bad.yaml:3', 'bad.yaml:4']);
  });

  it('opens no file that a scenario names', async () => {
    for (const extended of ['/etc/hostname', '../../examples/1-third-site.yaml', 'file.yaml']) {
      const text = `parasol: 1\nextends: ${extended}\n`;
      const answer = await open.post('/scenarios/check', { text, fileName: '/etc/passwd' });
      expect(answer.statusCode, extended).toBe(400);
      expect(answer.json().issues[0].message).toContain('there is no scenario or file');
    }
  });

  it('refuses a text above 1 MiB with an issue', async () => {
    const text = `parasol: 1\n# ${'x'.repeat(1024 * 1024)}\n`;
    const answer = await open.post('/scenarios/check', { text, fileName: 'large.yaml' });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().issues[0].expected).toContain('1048576 bytes');
  });

  it('lists the architectures with title, status and dates', async () => {
    const { architectures } = (await open.get('/architectures')).json<{ architectures: { id: string }[] }>();
    expect(architectures.find(({ id }) => id === 'third-site')).toMatchObject({ status: 'cancelled', from: '2007-01' });
    expect(architectures.length).toBeGreaterThan(10);
  });

  it.each(['gbi-two-stage', 'gbi-two-stage.burnoutSpeedKmPerS'])('shows %s with all its sources', async (id) => {
    const { entity, sources } = (await open.get(`/catalogue/${id}`)).json<{
      entity: { id: string; attributes: Record<string, { claims: { sourceIds: string[] }[] }> };
      sources: { id: string; title: string }[];
    }>();
    expect(entity.id).toBe('gbi-two-stage');
    const cited = Object.values(entity.attributes).flatMap(({ claims }) =>
      claims.flatMap(({ sourceIds }) => sourceIds),
    );
    expect(cited.length).toBeGreaterThan(3);
    expect(sources.map(({ id: sourceId }) => sourceId).sort()).toEqual([...new Set(cited)].sort());
    for (const { title } of sources) expect(title).not.toBe('');
  });

  it.each(['gbi-two-stag', 'constructor', '__proto__', 'toString.name'])('knows no %s', async (id) => {
    expect((await open.get(`/catalogue/${id}`)).statusCode).toBe(404);
  });
});
