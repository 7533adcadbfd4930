import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { asWritten, CONFLICTS, REFUSALS, Refusal, shareIdSchema } from '../contract/index.ts';
import { LARGEST_SHARE_BYTES, type ShareStore } from './share-store.ts';

const BODY_LIMIT = LARGEST_SHARE_BYTES + 16 * 1024;

const state = z.unknown().refine((value) => value !== undefined, 'expected JSON');

/** The exact state of a page behind a short name. */
export function shareRoutes(server: FastifyInstance, shares: ShareStore): void {
  const api = server.withTypeProvider<ZodTypeProvider>();
  api.post(
    '/shares',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'keep a state',
        description: `Any JSON of at most ${LARGEST_SHARE_BYTES} bytes; the same state has the same id.`,
        body: z.strictObject({ state }),
        response: { 201: z.object({ shareId: shareIdSchema }), ...REFUSALS, ...CONFLICTS },
      },
    },
    async ({ body }, reply) => reply.status(201).send({ shareId: shares.save(body.state) }),
  );
  api.get(
    '/shares/:shareId',
    {
      schema: {
        summary: 'a state that was kept',
        params: z.object({ shareId: shareIdSchema }),
        response: { 200: asWritten('`{shareId, state}`'), ...REFUSALS },
      },
    },
    async ({ params: { shareId } }, reply) => {
      const text = shares.read(shareId);
      if (text === null) throw new Refusal(404, `there is no shared state ${shareId}`);
      return reply
        .type('application/json; charset=utf-8')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(`{"shareId":"${shareId}","state":${text}}`);
    },
  );
}
