import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, resolve } from 'node:path';
import {
  architectureScenario,
  didYouMean,
  type Issue,
  type LoadText,
  MAXIMUM_BYTES,
  nearest,
  readScenario,
  type ScenarioOutcome,
  scenarioIds,
} from '../scenario/index.ts';

const whole = (file: string, received: string, expected: string, message: string): Issue => ({
  file,
  line: 0,
  column: 0,
  path: '',
  received,
  expected,
  unit: '',
  message,
});

/** Bytes of a file of at most 1 MiB, or the issue that keeps it from being read. */
function textOf(file: string): { readonly text: Uint8Array } | { readonly issue: Issue } {
  try {
    const entry = statSync(file);
    if (!entry.isFile()) return { issue: whole(file, 'no plain file', 'a scenario file', 'this is not a plain file') };
    const { size } = entry;
    if (size > MAXIMUM_BYTES) {
      return {
        issue: whole(file, `${size} bytes`, `at most ${MAXIMUM_BYTES} bytes`, 'the file is too large for a scenario'),
      };
    }
    return { text: readFileSync(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { issue: whole(file, code, 'a file that can be read', `the file cannot be read: ${code}`) };
  }
}

const loadBeside: LoadText = (reference, fromFile) => {
  if (!/\.(ya?ml|json)$/i.test(reference)) return null;
  const file = isAbsolute(reference) ? reference : resolve(dirname(fromFile), reference);
  const read = textOf(file);
  return 'issue' in read ? null : { file, text: read.text };
};

/**
 * A scenario by file name or by the id of an architecture.
 *
 * @param reference  an id of the catalogue, else a path; a path that looks like an id and is no file lists the nearest ids
 * @returns          the checked scenario, or every issue
 */
export function openScenario(reference: string): ScenarioOutcome {
  const known = architectureScenario(reference);
  if (known !== undefined) return { kind: 'checked', scenario: known };
  const read = textOf(reference);
  if ('text' in read) return readScenario(read.text, { file: reference, load: loadBeside });
  if (/^[a-z0-9-]+$/.test(reference)) {
    const ids = scenarioIds();
    const expected = `a scenario file, or one of ${ids.join(', ')}`;
    const message = `there is no scenario ${reference}${didYouMean(nearest(reference, ids))}`;
    return { kind: 'issues', issues: [whole(reference, reference, expected, message)] };
  }
  return { kind: 'issues', issues: [read.issue] };
}

/**
 * The scenario of a reference under another arrangement: a scenario that extends it.
 *
 * @returns  every issue where the arrangement lacks something (sectors, one centre)
 */
export function openArrangement(reference: string, arrangement: string): ScenarioOutcome {
  const name = JSON.stringify(arrangement);
  const text = (base: string): string =>
    `parasol: 1\nextends: ${JSON.stringify(base)}\narrangement: ${name}\nname: ${name}\n`;
  const file = `${reference} (${arrangement})`;
  if (scenarioIds().includes(reference)) return readScenario(text(reference), { file });
  return readScenario(text(basename(reference)), {
    file,
    load(wanted, fromFile) {
      if (fromFile !== file) return loadBeside(wanted, fromFile);
      const read = textOf(reference);
      return 'issue' in read ? null : { file: reference, text: read.text };
    },
  });
}
