import { DEFAULT_SEED, DEFAULT_TRIALS } from './declaration.ts';
import { checkEpoch } from './epoch.ts';
import type { Issue } from './issue.ts';
import { LIBRARY, type Library, own } from './library.ts';
import { merge } from './merge.ts';
import { didYouMean, nearest } from './nearest.ts';
import { type ParsedText, parseText } from './parsed-text.ts';
import { checkPlaces } from './places.ts';
import { checkReferences } from './references.ts';
import type { CheckedScenario, Scenario } from './scenario.ts';
import { checkShape, issueOf } from './shape.ts';

/** Gives the text behind a file name as it stands in `extends` of another file; null when there is none. */
export type LoadText = (
  reference: string,
  fromFile: string,
) => { readonly file: string; readonly text: string | Uint8Array } | null;

export interface ReadOptions {
  /** Name for the issues. */
  readonly file: string;
  readonly load?: LoadText;
  readonly library?: Library;
}

export type ScenarioOutcome =
  | { readonly kind: 'checked'; readonly scenario: CheckedScenario }
  | { readonly kind: 'issues'; readonly issues: readonly Issue[] };

/** Longest chain of `extends`. */
const MAXIMUM_ANCESTORS = 16;

interface Level {
  readonly parsed: ParsedText;
  readonly scenario: Scenario;
}

/**
 * Reads a scenario: text to a checked scenario, or every issue with file, line, path, what came and what was wanted.
 *
 * @param input  YAML or JSON, text or UTF-8 bytes
 * @throws       never because of what the text holds
 */
export function readScenario(input: string | Uint8Array, options: ReadOptions): ScenarioOutcome {
  const library = options.library ?? LIBRARY;
  const chain = levels(input, { ...options, library });
  if (chain.levels.length === 0) return { kind: 'issues', issues: chain.issues };
  const issues = [...chain.issues];
  const warnings: string[] = [];
  let merged: Scenario = chain.base;
  for (const { scenario, parsed } of chain.levels) {
    merged = merge(merged, scenario);
    const context = { library, merged, parsed };
    const references = checkReferences(scenario, context);
    issues.push(...checkPlaces(scenario, parsed), ...checkEpoch(scenario, parsed), ...references.issues);
    warnings.push(...references.warnings);
  }
  const last = chain.levels[chain.levels.length - 1];
  if (merged.architecture === undefined && last.scenario.extends === undefined)
    issues.push(
      issueOf(last.parsed, [], {
        received: 'neither',
        expected: `architecture or extends: ${Object.keys(library.architectures).join(', ')}`,
        message: 'the scenario names no architecture and extends nothing that does',
      }),
    );
  if (issues.length > 0) return { kind: 'issues', issues };
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
  return { kind: 'checked', scenario: mint(options.file, text, merged, warnings) };
}

/** The default scenario of an architecture: it against all raids; undefined when the id is not known. */
export function architectureScenario(id: string, library: Library = LIBRARY): CheckedScenario | undefined {
  const architecture = own(library.architectures, id);
  if (architecture === undefined) return undefined;
  const text = `# ${architecture.name}, against every raid of the catalogue.\nparasol: 1\nextends: ${id}\n`;
  return mint(id, text, { parasol: 1, architecture: id, name: architecture.shortName }, []);
}

/**
 * A checked scenario with some figures set to other values, for bands and tipping points.
 *
 * @param figures  values by path, in door units: paths that resolving the scenario asks for, values within the ranges of the catalogue
 */
export const withFigures = (checked: CheckedScenario, figures: Readonly<Record<string, number>>): CheckedScenario =>
  mint(
    checked.id,
    checked.text,
    { ...checked.scenario, overrides: { ...checked.scenario.overrides, ...figures } },
    checked.warnings,
  );

/** Ids that stand for a scenario by themselves. */
export const scenarioIds = (library: Library = LIBRARY): string[] => Object.keys(library.architectures);

function mint(id: string, text: string, scenario: Scenario, warnings: readonly string[]): CheckedScenario {
  const checked = {
    id,
    text,
    scenario: {
      ...scenario,
      name: scenario.name ?? id,
      trials: scenario.trials ?? DEFAULT_TRIALS,
      seed: scenario.seed ?? DEFAULT_SEED,
    },
    warnings: [...new Set(warnings)],
  };
  return checked as unknown as CheckedScenario;
}

/** The file and what it extends, oldest first, on the scenario of the architecture at the root of the chain, if one is there. */
function levels(
  input: string | Uint8Array,
  { file, load, library }: ReadOptions & { readonly library: Library },
): { readonly base: Scenario; readonly levels: readonly Level[]; readonly issues: readonly Issue[] } {
  const chain: Level[] = [];
  const issues: Issue[] = [];
  const base: Scenario = { parasol: 1 };
  const files = [file];
  let next: { readonly file: string; readonly text: string | Uint8Array } = { file, text: input };
  for (;;) {
    const reading = parseText(next.text, next.file);
    if ('issues' in reading) return { base, levels: chain, issues: [...issues, ...reading.issues] };
    const { parsed } = reading;
    const shape = checkShape(parsed);
    issues.push(...shape.issues);
    if (shape.scenario === null) return { base, levels: chain, issues };
    chain.unshift({ parsed, scenario: shape.scenario });
    const parent = shape.scenario.extends;
    if (parent === undefined) return { base, levels: chain, issues };
    const architecture = own(library.architectures, parent);
    if (architecture !== undefined)
      return { base: { ...base, architecture: parent, name: architecture.shortName }, levels: chain, issues };
    const found = load?.(parent, next.file) ?? null;
    const trouble =
      found === null
        ? `there is no scenario or file ${parent}${didYouMean(nearest(parent, Object.keys(library.architectures)))}`
        : files.includes(found.file)
          ? `the chain of extends comes back to ${found.file}`
          : files.length >= MAXIMUM_ANCESTORS
            ? `the chain of extends is longer than ${MAXIMUM_ANCESTORS}`
            : undefined;
    if (found === null || trouble !== undefined)
      return {
        base,
        levels: chain,
        issues: [
          ...issues,
          issueOf(parsed, ['extends'], {
            received: parent,
            expected: `one of ${Object.keys(library.architectures).join(', ')}, or a file that does not lead back here`,
            message: trouble ?? '',
          }),
        ],
      };
    files.push(found.file);
    next = found;
  }
}
