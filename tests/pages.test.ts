import { readFileSync } from 'node:fs';
import { assumptionSheet } from '@parasol/catalog/assumptions';
import { describe, expect, it } from 'vitest';
import { assumptionsPage } from '../tools/pages/assumptions-page.ts';

describe('pages made from data', () => {
  it('shows the assumption sheet of the catalogue as it is', () => {
    const page = readFileSync(new URL('../docs/assumptions.md', import.meta.url), 'utf8');
    expect(page).toBe(assumptionsPage(assumptionSheet));
  });

  it('has a row with default, range and basis for every assumption', () => {
    const rows = assumptionsPage(assumptionSheet)
      .split('\n')
      .filter((line) => line.endsWith('` |'));
    expect(rows).toHaveLength(Object.keys(assumptionSheet.entries).length);
    for (const line of rows) expect(line.split(/(?<!\\)\|/)).toHaveLength(7);
  });
});
