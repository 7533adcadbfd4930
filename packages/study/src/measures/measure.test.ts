import { describe, expect, it } from 'vitest';
import type { Column } from '../results/index.ts';
import { fateCode } from './fates.ts';
import { measure } from './measure.ts';
import { pairedDifference } from './paired.ts';
import { wantsMoreTrials } from './stopping.ts';
import type { RaidLayout } from './trial-table.ts';

const NONE = Number.NaN;
const LAYOUT: RaidLayout = {
  threats: [
    { threatId: 'a-warsaw', raidId: 'a', targetId: 'warsaw', targetPartyId: 'nato' },
    { threatId: 'a-berlin', raidId: 'a', targetId: 'berlin', targetPartyId: 'nato' },
    { threatId: 'b-moscow', raidId: 'b', targetId: 'moscow', targetPartyId: 'russia' },
  ],
  raids: [
    { raidId: 'a', name: 'First' },
    { raidId: 'b', name: 'Second' },
  ],
  parties: [
    { partyId: 'nato', inventory: 10, sensors: 2 },
    { partyId: 'russia', inventory: 0, sensors: 1 },
  ],
};

/** Four trials of three threats, written out. */
const byTrial = (name: string, values: number[]): Column => ({
  name,
  unit: null,
  shape: [4],
  values: Float64Array.from(values),
});
const byThreat = (name: string, rows: number[][]): Column => ({
  name,
  unit: null,
  shape: [4, 3],
  values: Float64Array.from(rows.flat()),
});
const killed = fateCode('killed');
const missed = fateCode('missed');
const unseen = fateCode('not-seen');
const times = byThreat('firstDetectionS', [
  [60, 70, NONE],
  [62, 70, NONE],
  [64, 70, NONE],
  [66, 70, NONE],
]);
const COLUMNS: readonly Column[] = [
  byTrial('leakers', [1, 1, 2, 3]),
  byTrial('shots', [2, 3, 2, 2]),
  byTrial('engagements', [2, 2, 2, 2]),
  byThreat('stopped', [
    [1, 1, 0],
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ]),
  byThreat('shotsAtThreat', [
    [1, 1, 0],
    [1, 2, 0],
    [1, 1, 0],
    [1, 1, 0],
  ]),
  byThreat('fate', [
    [killed, killed, unseen],
    [killed, killed, unseen],
    [killed, missed, unseen],
    [missed, missed, unseen],
  ]),
  times,
  ...['firmTrackS', 'commitS', 'firstLaunchS', 'firstInterceptS', 'warningTimeS'].map((name) => ({ ...times, name })),
];

describe('the measures of four trials written out', () => {
  const measures = measure(COLUMNS, LAYOUT);

  it('count what leaks, what is stopped and what is fired', () => {
    expect(measures.leakers.mean).toBe(1.75);
    expect(measures.stopped.mean).toBe(1.25);
    expect(measures.shots.mean).toBe(2.25);
    expect(measures.engagements).toMatchObject({ mean: 2, method: 'all-equal' });
    expect(measures.noLeakProbability).toMatchObject({ mean: 0, low: 0 });
    expect(measures.leakDistribution).toEqual([0, 0.5, 0.25, 0.25]);
  });

  it('tell each threat apart, and null from zero', () => {
    expect(measures.byThreat[0]).toMatchObject({ firstDetectionS: 63, shots: 1 });
    expect(measures.byThreat[0].fates).toEqual([
      { fate: 'killed', fraction: 0.75 },
      { fate: 'missed', fraction: 0.25 },
    ]);
    expect(measures.byThreat[2]).toMatchObject({ firstDetectionS: null, warningTimeS: null, shots: 0 });
    expect(measures.byThreat[2].detectedFraction.mean).toBe(0);
  });

  it('add up by raid and by party', () => {
    expect(measures.byRaid.map(({ raidId, threats, leakers }) => [raidId, threats, leakers.mean])).toEqual([
      ['a', 2, 0.75],
      ['b', 1, 1],
    ]);
    expect(
      measures.byParty.map(({ partyId, threatsAtIt, leakersAtIt }) => [partyId, threatsAtIt, leakersAtIt.mean]),
    ).toEqual([
      ['nato', 2, 0.75],
      ['russia', 1, 1],
    ]);
  });

  it('take the warning time over the threats that were seen', () => {
    expect(measures.warningTimeS?.mean).toBe((63 + 70) / 2);
  });
});

it('pairs trials: the noise that both share cancels', () => {
  const first = [1, 5, 2, 7, 3];
  const { mean, low, high } = pairedDifference(
    first,
    first.map((value) => value - 1),
  );
  expect([mean, low, high]).toEqual([-1, -1, -1]);
  expect(() => pairedDifference([1], [1, 2])).toThrow(/equally many/);
});

it('wants more trials until the interval is narrow or the cap is reached', () => {
  const interval = { mean: 2, low: 1.8, high: 2.2, method: 'student-t' } as const;
  expect(wantsMoreTrials(interval, 100, { halfWidth: 0.1, maximumTrials: 1000 })).toBe(true);
  expect(wantsMoreTrials(interval, 100, { halfWidth: 0.3, maximumTrials: 1000 })).toBe(false);
  expect(wantsMoreTrials(interval, 1000, { halfWidth: 0.1, maximumTrials: 1000 })).toBe(false);
});

describe('harmless launches', () => {
  const layout: RaidLayout = {
    ...LAYOUT,
    threats: LAYOUT.threats.map((threat, i) => (i === 2 ? { ...threat, hostile: false } : threat)),
  };
  const alarms = [
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, 2],
    [0, 0, 2],
  ];
  const columns = [
    byTrial('leakers', [0, 0, 1, 2]),
    ...COLUMNS.filter(({ name }) => name !== 'leakers'),
    byThreat('alarm', alarms),
  ];

  it('are counted by themselves: neither threats nor leakers', () => {
    const measures = measure(columns, layout);
    expect(measures.leakDistribution).toEqual([0.5, 0.25, 0.25]);
    expect(measures.stopped.mean).toBe(1.25);
    expect(measures.byRaid[1]).toMatchObject({ threats: 0, leakers: { mean: 0 } });
    expect(measures.byParty[1].threatsAtIt).toBe(0);
    expect(measures.harmless).toMatchObject({
      launches: 1,
      falseAlarms: { mean: 0.75 },
      missedNotices: { mean: 0.5 },
      shots: { mean: 0 },
    });
  });

  it('leave no trace in the measures of a run without them', () => {
    expect(measure(COLUMNS, LAYOUT)).not.toHaveProperty('harmless');
  });
});
