import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import published from './data/scenario.schema.json' with { type: 'json' };
import { scenarioSchema } from './declaration.ts';
import { MODELS, modelsOfKind } from './models.ts';

it('is published as declared (else run tools/make-scenario-schema.ts)', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(scenarioSchema())));
});

it('is a valid JSON Schema 2020-12', () => {
  expect(new Ajv2020().validateSchema(published)).toBe(true);
});

it('offers every declared doctrine, arrangement and cue, with the doctrines parameters', () => {
  const { properties } = published;
  expect(properties.doctrine.properties.kind.enum).toEqual(modelsOfKind('doctrine').map(({ id }) => id));
  expect(properties.arrangement.enum).toEqual(modelsOfKind('arrangement').map(({ id }) => id));
  expect(properties.cue.enum).toEqual(modelsOfKind('cue').map(({ id }) => id));
  for (const model of modelsOfKind('doctrine'))
    for (const key of Object.keys(model.parameters)) expect(properties.doctrine.properties).toHaveProperty(key);
});

it('says for every model where it comes from', () => {
  for (const { doc, source, modelVersion } of MODELS) {
    expect(doc.length).toBeGreaterThan(10);
    expect(source.length).toBeGreaterThan(3);
    expect(Number.isInteger(modelVersion)).toBe(true);
  }
});
