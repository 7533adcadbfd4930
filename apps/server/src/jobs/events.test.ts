import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONG, type OpenServer, openServer, QUICK } from '../testing/open-server.ts';
import { eventLog } from './event-log.ts';
import type { Job } from './index.ts';

interface Heard {
  readonly id: number;
  readonly type: string;
  readonly data: Job & { readonly done: number; readonly total: number };
}

const parse = (text: string): Heard[] =>
  text
    .split('\n\n')
    .filter((block) => block.startsWith('id: '))
    .map((block) => {
      const [, id, type, data] = /^id: (\d+)\nevent: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      return { id: Number(id), type: String(type), data: JSON.parse(String(data)) };
    });

describe('the events of a job, over a connection', () => {
  let open: OpenServer;
  let url = '';
  beforeAll(async () => {
    open = await openServer({ limits: { jobsAtOnce: 1, streams: 2 }, heartbeatS: 0.05 });
    url = await open.server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => open.close());

  const listen = (jobId: string, more: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/api/v1/jobs/${jobId}/events`, more);
  const after = (id: number): RequestInit => ({ headers: { 'last-event-id': String(id) } });

  it('tell the course of a run in order, and end with it', async () => {
    const { jobId } = await open.ask({ kind: 'run', scenario: QUICK });
    const answer = await listen(jobId);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('content-encoding')).toBeNull();
    const text = await answer.text();
    expect(text).toContain('\n: still here\n');
    const heard = parse(text);
    expect(heard.map(({ id }) => id)).toEqual(heard.map((_, i) => heard[0]!.id + i));
    expect(heard.at(-1)).toMatchObject({ type: 'done', data: { jobId, state: 'done' } });
    const progress = heard.filter(({ type }) => type === 'progress').map(({ data }) => data.done);
    expect(progress).toEqual([20, 40]);

    const last = heard.at(-1)!.id;
    const resumed = parse(await (await listen(jobId, after(last - 1))).text());
    expect(resumed.map(({ id, type }) => [id, type])).toEqual([[last, 'done']]);
    expect((await listen(jobId, after(last))).status).toBe(204);
    const strange = parse(await (await listen(jobId, after(last + 1000))).text());
    expect(strange.at(-1)?.type).toBe('done');
  });

  it('end with the word cancelled, and streams beyond the limit are refused', async () => {
    const { jobId } = await open.ask(LONG);
    const streams = [await listen(jobId), await listen(jobId)];
    expect((await listen(jobId)).status).toBe(503);
    await open.remove(`/jobs/${jobId}`);
    for (const stream of streams) expect(parse(await stream.text()).at(-1)?.type).toBe('cancelled');
    expect((await listen(jobId)).status).toBe(200);
  });

  it('go on after a reader has left', async () => {
    const { jobId } = await open.ask({ kind: 'run', scenario: QUICK, seed: 5 });
    const left = new AbortController();
    const stream = await listen(jobId, { signal: left.signal });
    left.abort();
    await expect(stream.text()).rejects.toThrow();
    expect((await open.ended(jobId)).state).toBe('done');
    expect(parse(await (await listen(jobId)).text()).at(-1)?.type).toBe('done');
  });
});

it('the end of a server ends jobs and streams within 5 s', async () => {
  const open = await openServer({ limits: { jobsAtOnce: 1 } });
  const url = await open.server.listen({ host: '127.0.0.1', port: 0 });
  const jobs = [await open.ask(LONG), await open.ask({ ...LONG, seed: 2 })];
  const streams = await Promise.all(jobs.map(({ jobId }) => fetch(`${url}/api/v1/jobs/${jobId}/events`)));
  const texts = streams.map((stream) => stream.text());
  const start = performance.now();
  await open.close();
  for (const text of texts) expect(parse(await text).at(-1)).toMatchObject({ type: 'cancelled' });
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('an event log', () => {
  it('keeps of all progress the newest', () => {
    const log = eventLog();
    log.add('state', 'queued');
    for (let i = 0; i < 1000; i++) log.add('progress', i);
    expect(log.after(0).map(({ id, data }) => [id, data])).toEqual([
      [1, 'queued'],
      [1001, 999],
    ]);
  });
});
