import type { FormProps } from '@rjsf/core';

type Schema = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isRecord,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
};

const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/**
 * Whether data fit a schema, as far as a form has to know to choose between alternatives: types, constants, choices, what is required.
 * What is wrong with a scenario is for its reader to say, not for the form.
 */
export function fits(schema: Schema, value: unknown): boolean {
  const { type, enum: choices, required, properties, anyOf, oneOf, allOf } = schema;
  if (typeof type === 'string' && value !== undefined && TYPES[type]?.(value) === false) return false;
  if ('const' in schema && schema.const !== value) return false;
  if (Array.isArray(choices) && !choices.includes(value)) return false;
  if (listOf(allOf).some((one) => !fits(one, value))) return false;
  for (const several of [anyOf, oneOf])
    if (Array.isArray(several) && !listOf(several).some((one) => fits(one, value))) return false;
  if (!isRecord(value)) return true;
  if (Array.isArray(required) && required.some((key) => value[key] === undefined)) return false;
  return Object.entries(isRecord(properties) ? properties : {}).every(
    ([key, one]) => value[key] === undefined || !isRecord(one) || fits(one, value[key]),
  );
}

/** For the form: it evaluates no code, as the server's content security policy demands, and finds no faults of its own. */
export const plainValidator: FormProps['validator'] = {
  isValid: (schema, value) => fits(schema as Schema, value),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
};
