/**
 * What a scenario may hold, declared once. The JSON Schema, the checker and the documentation of the file format all derive from
 * values of this type (house rule "declared models": the declaration is data).
 */
export type Declared =
  | {
      readonly kind: 'number';
      readonly doc: string;
      readonly unit: string;
      readonly minimum: number;
      readonly maximum: number;
      readonly integer?: true;
    }
  | { readonly kind: 'text'; readonly doc: string; readonly pattern?: string; readonly choices?: readonly string[] }
  | { readonly kind: 'flag'; readonly doc: string }
  | { readonly kind: 'exactly'; readonly doc: string; readonly value: number }
  | { readonly kind: 'list'; readonly doc: string; readonly of: Declared; readonly most: number }
  | { readonly kind: 'map'; readonly doc: string; readonly of: Declared; readonly most: number }
  | {
      readonly kind: 'record';
      readonly doc: string;
      readonly fields: Readonly<Record<string, Declared>>;
      readonly required: readonly string[];
      /** Fields that a value of another field brings with it: `{kind: {salvo: ['shots']}}`. */
      readonly alsoRequired?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
    }
  /** A number, a text or a truth value: what it must be is decided by what it is given for. */
  | { readonly kind: 'scalar'; readonly doc: string }
  /** A plain value, or a record that says more about it. */
  | { readonly kind: 'value-or-record'; readonly doc: string; readonly record: Declared & { readonly kind: 'record' } };

/** Characters of a text. */
export const LONGEST_TEXT = 10_000;

/** JSON Schema 2020-12 of a declaration. */
export function schemaOf(declared: Declared): Record<string, unknown> {
  const { doc: description } = declared;
  switch (declared.kind) {
    case 'number':
      return {
        description: declared.unit === '' ? description : `${description} Unit: ${declared.unit}.`,
        type: declared.integer ? 'integer' : 'number',
        minimum: declared.minimum,
        maximum: declared.maximum,
      };
    case 'text':
      return {
        description,
        type: 'string',
        ...(declared.choices === undefined ? { minLength: 1, maxLength: LONGEST_TEXT } : { enum: declared.choices }),
        ...(declared.pattern === undefined ? {} : { pattern: declared.pattern }),
      };
    case 'flag':
      return { description, type: 'boolean' };
    case 'exactly':
      return { description, const: declared.value };
    case 'scalar':
      return { description, type: ['number', 'string', 'boolean'] };
    case 'list':
      return { description, type: 'array', items: schemaOf(declared.of), maxItems: declared.most };
    case 'map':
      return {
        description,
        type: 'object',
        additionalProperties: schemaOf(declared.of),
        maxProperties: declared.most,
      };
    case 'record':
      return recordSchema(declared);
    case 'value-or-record':
      return { ...recordSchema(declared.record), description, type: ['number', 'string', 'boolean', 'object'] };
  }
}

function recordSchema(declared: Declared & { kind: 'record' }): Record<string, unknown> {
  const conditions = Object.entries(declared.alsoRequired ?? {}).flatMap(([key, cases]) =>
    Object.entries(cases).map(([value, required]) => ({
      if: { required: [key], properties: { [key]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required },
    })),
  );
  return {
    description: declared.doc,
    type: 'object',
    properties: Object.fromEntries(Object.entries(declared.fields).map(([key, field]) => [key, schemaOf(field)])),
    required: declared.required,
    additionalProperties: false,
    ...(conditions.length === 0 ? {} : { allOf: conditions }),
  };
}

/** The declaration at a path of keys and indexes; undefined where the path leaves what is declared. */
export function declaredAt(declared: Declared, path: readonly (string | number)[]): Declared | undefined {
  let at: Declared | undefined = declared;
  for (const step of path) {
    if (at === undefined) return undefined;
    if (at.kind === 'list' || at.kind === 'map') at = at.of;
    else if (at.kind === 'record') at = Object.hasOwn(at.fields, step) ? at.fields[step] : undefined;
    else if (at.kind === 'value-or-record')
      at = Object.hasOwn(at.record.fields, step) ? at.record.fields[step] : undefined;
    else return undefined;
  }
  return at;
}
