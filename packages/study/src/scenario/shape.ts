import { SCENARIO } from './declaration.ts';
import { type Declared, declaredAt } from './declared.ts';
import { type Departure, departures } from './departures.ts';
import type { Issue } from './issue.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { ParsedText, Path } from './parsed-text.ts';
import type { Scenario } from './scenario.ts';
import { probableUnit, sameStemKey, unitOfKey } from './unit-suffix.ts';

/** At most this many issues of one file are listed. */
const MAXIMUM_ISSUES = 100;

/** What is left of a file after its shape was checked. */
export interface Shaped {
  readonly issues: readonly Issue[];
  /** The scenario of this one file without the parts that are wrong, so that what they name can be checked all the same; null: no keys. */
  readonly scenario: Scenario | null;
}

/**
 * Checks a parsed text against the declaration of the scenario file: keys, types, choices, limits.
 *
 * @returns every issue, and the scenario of this one file (nothing merged) as far as it is sound
 */
export function checkShape(parsed: ParsedText): Shaped {
  const unreal = notFinite(parsed.value, []).map(({ path, value }) =>
    issueOf(parsed, path, {
      received: String(value),
      expected: 'a finite number',
      message: `${value} is not a number that can be computed with`,
    }),
  );
  const issues = departures(SCENARIO, parsed.value).map((departure) => fromDeparture(parsed, departure));
  const all = [...unreal, ...issues.filter((issue) => !unreal.some((other) => other.path === issue.path))];
  const keys = parsed.value !== null && typeof parsed.value === 'object' && !Array.isArray(parsed.value);
  return { issues: all.slice(0, MAXIMUM_ISSUES), scenario: keys ? pruned(parsed.value as Scenario, all) : null };
}

/** The value without the parts that have issues. Wrong entries of a list become holes, so that the others keep their index. */
function pruned(value: Scenario, issues: readonly Issue[]): Scenario {
  if (issues.length === 0) return value;
  const copy = structuredClone(value);
  for (const { path } of issues) remove(copy as unknown as Record<string, unknown>, splitPath(copy, path));
  return copy;
}

/** Path of an issue as steps: override paths hold a dot themselves. */
function splitPath(value: unknown, path: string): string[] {
  if (path === '') return [];
  if (value !== null && typeof value === 'object') {
    const whole = Object.keys(value)
      .filter((key) => path === key || path.startsWith(`${key}.`))
      .sort((a, b) => b.length - a.length)[0];
    if (whole !== undefined)
      return [whole, ...splitPath((value as Record<string, unknown>)[whole], path.slice(whole.length + 1))];
  }
  return path.split('.');
}

function remove(value: Record<string, unknown>, steps: readonly string[]): void {
  let at: unknown = value;
  for (const step of steps.slice(0, -1)) {
    if (at === null || typeof at !== 'object') return;
    at = (at as Record<string, unknown>)[step];
  }
  if (at !== null && typeof at === 'object' && steps.length > 0)
    delete (at as Record<string, unknown>)[steps[steps.length - 1]];
}

function notFinite(value: unknown, path: Path): { path: Path; value: number }[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => notFinite(item, [...path, i]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => notFinite(item, [...path, key]));
}

/** An issue at a path of a parsed text, with its line. */
export function issueOf(
  parsed: ParsedText,
  path: Path,
  words: { readonly received: string; readonly expected: string; readonly message: string; readonly unit?: string },
  of: 'key' | 'value' = 'value',
): Issue {
  const { line, column } = parsed.locate(path, of);
  const last = String(path[path.length - 1] ?? '');
  return {
    file: parsed.file,
    line,
    column,
    path: path.join('.'),
    received: words.received,
    expected: words.expected,
    unit: words.unit ?? unitOfKey(last)?.text ?? '',
    message: words.message,
  };
}

/** A value as a reader wrote it, cut to a length that fits a line. */
export function shown(value: unknown): string {
  const whole = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return whole.length > 80 ? `${whole.slice(0, 77)}...` : whole;
}

