import { describe, expect, it } from 'vitest';
import { architectures } from '../architectures/index.ts';
import { catalogue } from '../entries/index.ts';
import { periodOn, relationStates, relations } from './index.ts';

const list = Object.values(relations);

describe('the relations of the catalogue', () => {
  it.each(list)('$id: periods in order, known states, a source and a note each', ({ periods }) => {
    expect(periods.map(({ from }) => from)).toEqual(periods.map(({ from }) => from).sort());
    for (const { from, stateId, sourceIds, confidence, certainty, note } of periods) {
      expect(from).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
      expect(Object.keys(relationStates)).toContain(stateId);
      expect(sourceIds.length, from).toBeGreaterThan(0);
      for (const id of sourceIds) expect(Object.keys(catalogue.sources)).toContain(id);
      expect(certainty !== undefined, from).toBe(confidence === 'recalled');
      expect(note.length, from).toBeGreaterThan(20);
    }
  });

  it.each([
    ['1991-11-30', undefined],
    ['1995-01-25', 'contact'],
    ['2008-08-18', 'cooperation'],
    ['2008-08-21', 'frozen'],
    ['2009-06-26', 'frozen'],
    ['2010-01-15', 'cooperation'],
    ['2010-11-20', 'talks'],
    ['2014-03-31', 'talks'],
    ['2016-01-01', 'suspended'],
  ])('NATO and Russia on %s: %s', (day, state) => {
    expect(periodOn(relations['nato-russia'], day)?.stateId).toBe(state);
  });

  it('are named only by states that exist in the rules of the architectures', () => {
    const named = Object.values(architectures).flatMap(({ releaseRules }) =>
      releaseRules.flatMap(({ holdsIn }) => holdsIn ?? []),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const id of named) expect(Object.keys(relationStates)).toContain(id);
  });

  it('hold every rule between NATO and Russia to cooperation, and no rule between allies', () => {
    for (const { ownerPartyId, recipientPartyId, holdsIn } of architectures.joint.releaseRules) {
      const across = ownerPartyId === 'russia' || recipientPartyId === 'russia' || recipientPartyId.includes('council');
      expect(holdsIn, `${ownerPartyId} to ${recipientPartyId}`).toEqual(across ? ['cooperation', 'talks'] : undefined);
    }
  });
});
