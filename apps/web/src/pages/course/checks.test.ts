import { describe, expect, it } from 'vitest';
import { check, type Expected, numberIn } from './checks.ts';

const share: Expected = { kind: 'number', value: -2.2, tolerance: 0.6 };
const capitals: Expected = { kind: 'set', ids: ['Ankara', 'Sofia'] };

describe('a number as typed', () => {
  it.each([
    ['71.4', 71.4],
    ['71,4 %', 71.4],
    ['−2,2', -2.2],
    ['1 234,5', 1234.5],
    ['.5', 0.5],
  ])('%s', (text, value) => expect(numberIn(text)).toBe(value));

  it.each(['', 'many', '1.2.3', '12a', '--1'])('"%s" is none', (text) => expect(numberIn(text)).toBeNaN());
});

describe('an answer', () => {
  it('is right within the tolerance, and told on which side it lies beyond', () => {
    expect(check('-2.8', share).kind).toBe('right');
    expect(check('-1.61', share).kind).toBe('right');
    expect(check('-2.9', share).kind).toBe('too-low');
    expect(check('2.2', share).kind).toBe('too-high');
  });

  it('is told apart from no answer and from no number', () => {
    expect(check(undefined, share).kind).toBe('unanswered');
    expect(check(' ', share).kind).toBe('unanswered');
    expect(check('two', share).kind).toBe('unreadable');
  });

  it('may be one of several that tie', () => {
    const tie: Expected = { kind: 'choice', ids: ['a', 'b'] };
    expect(['a', 'b', 'c', ''].map((id) => check(id, tie).kind)).toEqual(['right', 'right', 'wrong', 'unanswered']);
  });

  it('that is a set says how many are missing and too many', () => {
    expect(check(['Sofia', 'Ankara'], capitals)).toEqual({ kind: 'right' });
    expect(check(['Sofia', 'Rome', 'Oslo'], capitals)).toEqual({ kind: 'partly', missing: 1, extra: 2 });
    expect(check([], capitals)).toEqual({ kind: 'unanswered' });
    expect(check([], { kind: 'set', ids: [] })).toEqual({ kind: 'right' });
  });
});