function fromDeparture(parsed: ParsedText, departure: Departure): Issue {
  const { path } = departure;
  const declared = declaredAt(SCENARIO, path);
  const name = path[path.length - 1] ?? 'the scenario';
  switch (departure.kind) {
    case 'unknown-key':
      return unknownKey(parsed, path, departure.key, declared);
    case 'missing-key': {
      const { key } = departure;
      return issueOf(parsed, path, {
        received: 'nothing',
        expected: describe(declaredAt(SCENARIO, [...path, key])),
        unit: unitOfKey(key)?.text ?? '',
        message: `${key} is missing`,
      });
    }
    case 'out-of-limits':
      return outOfLimits(parsed, path, departure.value, declared);
    case 'no-choice': {
      const { value, choices } = departure;
      return issueOf(parsed, path, {
        received: shown(value),
        expected: `one of ${choices.join(', ')}`,
        message: `${name}: ${shown(value)} is not known${didYouMean(nearest(String(value), choices))}`,
      });
    }
    case 'too-many':
      return issueOf(parsed, path, {
        received: `${departure.count} entries`,
        expected: `at most ${departure.most} entries`,
        message: `${name} is capped at ${departure.most} entries`,
      });
    case 'other':
      return issueOf(parsed, path, {
        received: shown(departure.value),
        expected: describe(declared),
        message: `${name}: expected ${describe(declared)}, got ${shown(departure.value)}`,
      });
  }
}

function unknownKey(parsed: ParsedText, path: Path, key: string, declared: Declared | undefined): Issue {
  const fields =
    declared?.kind === 'record' ? declared.fields : declared?.kind === 'value-or-record' ? declared.record.fields : {};
  const known = Object.keys(fields);
  const sameThing = sameStemKey(key, known);
  const hint =
    sameThing === undefined
      ? didYouMean(nearest(key, known))
      : `; did you mean ${sameThing}, in ${unitOfKey(sameThing)?.text ?? 'no unit'}?`;
  return issueOf(
    parsed,
    [...path, key],
    {
      received: key,
      expected: `one of ${known.join(', ')}`,
      unit: sameThing === undefined ? '' : (unitOfKey(sameThing)?.text ?? ''),
      message: `unknown key ${key}${hint}`,
    },
    'key',
  );
}

function outOfLimits(parsed: ParsedText, path: Path, value: number, declared: Declared | undefined): Issue {
  const name = String(path[path.length - 1]);
  const { minimum, maximum, unit } = declared as Declared & { kind: 'number' };
  const probable = probableUnit(value, name, { minimum, maximum });
  return issueOf(parsed, path, {
    received: String(value),
    expected: `${minimum} to ${maximum}`,
    unit,
    message: `${name} ${value} is outside ${minimum} to ${maximum}${unit === '' ? '' : ` ${unit}`} (limits of the scenario format)${
      probable === undefined ? '' : `; is it ${probable.unit.text}? then write ${probable.value}`
    }`,
  });
}

/** What a declared value must be, in a few words. */
function describe(declared: Declared | undefined): string {
  switch (declared?.kind) {
    case 'number':
      return `a ${declared.integer ? 'whole ' : ''}number from ${declared.minimum} to ${declared.maximum}${
        declared.unit === '' ? '' : ` ${declared.unit}`
      }`;
    case 'text':
      if (declared.choices !== undefined) return `one of ${declared.choices.join(', ')}`;
      return declared.pattern === undefined ? 'text' : `text of the form ${declared.pattern}`;
    case 'flag':
      return 'true or false';
    case 'exactly':
      return String(declared.value);
    case 'list':
      return 'a list';
    case 'map':
    case 'record':
      return 'keys and values';
    case 'scalar':
      return 'a number, a text or a truth value';
    case 'value-or-record':
      return 'a value, or a record with value and source';
    case undefined:
      return '';
  }
}
