import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';

/** A running server: where it listens and how to stop it. */
export interface Laboratory {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder of finished reports.
 *
 * @param folder  absolute path; its `index.html` answers `/`
 * @returns       the address and a graceful stop
 * @throws        when the port is taken or the folder does not exist
 * @omits         run and job API, sharing: those come with the web laboratory
 */
export async function serveFolder({
  folder,
  host,
  port,
}: {
  readonly folder: string;
  readonly host: string;
  readonly port: number;
}): Promise<Laboratory> {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
  });
  server.get('/healthz', async () => ({ status: 'ok' }));
  await server.register(fastifyStatic, { root: folder });
  const url = await server.listen({ host, port });
  return { url, close: () => server.close() };
}
