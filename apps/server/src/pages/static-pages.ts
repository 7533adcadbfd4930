import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Folders that are served; absent, or without an `index.html`: not served. */
export interface PageFolders {
  /** The built web laboratory, at `/`. */
  readonly webFolder?: string | undefined;
  /** Finished reports, at `/reports/`. */
  readonly reportsFolder?: string | undefined;
}

const FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

const hasPage = (folder: string | undefined): folder is string =>
  folder !== undefined && existsSync(join(folder, 'index.html'));

/** The web laboratory and the reports. Names below `/assets/` hold a hash of the content: these files are cached for good. */
export async function staticPages(server: FastifyInstance, { webFolder, reportsFolder }: PageFolders): Promise<void> {
  if (hasPage(reportsFolder)) {
    await server.register(fastifyStatic, {
      root: reportsFolder,
      prefix: '/reports/',
      cacheControl: false,
      decorateReply: false,
      setHeaders: (reply) => reply.setHeader('cache-control', ASK_AGAIN),
    });
    server.get('/reports', { schema: { hide: true } }, async (_request, reply) => reply.redirect('/reports/', 302));
  }
  if (!hasPage(webFolder)) {
    const target = hasPage(reportsFolder) ? '/reports/' : '/api/v1/docs';
    server.get('/', { schema: { hide: true } }, async (_request, reply) => reply.redirect(target, 302));
    return;
  }
  const assets = join(webFolder, 'assets') + sep;
  await server.register(fastifyStatic, {
    root: webFolder,
    prefix: '/',
    preCompressed: true,
    cacheControl: false,
    decorateReply: false,
    setHeaders: (reply, path) => reply.setHeader('cache-control', path.startsWith(assets) ? FOR_GOOD : ASK_AGAIN),
  });
}
