import { describe, expect, it } from 'vitest';
import { BINDING_CONSTRAINTS, bindingOfRank, VIOLATION, VIOLATION_RANK } from './binding.ts';

const nameOf = (violations: number, seen = true): string =>
  BINDING_CONSTRAINTS[bindingOfRank(VIOLATION_RANK[violations]!, seen)]!;

describe('the binding constraint', () => {
  it.each([
    [0, 'none'],
    [VIOLATION.late, 'seen-too-late'],
    [VIOLATION.flightTime, 'flight-time'],
    [VIOLATION.ceiling, 'ceiling'],
    [VIOLATION.lowest, 'lowest-altitude'],
    [VIOLATION.uplink, 'uplink'],
    [VIOLATION.flyOut, 'fly-out'],
    [VIOLATION.flyOut | VIOLATION.ceiling, 'ceiling'],
  ])('of violations %d is %s', (violations, name) => {
    expect(nameOf(violations)).toBe(name);
  });

  it('is not-seen where only a cue is missing that never comes', () => {
    expect(nameOf(VIOLATION.late, false)).toBe('not-seen');
    expect(nameOf(VIOLATION.flyOut, false)).toBe('fly-out');
  });

  it('prefers one violation to two, whatever they are', () => {
    expect(VIOLATION_RANK[VIOLATION.flyOut]).toBeLessThan(VIOLATION_RANK[VIOLATION.late | VIOLATION.flightTime]!);
  });

  it('never falls when a violation is added: a sample that is out already can be passed over', () => {
    for (let mask = 0; mask < 64; mask++) {
      for (let bit = 1; bit < 64; bit *= 2)
        expect(VIOLATION_RANK[mask | bit]).toBeGreaterThanOrEqual(VIOLATION_RANK[mask]!);
    }
  });
});
