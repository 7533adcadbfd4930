import type { Composition } from './composition.ts';
import type { Issue } from './issue.ts';
import { entityIn, idsWhere, isPlace, type Library } from './library.ts';
import { choicesOfKey, isWhole, limitsOfKey, numbersOfKey } from './limits.ts';
import { didYouMean, nearest } from './nearest.ts';
import { type OverrideTarget, overrideTarget, pathsNear } from './override-target.ts';
import type { ReferenceContext } from './reference-context.ts';
import type { OverrideValue, PlainValue } from './scenario.ts';
import { issueOf, shown } from './shape.ts';
import { probableUnit, sameStemKey, unitOfKey } from './unit-suffix.ts';

/** The plain value of an override, whichever way it was written. */
export const overrideValue = (override: OverrideValue): PlainValue =>
  typeof override === 'object' ? override.value : override;

/** Checks override paths and values: the path must exist, the type fit, the value lie inside the limits of the models. */
export function checkOverrides(
  overrides: Readonly<Record<string, OverrideValue>>,
  context: ReferenceContext,
  composition: Composition | undefined,
): { readonly issues: readonly Issue[]; readonly warnings: readonly string[] } {
  const issues: Issue[] = [];
  const warnings: string[] = [];
  for (const [path, override] of Object.entries(overrides)) {
    const target = overrideTarget(path, context.library, composition);
    if (target === undefined) {
      issues.push(unknownPath(path, context, composition));
      continue;
    }
    const issue = valueIssue(path, overrideValue(override), target, context, typeof override === 'object');
    if (issue !== undefined) issues.push(issue);
    else warnings.push(...beyondPublished(overrideValue(override), target));
  }
  if (issues.length === 0) issues.push(...firmTrackIssues(overrides, context));
  return { issues, warnings };
}

const HITS = 'assumptions.firmTrackHitsCount';
const WINDOW = 'assumptions.firmTrackWindowCount';

/** A rule of more hits than looks can never be met. */
function firmTrackIssues(
  overrides: Readonly<Record<string, OverrideValue>>,
  context: Pick<ReferenceContext, 'library' | 'merged' | 'parsed'>,
): Issue[] {
  const [hits, window] = [HITS, WINDOW].map((path) => {
    const set = context.merged.overrides?.[path];
    return set === undefined ? overrideTarget(path, context.library, undefined)?.value : overrideValue(set);
  });
  const path = [HITS, WINDOW].find((one) => overrides[one] !== undefined);
  if (path === undefined || typeof hits !== 'number' || typeof window !== 'number' || hits <= window) return [];
  return [
    issueOf(context.parsed, ['overrides', path], {
      received: `${hits} of ${window} looks`,
      expected: 'hits not above the window',
      message: `a firm track of ${hits} hits in ${window} looks can never be: ${HITS} is at most ${WINDOW}`,
    }),
  ];
}

const isKnownPlace = (id: string, library: Library): boolean => {
  const entity = entityIn(library, id);
  return entity !== undefined && isPlace(entity);
};

function unknownPath(
  path: string,
  context: Pick<ReferenceContext, 'library' | 'parsed'>,
  composition: Composition | undefined,
): Issue {
  const known = pathsNear(path, context.library, composition);
  const sameThing = sameStemKey(path, known);
  const hint =
    sameThing === undefined
      ? didYouMean(nearest(path, known))
      : `; did you mean ${sameThing}, in ${unitOfKey(sameThing)?.text ?? 'no unit'}?`;
  return issueOf(
    context.parsed,
    ['overrides', path],
    {
      received: path,
      expected: 'a path entity.attribute, assumptions.key or element.attribute',
      unit: sameThing === undefined ? '' : (unitOfKey(sameThing)?.text ?? ''),
      message: `unknown override path ${path}${hint}`,
    },
    'key',
  );
}

function valueIssue(
  path: string,
  value: PlainValue,
  target: OverrideTarget,
  context: Pick<ReferenceContext, 'parsed' | 'library'>,
  isRecord: boolean,
): Issue | undefined {
  const at = isRecord ? ['overrides', path, 'value'] : ['overrides', path];
  const unit = unitOfKey(target.key)?.text ?? '';
  const wanted = target.value === undefined || Array.isArray(target.value) ? 'number' : typeof target.value;
  if (typeof value !== wanted)
    return issueOf(context.parsed, at, {
      received: shown(value),
      expected: `a ${wanted}`,
      unit,
      message: `${path} is a ${wanted}, got ${shown(value)}`,
    });
  const choices = target.choices ?? choicesOfKey(target.key, target.value);
  if (typeof value === 'string' && choices !== undefined && !choices.includes(value))
    return issueOf(context.parsed, at, {
      received: shown(value),
      expected: `one of ${choices.join(', ')}`,
      message: `${path}: ${shown(value)} is not known${didYouMean(nearest(value, choices))}`,
    });
  if (target.key === 'siteId' && typeof value === 'string' && !isKnownPlace(value, context.library))
    return issueOf(context.parsed, at, {
      received: shown(value),
      expected: 'a place of the catalogue',
      message: `unknown place ${value}${didYouMean(nearest(value, idsWhere(context.library, isPlace)))}`,
    });
  const numbers = numbersOfKey(target.key);
  if (typeof value === 'number' && numbers !== undefined && !numbers.includes(value))
    return issueOf(context.parsed, at, {
      received: String(value),
      expected: `one of ${numbers.join(', ')}`,
      message: `${path}: ${value} is not one of ${numbers.join(', ')}`,
    });
  if (typeof value === 'number' && isWhole(target.key) && !Number.isInteger(value))
    return issueOf(context.parsed, at, {
      received: String(value),
      expected: 'a whole number',
      unit,
      message: `${path} counts things: ${value} is not a whole number`,
    });
  const limits = limitsOfKey(target.key);
  if (typeof value !== 'number' || limits === undefined) return undefined;
  if (value >= limits.minimum && value <= limits.maximum) return undefined;
  const probable = probableUnit(value, target.key, target.range ?? limits) ?? probableUnit(value, target.key, limits);
  return issueOf(context.parsed, at, {
    received: String(value),
    expected: `${limits.minimum} to ${limits.maximum}`,
    unit,
    message: `${path} ${value} is outside ${limits.minimum} to ${limits.maximum}${unit === '' ? '' : ` ${unit}`} (${limits.source}${
      target.range === undefined
        ? ''
        : `; published: ${target.range.minimum} to ${target.range.maximum}, ${target.sourceIds.join(', ')}`
    })${probable === undefined ? '' : `; is it ${probable.unit.text}? then write ${probable.value}`}`,
  });
}

function beyondPublished(value: PlainValue, { path, range, sourceIds, key }: OverrideTarget): string[] {
  if (typeof value !== 'number' || range === undefined || (value >= range.minimum && value <= range.maximum)) return [];
  const unit = unitOfKey(key)?.text ?? '';
  return [
    `${path} is set to ${value}${unit === '' ? '' : ` ${unit}`}, beyond the published ${range.minimum} to ${range.maximum} (${sourceIds.join(', ')})`,
  ];
}
