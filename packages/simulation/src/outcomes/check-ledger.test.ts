import { describe, expect, it } from 'vitest';
import { prepare, runTrial } from '../engagement/index.ts';
import { oneBatteryWith } from '../engagement/testing/one-battery.ts';
import { checkEngagementLedger, type LedgerRow, type SimulationEvent, type TrialResult } from './index.ts';

const plain = oneBatteryWith({ type: { singleShotKillProbability: 1 } });
const input = {
  ...plain,
  arrangement: 'unified' as const,
  nodes: [...plain.nodes, { id: 'radar', partyId: 'blue', kind: 'sensor' as const }],
  links: [{ id: 'line', fromId: 'radar', toId: 'blue-centre', delayS: 3, outages: [] }],
};
const good = runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true });
const withRow = (change: Partial<LedgerRow>): TrialResult => ({ ...good, ledger: [{ ...good.ledger[0], ...change }] });
const withEvent = (kind: SimulationEvent['kind'], change: Partial<SimulationEvent>): TrialResult => {
  const at = good.events.findIndex((event) => event.kind === kind);
  return { ...good, events: good.events.map((event, i) => (i === at ? { ...event, ...change } : event)) };
};

describe('the checker of the ledger', () => {
  it('finds nothing in an honest trial', () => {
    expect(good.ledger[0].fate).toBe('killed');
    expect(checkEngagementLedger(good, input)).toEqual([]);
  });

  it.each([
    ['a leaker too many', { ...good, leakers: 1 }, /threats = stopped \+ leaked/],
    ['shots beyond the inventory', { ...good, shots: 101 }, /do not exceed/],
    ['a threat too many', { ...good, threats: 2 }, /threats are the hostile objects/],
    ['a lost row', { ...good, ledger: [] }, /one row for each object/],
    ['a duplicate under one planning centre', { ...good, duplicateShots: 1 }, /no duplicates/],
    ['a first shot that is a duplicate', withRow({ duplicateShots: 1 }), /the first shot is no duplicate/],
    ['a shot at a harmless launch without an alarm', withRow({ hostile: false }), /without an alarm/],
    ['an alarm about a threat', withRow({ alarm: 'no-notice' }), /only a harmless launch/],
    ['shots at harmless launches that are not there', { ...good, shotsAtHarmless: 1 }, /hostile and at harmless/],
    ['a missed notice without an alarm', { ...good, missedNotices: 1 }, /is a false alarm/],
    ['an object recognised by nobody', withRow({ fate: 'recognised' }), /somebody recognised it/],
    ['a launch without a track', withEvent('picture-firm', { kind: 'track-lost' }), /which its centre's picture holds/],
    ['an engagement before its cue', withRow({ commitS: 1 }), /before it is cued/],
    [
      'an engagement during the boost',
      withRow({ commitS: 99, firmTrackS: 98, firstDetectionS: 90 }),
      /while it still burns/,
    ],
    ['a launch before its order', withRow({ firstLaunchS: 1 }), /no launch before its order/],
    ['an intercept after the impact', withRow({ firstInterceptS: 801 }), /no intercept after the impact/],
    ['a detection before the launch', withRow({ firstDetectionS: -1 }), /before it is launched/],
    ['a kill without a shot', withRow({ shots: 0, batteries: [] }), /shot at means killed or missed/],
    ['an event out of order', withEvent('impact', {}), /./],
    ['a wrong number', withEvent('commit', { sequence: 99 }), /has its number/],
    [
      'a picture that comes after the order',
      withEvent('picture-firm', { subjectId: 'another-centre' }),
      /before its centre's picture has it/,
    ],
    [
      'a message that outruns its line',
      withEvent('message-received', {
        detail: { content: 'detection', from: 'radar', to: 'blue-centre', sentS: 9_999, lines: 'line' },
      }),
      /outrun/,
    ],
    [
      'a message over no line',
      withEvent('message-received', {
        detail: { content: 'detection', from: 'radar', to: 'blue-centre', sentS: 0, lines: '' },
      }),
      /lines that join/,
    ],
  ] as const)('tells of %s', (what, result, expected) => {
    if (what === 'an event out of order') {
      const [first, second, ...rest] = good.events;
      const swapped = { ...good, events: [{ ...second, sequence: 0 }, { ...first, sequence: 1 }, ...rest] };
      expect(second.timeS).toBeGreaterThan(first.timeS);
      expect(checkEngagementLedger(swapped, input).join('\n')).toMatch(/does not lie before event/);
      return;
    }
    expect(checkEngagementLedger(result, input).join('\n')).toMatch(expected);
  });
});
