import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOf, parasol } from './testing/parasol.ts';

const folder = mkdtempSync(join(tmpdir(), 'parasol-sharing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scenario = join(folder, 'short.yaml');
writeFileSync(scenario, 'parasol: 1\nextends: joint\nraids: [r5]\n');

describe('sharing', () => {
  it('has its fixed keys, and the radars of the debate from at least four launch areas', () => {
    const answer = answerOf('sharing', scenario, '--trials', '2') as unknown as {
      readonly parties: unknown[];
      readonly marginal: unknown[];
      readonly shapley: unknown[];
      readonly radars: { readonly radarId: string; readonly launchAreaId: string }[];
    };
    for (const list of [answer.parties, answer.marginal, answer.shapley]) expect(list.length).toBeGreaterThan(0);
    for (const id of ['gabala', 'european-midcourse-radar', 'kurecik', 'armavir-south-east']) {
      const areas = answer.radars.filter(({ radarId }) => radarId === id).map(({ launchAreaId }) => launchAreaId);
      expect(new Set(areas).size).toBeGreaterThanOrEqual(4);
    }
  });

  it('tells it party by party, with the rule that has to stand', () => {
    const { code, stdout } = parasol('sharing', scenario, '--trials', '2');
    expect(code).toBe(0);
    expect(stdout).toContain('Russia’s sensors for NATO');
    expect(stdout).toContain('russia-releases-to-nato');
    expect(stdout).toContain('at all 1/1');
    expect(stdout).not.toMatch(/first detection [5-9]\d\d s earlier/);
    expect(stdout).toContain('does not depend on the error of the track');
  });
});

describe('compare --arrangements', () => {
  it('runs a file under all four, with the keys of compare and a row for each delay', () => {
    const answer = answerOf(
      'compare',
      scenario,
      '--arrangements',
      '--link-delay',
      '0,60',
      '--trials',
      '4',
    ) as unknown as {
      readonly runs: unknown[];
      readonly differences: unknown[];
      readonly inputs: unknown[];
      readonly arrangements: { readonly arrangements: string[]; readonly addedLinkDelaysS: number[] };
      readonly unavailable: string[];
    };
    expect(answer.runs).toHaveLength(4);
    expect(answer.differences.length).toBeGreaterThan(0);
    expect(answer.inputs.length).toBeGreaterThan(0);
    expect(answer.arrangements.arrangements).toEqual(['independent', 'data-sharing', 'sectoral', 'unified']);
    expect(answer.arrangements.addedLinkDelaysS).toEqual([0, 60]);
    expect(answer.unavailable).toEqual([]);
  });

  it('compares the warning of the party aimed at alone, and says how many missiles stand behind a difference', () => {
    const file = join(folder, 'russian.yaml');
    writeFileSync(file, 'parasol: 1\nextends: joint\nraids: [r4]\n');
    const answer = answerOf('compare', file, '--arrangements', '--trials', '2') as unknown as {
      readonly differences: readonly { readonly measure: string }[];
    };
    expect(answer.differences.map(({ measure }) => measure)).not.toContain('warningTimeS');
    const { stdout } = parasol('compare', file, '--arrangements', '--trials', '2');
    expect(stdout).toContain('warning of the party aimed at, s');
    expect(stdout).toMatch(/commit, s from launch .*1 of 2 missiles in both/);
  });

  it('shows a difference that has no pairs as such: warned under one arrangement alone', () => {
    const { stdout } = parasol('compare', scenario, '--arrangements', '--trials', '2');
    expect(stdout).toMatch(/warning of the party aimed at, s +–; none of 1 missile in both/);
  });

  it('leaves out an arrangement that a scenario lacks something for, and says why', () => {
    const file = join(folder, 'third-site.yaml');
    writeFileSync(file, 'parasol: 1\nextends: third-site\nraids: [r5]\n');
    const { code, stdout } = parasol('compare', file, '--arrangements', '--trials', '2');
    expect(code).toBe(0);
    expect(stdout).toMatch(/sectoral is left out: .*sector/);
  });

  it('takes one scenario, and delays only with arrangements', () => {
    expect(parasol('compare', 'joint', 'third-site', '--arrangements').code).toBe(2);
    expect(parasol('compare', 'joint', '--link-delay', '30').code).toBe(2);
    expect(parasol('compare', 'joint', '--arrangements', '--link-delay', '30,x').code).toBe(2);
  });
});
