import { describe, expect, it } from 'vitest';
import { sharing } from './sharing.ts';
import type { ReleaseTable } from './sharing-desk.ts';

async function tableOf(text: string): Promise<ReleaseTable> {
  const outcome = await sharing.releaseTable({ text, fileName: 'test' });
  if (outcome.kind === 'issues') throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
  return outcome.value;
}

const RULE = 'russia-releases-to-nato';
const ruleOf = ({ rules }: ReleaseTable) => rules.find(({ rule }) => rule.id === RULE);

describe('the table of release rules', () => {
  it('of an architecture is the catalogue’s, and every rule holds', async () => {
    const table = await tableOf('parasol: 1\nextends: joint\n');
    expect(table.ownerIds).toEqual(expect.arrayContaining(['united-states', 'russia']));
    expect(table.rules.every(({ silentWhy }) => silentWhy === null)).toBe(true);
    for (const { terms, catalogue } of table.rules) expect(terms).toEqual(catalogue);
  });

  it('shows a delay that was set over the catalogue’s beside it', async () => {
    const table = await tableOf(`parasol: 1\nextends: joint\noverrides:\n  ${RULE}.delayS: 77\n`);
    expect(ruleOf(table)?.terms.delayS).toBe(77);
    expect(ruleOf(table)?.catalogue?.delayS).not.toBe(77);
  });

  it('keeps rules that fall silent when relations are frozen, with the reason', async () => {
    const table = await tableOf('parasol: 1\nextends: joint\nrelations: frozen\n');
    expect(table.relations).toBe('frozen');
    expect(ruleOf(table)?.silentWhy).toMatch(/cooperation/);
    expect(table.relationIds).toContain('talks');
    expect(table.rules.some(({ silentWhy }) => silentWhy === null)).toBe(true);
  });

  it('gives a changed entry back as it was written', async () => {
    const { rule } = ruleOf(await tableOf('parasol: 1\nextends: joint\n')) ?? {};
    const text = JSON.stringify({ parasol: 1, extends: 'joint', releaseRules: [{ ...rule, releases: 'impact-area' }] });
    const changed = ruleOf(await tableOf(text));
    expect(changed?.terms.releases).toBe('impact-area');
    expect(changed?.catalogue?.releases).toBe('tracks');
  });
});
