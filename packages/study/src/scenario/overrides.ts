import type { Composition } from './composition.ts';
import type { Issue } from './issue.ts';
import { limitsOfKey } from './limits.ts';
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
  context: Pick<ReferenceContext, 'library' | 'parsed'>,
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
  return { issues, warnings };
}

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
  context: Pick<ReferenceContext, 'parsed'>,
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
  if (typeof value === 'string' && target.choices !== undefined && !target.choices.includes(value))
    return issueOf(context.parsed, at, {
      received: shown(value),
      expected: `one of ${target.choices.join(', ')}`,
      message: `${path}: ${shown(value)} is not known${didYouMean(nearest(value, target.choices))}`,
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
