import { describe, expect, it } from 'vitest';
import { studies } from '../../desk/studies.ts';
import { FORM_FIELDS, formSchema } from './form-schema.ts';
import { fits } from './plain-validator.ts';

const facts = await studies.formFacts();
const schema = formSchema(facts, (key) => `<${key}>`) as {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

describe('the form of a scenario', () => {
  it('has only fields of the published schema, and none for missiles', () => {
    const published = Object.keys((facts.schema as { properties: object }).properties);
    expect(Object.keys(schema.properties)).toEqual([...FORM_FIELDS]);
    for (const key of FORM_FIELDS) expect(published).toContain(key);
    expect(Object.keys(schema.properties)).not.toContain('threats');
    expect(JSON.stringify(schema)).not.toContain('launchTimeS');
  });

  it('offers the raids of the library by id, with their sizes', () => {
    const { items } = schema.properties.raids as unknown as { items: { oneOf: { const: string; title: string }[] } };
    expect(items.oneOf.map((one) => one.const)).toEqual(facts.raids.map(({ id }) => id));
    expect(items.oneOf[0]?.title).toMatch(/^R1 \(5\): /);
  });

  it('brings the parameters of a doctrine with its kind, each with its limits', () => {
    const { oneOf } = (schema.properties.doctrine as { dependencies: { kind: { oneOf: { properties: object }[] } } })
      .dependencies.kind;
    expect(oneOf.map(({ properties }) => Object.keys(properties))).toEqual([
      ['kind'],
      ['kind', 'shots'],
      ['kind', 'shotsPerSalvo', 'maximumSalvos', 'assessmentTimeS'],
    ]);
    expect(oneOf[1]?.properties).toMatchObject({ shots: { title: '<shots>', minimum: 1, maximum: 20 } });
    const chosen = oneOf.map((one) => fits({ type: 'object', ...one }, { kind: 'salvo', shots: 2 }));
    expect(chosen).toEqual([false, true, false]);
  });
});

describe('what fits a schema', () => {
  it.each<[object, unknown, boolean]>([
    [{ type: 'integer' }, 2.5, false],
    [{ enum: ['a'] }, 'a', true],
    [{ oneOf: [{ const: 1 }, { const: 2 }] }, 3, false],
    [{ type: 'object', required: ['kind'] }, {}, false],
    [{ type: 'object', properties: { kind: { const: 'salvo' } } }, { kind: 'single' }, false],
    [{ type: 'object', properties: { kind: { const: 'salvo' } } }, {}, true],
  ])('%j, %j: %s', (schema, value, expected) => {
    expect(fits(schema as Readonly<Record<string, unknown>>, value)).toBe(expected);
  });
});
