import type { Relation, RelationState } from './relation.ts';

const states: readonly RelationState[] = [
  { id: 'allied', doc: 'Allies: data are exchanged as a rule.' },
  { id: 'contact', doc: 'Talks and contacts, no practical cooperation in missile defence.' },
  { id: 'cooperation', doc: 'Practical cooperation, exercises of missile defence among it.' },
  { id: 'talks', doc: 'Cooperation, and talks about a missile defence of both.' },
  { id: 'frozen', doc: 'Meetings and military cooperation halted for a time.' },
  { id: 'suspended', doc: 'All practical cooperation suspended.' },
];

/** Every state that a relation may be in, by id. */
export const relationStates: Readonly<Record<string, RelationState>> = Object.fromEntries(
  states.map((state) => [state.id, state]),
);

/** States in which what was proposed between NATO and Russia could be in force. */
export const COOPERATING: readonly string[] = ['cooperation', 'talks'];

const natoAndRussia: Relation = {
  id: 'nato-russia',
  name: 'NATO and its members with Russia',
  periods: [
    {
      from: '1991-12',
      stateId: 'contact',
      sourceIds: ['nato_relations_page'],
      confidence: 'recalled',
      certainty: 'high',
      note: 'Russia joined the North Atlantic Cooperation Council in 1991 and the Partnership for Peace in 1994; Founding Act of 1997. The years are read, the month is recalled.',
    },
    {
      from: '2002-05-28',
      stateId: 'cooperation',
      sourceIds: ['nato_relations_page'],
      confidence: 'recalled',
      certainty: 'high',
      note: 'NATO-Russia Council established to direct practical cooperation. The year is read, the day is recalled.',
    },
    {
      from: '2008-08-19',
      stateId: 'frozen',
      sourceIds: ['afp2008_halt', 'dw2008_halt', 'nato_relations_page'],
      confidence: 'read',
      note: 'After the war in Georgia foreign ministers put meetings of the Council on hold (Tuesday 19 August); Russia halted military cooperation on 21 August. Formal meetings stayed suspended until spring 2009.',
    },
    {
      from: '2009-06-27',
      stateId: 'cooperation',
      sourceIds: ['ria2009_corfu'],
      confidence: 'read',
      note: 'First meeting of ministers since the war, at Corfu; NATO expected military contacts to resume.',
    },
    {
      from: '2010-11-20',
      stateId: 'talks',
      sourceIds: ['rbc2010', 'voa2010'],
      confidence: 'read',
      note: 'Council at Lisbon: dialogue on missile defence, the Russian proposal of sectors among it.',
    },
    {
      from: '2014-04-01',
      stateId: 'suspended',
      sourceIds: ['nato_relations_page'],
      confidence: 'recalled',
      certainty: 'high',
      note: 'NATO suspended all practical civilian and military cooperation. The month is read, the day is recalled.',
    },
  ],
};

const unitedStatesAndJapan: Relation = {
  id: 'united-states-japan',
  name: 'United States with Japan',
  periods: [
    {
      from: '1960-01-19',
      stateId: 'allied',
      sourceIds: ['public_record'],
      confidence: 'recalled',
      certainty: 'high',
      note: 'Treaty of Mutual Cooperation and Security; the day is recalled.',
    },
  ],
};

const withinNato: Relation = {
  id: 'within-nato',
  name: 'Members of NATO with each other',
  periods: [
    {
      from: '1949-04-04',
      stateId: 'allied',
      sourceIds: ['public_record'],
      confidence: 'recalled',
      certainty: 'high',
      note: 'North Atlantic Treaty; the day is recalled.',
    },
  ],
};

/** Relations between the parties of the debate, by id. */
export const relations: Readonly<Record<string, Relation>> = Object.fromEntries(
  [natoAndRussia, unitedStatesAndJapan, withinNato].map((relation) => [relation.id, relation]),
);
