import { type Declared, LONGEST_TEXT } from './declared.ts';

type RecordDeclared = Declared & { readonly kind: 'record' };

/** One way in which a value is not what was declared; `path` leads to it. */
export type Departure = { readonly path: readonly string[] } & (
  | { readonly kind: 'unknown-key' | 'missing-key'; readonly key: string }
  | { readonly kind: 'out-of-limits'; readonly value: number }
  | { readonly kind: 'too-many'; readonly count: number; readonly most: number }
  | { readonly kind: 'no-choice'; readonly value: unknown; readonly choices: readonly string[] }
  | { readonly kind: 'other'; readonly value: unknown }
);

const isKeyed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/**
 * Every departure of a value from its declaration, in the order of the declaration; none: it has the declared shape.
 *
 * @checked  finds what Ajv finds with the published JSON Schema of the same declaration, on random values
 */
export function departures(declared: Declared, value: unknown, path: readonly string[] = []): readonly Departure[] {
  const other: readonly Departure[] = [{ kind: 'other', path, value }];
  switch (declared.kind) {
    case 'number':
      if (!(declared.integer ? Number.isInteger(value) : Number.isFinite(value))) return other;
      return (value as number) >= declared.minimum && (value as number) <= declared.maximum
        ? []
        : [{ kind: 'out-of-limits', path, value: value as number }];
    case 'text': {
      const { choices, pattern } = declared;
      if (choices !== undefined)
        return choices.includes(value as string) ? [] : [{ kind: 'no-choice', path, value, choices }];
      return typeof value === 'string' && isText(value, pattern) ? [] : other;
    }
    case 'flag':
      return typeof value === 'boolean' ? [] : other;
    case 'exactly':
      return value === declared.value ? [] : other;
    case 'scalar':
      return isScalar(value) ? [] : other;
    case 'list':
      if (!Array.isArray(value)) return other;
      return [
        ...tooMany(value.length, declared.most, path),
        ...value.flatMap((item, i) => departures(declared.of, item, [...path, String(i)])),
      ];
    case 'map':
      if (!isKeyed(value)) return other;
      return [
        ...tooMany(Object.keys(value).length, declared.most, path),
        ...Object.entries(value).flatMap(([key, item]) => departures(declared.of, item, [...path, key])),
      ];
    case 'record':
      return isKeyed(value) ? ofRecord(declared, value, path) : other;
    case 'value-or-record':
      if (isScalar(value)) return [];
      return isKeyed(value) ? ofRecord(declared.record, value, path) : other;
  }
}

/** Characters are counted as Unicode does. */
function isText(text: string, pattern: string | undefined): boolean {
  const length = text.length > LONGEST_TEXT ? [...text].length : text.length;
  return length >= 1 && length <= LONGEST_TEXT && (pattern === undefined || new RegExp(pattern, 'u').test(text));
}

const tooMany = (count: number, most: number, path: readonly string[]): readonly Departure[] =>
  count > most ? [{ kind: 'too-many', path, count, most }] : [];

function ofRecord(
  { fields, required, alsoRequired = {} }: RecordDeclared,
  value: Readonly<Record<string, unknown>>,
  path: readonly string[],
): readonly Departure[] {
  const isGiven = (key: string): boolean => Object.hasOwn(value, key) && value[key] !== undefined;
  const brought = Object.entries(alsoRequired).flatMap(([key, cases]) => {
    const chosen = isGiven(key) ? value[key] : undefined;
    return typeof chosen === 'string' && Object.hasOwn(cases, chosen) ? cases[chosen] : [];
  });
  return [
    ...[...brought, ...required]
      .filter((key) => !isGiven(key))
      .map((key): Departure => ({ kind: 'missing-key', path, key })),
    ...Object.keys(value)
      .filter((key) => !Object.hasOwn(fields, key))
      .map((key): Departure => ({ kind: 'unknown-key', path, key })),
    ...Object.entries(fields).flatMap(([key, field]) =>
      isGiven(key) ? departures(field, value[key], [...path, key]) : [],
    ),
  ];
}
