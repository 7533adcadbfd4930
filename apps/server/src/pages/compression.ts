import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

const SMALLEST_BYTES = 1024;
/** Of 11: higher levels take longer than the network that they save. */
const BROTLI_QUALITY = 4;

/** Compresses answers that are text and not compressed yet. */
export async function compression(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    threshold: SMALLEST_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
