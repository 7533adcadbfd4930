import { describe, expect, it } from 'vitest';
import { withEntry, withKey, withText } from './edit-text.ts';

const table = { architectureId: 'joint', ownText: null, figures: { 'gabala.rangeKm': 5000 } };

describe('editing the text of a scenario', () => {
  it('keeps comments and the other keys', () => {
    const text = '# mine\nparasol: 1\nextends: joint # the base\n';
    const changed = withKey(text, 'relations', 'frozen');
    expect(changed).toContain('# mine');
    expect(changed).toContain('# the base');
    expect(changed).toContain('relations: frozen');
    expect(withKey(changed, 'relations', undefined)).toBe(text);
  });

  it('replaces an entry by its id, leaves the others, and takes an empty list away', () => {
    const one = withEntry('parasol: 1\n', 'releaseRules', 'a', { id: 'a', delayS: 1 });
    const two = withEntry(one, 'releaseRules', 'b', { id: 'b', delayS: 2 });
    const changed = withEntry(two, 'releaseRules', 'a', { id: 'a', delayS: 9 });
    expect(changed.match(/id: a/g)).toHaveLength(1);
    expect(changed).toContain('delayS: 9');
    expect(changed).toContain('id: b');
    const none = withEntry(withEntry(changed, 'releaseRules', 'a', null), 'releaseRules', 'b', null);
    expect(none).toBe('parasol: 1\n');
  });

  it('is no file of its own once it says what the architecture says, and leaves changed figures alone', () => {
    const frozen = withText(table, (text) => withKey(text, 'relations', 'frozen'));
    expect(frozen.ownText).toContain('relations: frozen');
    expect(frozen.ownText).not.toContain('gabala');
    expect(frozen.figures).toEqual(table.figures);
    expect(withText(frozen, (text) => withKey(text, 'relations', undefined))).toEqual(table);
  });
});
