import type { FastifyInstance } from 'fastify';

/**
 * What a page may load: only what comes from here. WebAssembly and workers from blobs are for the globe, inline styles for charts and
 * for the API page.
 */
const policyWith = (...scripts: readonly string[]): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(' ')}`,
    "worker-src 'self' blob:",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "connect-src 'self' data: blob:",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "object-src 'none'",
  ].join('; ');

const PAGE_POLICY = policyWith("'wasm-unsafe-eval'");

/**
 * That of the script of a worker, which has a policy of its own. The check of scenarios (Ajv) makes code from its schema; a worker has
 * no document, and loads from here only.
 */
const WORKER_POLICY = policyWith("'wasm-unsafe-eval'", "'unsafe-eval'");

/** As the bundler names the scripts of workers. */
const WORKER_SCRIPT = /^\/assets\/[\w.-]+\.worker-[\w-]+\.js$/;

/** Sets the headers of every answer before its handler, so that event streams have them too. */
export function securityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': WORKER_SCRIPT.test(request.url) ? WORKER_POLICY : PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
}
