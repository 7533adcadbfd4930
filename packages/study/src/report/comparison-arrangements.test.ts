import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareArrangements } from '../arrangements/index.ts';
import { compareRuns } from '../runs/index.ts';
import { readScenario, resolve } from '../scenario/index.ts';
import { TERMS_ACT_THROUGH_TIME } from '../sharing/index.ts';
import { renderComparison } from './index.ts';

let said: string;
let certificate: string;
beforeAll(async () => {
  const variants = ['independent', 'unified'].map((arrangement) => {
    const text = `parasol: 1\nextends: joint\nraids: [r4]\narrangement: ${arrangement}\n`;
    const outcome = readScenario(text, { file: `joint (${arrangement})` });
    if (outcome.kind === 'issues') throw new Error('the scenario of the test is not read');
    return { arrangement, resolved: resolve(outcome.scenario) };
  });
  const { documents, comparison } = await compareArrangements(variants, {
    name: 'test',
    seed: 1,
    trials: 4,
    linkDelaysS: [60],
  });
  const { document } = parseHTML(renderComparison(compareRuns(documents), comparison));
  said = document.body.textContent;
  certificate = said.slice(said.lastIndexOf('Certificate'));
}, 60_000);

describe('the report of arrangements', () => {
  it('names the arrangement of every certificate', () => {
    for (const arrangement of ['independent', 'unified'])
      expect(certificate).toMatch(
        new RegExp(
          `${arrangement}\\.yaml: .*extends: joint, arrangement: ${arrangement}, .*run ${arrangement}\\.yaml --seed`,
        ),
      );
  });

  it('says how many missiles stand behind a difference of times', () => {
    expect(said).toContain('1 of 2 missiles in both');
  });

  it('tells the warning of the party aimed at, and not that of the centres that happen to shoot', () => {
    expect(said).toContain('warning of the party aimed at, s');
    expect(said).not.toContain('mean of those seen');
  });

  it('says beside the delays what they do not act on', () => {
    expect(said).toContain(TERMS_ACT_THROUGH_TIME);
  });
});
