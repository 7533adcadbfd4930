import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

export const API_PREFIX = '/api/v1';

/** Describes the routes that are registered after it: OpenAPI 3.1 as JSON, and as a page whose parts all come from here. */
export async function apiPages(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Parasol',
        version,
        description: 'An open laboratory for cooperative missile defence. Coverage is not protection.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => onlyReferred(jsonSchemaTransformObject(document)),
  });
  await server.register(swaggerUi, {
    routePrefix: `${API_PREFIX}/docs`,
    theme: { title: 'Parasol API' },
    uiConfig: { layout: 'BaseLayout' },
  });
  server.get(`${API_PREFIX}/openapi.json`, { schema: { hide: true } }, async () => server.swagger());
}

/** The document without schemas that nothing refers to: each named schema is made in two forms, most are used in one. */
function onlyReferred(document: ReturnType<typeof jsonSchemaTransformObject>): typeof document {
  const { components, ...rest } = document as { components?: { schemas?: Record<string, unknown> } };
  const schemas = components?.schemas ?? {};
  const referred = new Set<string>();
  const visit = (part: unknown): void => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (referred.has(name)) continue;
      referred.add(name);
      visit(schemas[name]);
    }
  };
  visit(rest);
  const used = Object.fromEntries(Object.entries(schemas).filter(([name]) => referred.has(name)));
  return { ...rest, components: { ...components, schemas: used } } as typeof document;
}
