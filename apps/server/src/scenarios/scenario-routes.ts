import { architectures } from '@parasol/catalog/architectures';
import { attributeOf, catalogue, type Entity, entityOf } from '@parasol/catalog/entries';
import { didYouMean, nearest } from '@parasol/study/scenario';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { REFUSALS, Refusal } from '../contract/index.ts';
import { openSource, scenarioText } from './scenario-source.ts';

const summary = z
  .object({
    scenarioId: z.string(),
    name: z.string(),
    architectureId: z.string(),
    raids: z.array(z.string()).nullable().describe('null = the default raids of the library'),
    threats: z.int().describe('threats that the scenario adds'),
    trials: z.int(),
    seed: z.int(),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'CheckedScenario' });

const architectureRow = z
  .object({
    id: z.string(),
    title: z.string(),
    status: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'Architecture' });

function withSources(entity: Entity) {
  const ids = new Set(
    Object.values(entity.attributes).flatMap(({ claims }) => claims.flatMap((claim) => claim.sourceIds)),
  );
  return { entity: { ...entity }, sources: [...ids].map((id) => ({ ...catalogue.sources[id] })) };
}

/** What can be asked without computing: is a scenario sound, which architectures are there, who says a figure. */
export function scenarioRoutes(server: FastifyInstance, { bodyLimit }: { readonly bodyLimit: number }): void {
  const api = server.withTypeProvider<ZodTypeProvider>();
  api.post(
    '/scenarios/check',
    { bodyLimit, schema: { summary: 'check a scenario', body: scenarioText, response: { 200: summary, ...REFUSALS } } },
    async ({ body }) => {
      const { id, scenario, warnings } = openSource(body);
      return {
        scenarioId: id,
        name: scenario.name,
        architectureId: scenario.architecture,
        raids: scenario.raids === undefined ? null : [...scenario.raids],
        threats: scenario.threats?.length ?? 0,
        trials: scenario.trials,
        seed: scenario.seed,
        warnings: [...warnings],
      };
    },
  );
  api.get(
    '/architectures',
    {
      schema: {
        summary: 'the architectures of the debate',
        response: { 200: z.object({ architectures: z.array(architectureRow) }) },
      },
    },
    async () => ({
      architectures: Object.values(architectures).map(({ id, name, status, from, to }) => ({
        id,
        title: name,
        status,
        from: from ?? null,
        to: to ?? null,
      })),
    }),
  );
  api.get(
    '/catalogue/:id',
    {
      schema: {
        summary: 'a thing of the catalogue with every claim and its sources',
        params: z.object({ id: z.string().max(200) }),
        response: {
          200: z.object({ entity: z.looseObject({}), sources: z.array(z.looseObject({})) }),
          ...REFUSALS,
        },
      },
    },
    async ({ params: { id } }) => {
      const entity = entityOf(id) ?? (id.includes('.') ? attributeOf(id)?.entity : undefined);
      if (entity !== undefined) return withSources(entity);
      throw new Refusal(404, `the catalogue has no ${id}${didYouMean(nearest(id, Object.keys(catalogue.entities)))}`);
    },
  );
}
