import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { StatementRow } from '../statements/index.ts';
import { renderStatements } from './index.ts';
import { HOSTILE_NAME } from './testing/sample-comparison.ts';

const row = (id: string, verdict: StatementRow['verdict']): StatementRow => ({
  id,
  name: HOSTILE_NAME,
  text: 'Two sites cover the islands.',
  reading: 'Nearly all people live in places that are defended.',
  row: 'ROW',
  sources: [{ id: 's', title: 'A source', year: 2009 }],
  confidence: 'read',
  verdict,
  marginS: -42,
  marginFraction: null,
  marginFractionOf: null,
  found: [{ name: 'people', value: 0.912, unit: 'share of people' }],
  controls: [
    {
      name: 'Guam is not covered',
      verdict: 'not reproduced',
      comesOut: false,
      assumptions: [],
      decidedBy: [],
      decision: 'Decided by a delay of 174 s.',
      marginS: -114,
      marginFraction: null,
      marginFractionOf: null,
      found: [],
    },
  ],
  assumptions: [
    {
      path: 'assumptions.launchDelayS',
      label: 'delay',
      value: 60,
      flips: true,
      trials: [{ value: 0, verdict: 'reproduced', marginS: 18, marginFraction: null }],
    },
  ],
  notVaried: ['assumptions.threatFlightPathAngleOffsetDeg'],
  decidedBy: ['assumptions.launchDelayS'],
  assumptionSheetVersion: 1,
  criterionSheetVersion: 1,
});

describe('the page of statements', () => {
  const text = renderStatements([row('one', 'reproduced'), row('two', 'not reproduced')]);
  const { document } = parseHTML(text);

  it('counts, links and tells margin, control and what decides', () => {
    expect(document.body.textContent).toContain('1 of 2 are reproduced');
    for (const link of document.querySelectorAll('table a')) {
      expect(document.getElementById(String(link.getAttribute('href')).slice(1))).not.toBeNull();
    }
    expect(document.body.textContent).toContain('fails by 42 s');
    expect(document.body.textContent).toContain('0 of 1');
    expect(document.body.textContent).toContain('Decided by a delay of 174 s.');
    const control = [...document.querySelectorAll('tr')].find(({ textContent }) => textContent?.includes('Guam'));
    expect(control?.textContent).toContain('not reproduced');
    expect(control?.textContent).toContain('fails by 114 s');
    expect(document.body.textContent).toContain('launch delay');
    expect(document.body.textContent).toContain('threat flight path angle offset');
  });

  it('shows hostile names as text and reaches for nothing outside', () => {
    expect(text).not.toContain('<img');
    expect(document.querySelectorAll('script, img, iframe')).toHaveLength(0);
  });
});
