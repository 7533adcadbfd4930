import type { FormFacts } from '../../desk/index.ts';

type Schema = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): Schema => (typeof value === 'object' && value !== null ? (value as Schema) : {});
const property = (schema: Schema, key: string): Schema => recordOf(recordOf(schema.properties)[key]);

/**
 * Fields of the form, in order. Missiles of an own raid have none: raids come from the library. What is kept by id (overrides, sectors, reserves,
 * releases, confirmations) is written in the text.
 */
export const FORM_FIELDS = [
  ...['name', 'description', 'extends', 'raids', 'arrangement', 'relations', 'doctrine', 'cue'],
  ...['trials', 'seed', 'epochUtc', 'elements', 'links', 'releaseRules', 'authorities', 'notifications'],
] as const;

/** Shown folded: few scenarios need them. */
export const FOLDED_FIELDS: readonly string[] = ['elements', 'links', 'releaseRules', 'authorities', 'notifications'];

/** `if kind is salvo then shots` as what a form understands: each kind brings its own fields. */
function byKind(schema: Schema): Schema {
  const { allOf, properties, ...rest } = schema;
  const { kind, ...parameters } = recordOf(properties);
  const alternatives = (Array.isArray(allOf) ? allOf : []).map((one: Schema) => {
    const required = (recordOf(one.then).required ?? []) as readonly string[];
    return {
      properties: {
        kind: { const: property(recordOf(one.if), 'kind').const },
        ...Object.fromEntries(required.map((key) => [key, parameters[key]])),
      },
      required,
    };
  });
  return { ...rest, properties: { kind }, dependencies: { kind: { oneOf: alternatives } } };
}

/** A choice between ids of the library, with the names that the library has for them. */
const choice = (of: readonly { readonly id: string; readonly name: string }[]): Schema => ({
  type: 'string',
  oneOf: of.map(({ id, name }) => ({ const: id, title: name })),
});

/**
 * The schema of the form out of the published one: its fields in an order for readers, ids as choices, titles in the language of the page.
 *
 * @param titleOf  the name of a field
 */
export function formSchema({ schema, raids, architectures }: FormFacts, titleOf: (key: string) => string): Schema {
  const named = (key: string, field: Schema): Schema => ({ ...withTitles(field, titleOf), title: titleOf(key) });
  const changed: Readonly<Record<string, Schema>> = {
    extends: {
      description: property(schema, 'extends').description,
      ...choice(architectures.map(({ id, shortName }) => ({ id, name: shortName }))),
    },
    raids: {
      ...property(schema, 'raids'),
      uniqueItems: true,
      items: choice(raids.map(({ id, name, threats }) => ({ id, name: `${id.toUpperCase()} (${threats}): ${name}` }))),
    },
    doctrine: byKind(property(schema, 'doctrine')),
  };
  return {
    type: 'object',
    properties: Object.fromEntries(FORM_FIELDS.map((key) => [key, named(key, changed[key] ?? property(schema, key))])),
  };
}

/** Titles for the fields inside fields. */
function withTitles(schema: Schema, titleOf: (key: string) => string): Schema {
  const titled = (properties: unknown): Schema =>
    Object.fromEntries(
      Object.entries(recordOf(properties)).map(([key, one]) => [
        key,
        'const' in recordOf(one) ? one : { ...withTitles(recordOf(one), titleOf), title: titleOf(key) },
      ]),
    );
  const { properties, items, dependencies } = schema;
  const alternatives = recordOf(recordOf(dependencies).kind).oneOf;
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: titled(properties) }),
    ...(items === undefined ? {} : { items: withTitles(recordOf(items), titleOf) }),
    ...(Array.isArray(alternatives)
      ? {
          dependencies: {
            kind: {
              oneOf: alternatives.map((one: Schema) => ({ ...one, properties: titled(one.properties) })),
            },
          },
        }
      : {}),
  };
}
