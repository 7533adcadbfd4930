import { canonicalJson, contentKey, sha256Hex, utf8ToBytes } from '../results/index.ts';
import type { ResolvedScenario } from '../scenario/index.ts';
import { contentForm } from './content-form.ts';

/**
 * Content address of everything a run is about: what is simulated, to the last sample of every flight and fly-out table; every figure
 * in use; the sides and names that results are told by; how many trials. The scenario's own name, its comments, its file name and the
 * sources of its figures are not in it, but for a raid of its own that has no other name.
 *
 * @checked inputs-key.test.ts: one changed thing gives another key
 */
export function inputsKey(resolved: ResolvedScenario, trials: number): string {
  const { resolved: figures, cases, input, targetParties } = resolved;
  /** Each part by its own hash: canonical text of the whole would be one string of megabytes where raids are long. */
  const digest = (value: unknown): string => sha256Hex(utf8ToBytes(canonicalJson(contentForm(value))));
  return contentKey({
    format: 2,
    trials,
    figures: digest(figures.map(({ path, value }) => [path, value])),
    frame: digest({ ...input, threats: [] }),
    raids: cases.map(({ raidId, name, input: raid }) => [raidId, name, digest(raid)]),
    targetParties,
  });
}
