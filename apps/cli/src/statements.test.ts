import { describe, expect, it } from 'vitest';
import { answerOf, parasol } from './testing/parasol.ts';

describe('statements', () => {
  it('gives a row with verdict, margin and what was tried', () => {
    const { statements } = answerOf('statements', 'iran-2000-km-reach') as {
      statements: { id: string; verdict: string; marginFraction: number; assumptions: unknown[] }[];
    };
    expect(statements.map(({ id, verdict }) => [id, verdict])).toEqual([['iran-2000-km-reach', 'reproduced']]);
    expect(statements[0].marginFraction).toBeGreaterThan(0);
    expect(statements[0].assumptions).toHaveLength(1);
  });

  it('names the nearest one where there is no such statement', () => {
    const { code, stderr } = parasol('statements', 'iran-200-km-reach');
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean iran-2000-km-reach');
  });

  it('has an example', () => {
    expect(parasol('statements', '--help').stdout).toContain('Example');
  });
});
