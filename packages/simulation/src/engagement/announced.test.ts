import { describe, expect, it } from 'vitest';
import { checkEngagementLedger } from '../outcomes/index.ts';
import type { LaunchNotification } from '../threats/index.ts';
import { inputIssues, prepare, runTrial, type SimulationInput } from './index.ts';
import { oneBatteryWith } from './testing/one-battery.ts';
import { twoCentres } from './testing/two-centres.ts';

const notice = (change: Partial<LaunchNotification> = {}): LaunchNotification => ({
  id: 'notice',
  fromPartyId: 'white',
  toPartyIds: ['blue'],
  launchAreaIds: ['area'],
  fromS: -60,
  toS: 60,
  azimuthFromRad: 0,
  azimuthToRad: 6.2832,
  ...change,
});

function run(input: SimulationInput) {
  const result = runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true });
  expect(checkEngagementLedger(result, input)).toEqual([]);
  return { ...result, row: result.ledger[0] };
}

const plain = oneBatteryWith({ type: { singleShotKillProbability: 1 } });
const launched = (hostile: boolean, notifications: readonly LaunchNotification[] = []): SimulationInput => ({
  ...plain,
  names: { white: 'White', 'blue-centre': 'the Blue centre' },
  threats: plain.threats.map((one) => ({ ...one, ...(hostile ? {} : { hostile }) })),
  notifications,
});

describe('a harmless launch', () => {
  it('that is announced is recognised, not shot at, and counts neither as a threat nor as a leaker', () => {
    const { row, ...counts } = run(launched(false, [notice()]));
    expect(row).toMatchObject({ fate: 'recognised', hostile: false, shots: 0, recognisedBy: ['blue-centre'] });
    expect(counts).toMatchObject({ threats: 0, leakers: 0, shots: 0, falseAlarms: 0, recognisedHostile: 0 });
    expect(row.sentence).toMatch(
      /^Not engaged: the Blue centre took it for the launch that White had announced; first seen by radar at T\+\d+ s\.$/,
    );
  });

  it('that nobody announced is a false alarm and is shot at', () => {
    const { row, ...counts } = run(launched(false));
    expect(row).toMatchObject({ fate: 'killed', alarm: 'no-notice' });
    expect(counts).toMatchObject({ threats: 0, engagements: 0, shots: 1, shotsAtHarmless: 1, falseAlarms: 1 });
    expect(counts.missedNotices).toBe(0);
    expect(row.sentence).toMatch(
      /^Intercepted .* A false alarm at the Blue centre: the launch meant no harm, and nobody had announced it\.$/,
    );
  });

  it('whose notice has not got to the watch is a missed notice', () => {
    const { row, ...counts } = run(launched(false, [notice({ toPartyIds: ['green'] })]));
    expect(row.alarm).toBe('missed-notice');
    expect(counts).toMatchObject({ falseAlarms: 1, missedNotices: 1, shotsAtHarmless: 1 });
    expect(row.sentence).toMatch(/and the notice of White had not got there\.$/);
  });

  it('that does not fly as announced is a false alarm without a notice', () => {
    for (const change of [
      { toS: -1, fromS: -2 },
      { launchAreaIds: ['elsewhere'] },
      { azimuthFromRad: 0, azimuthToRad: 0.01 },
    ])
      expect(run(launched(false, [notice(change)])).row.alarm).toBe('no-notice');
  });

  it('that nobody sees is no alarm', () => {
    const { row, ...counts } = run({ ...launched(false), sensors: [] });
    expect(row.fate).toBe('not-seen');
    expect(counts.falseAlarms).toBe(0);
  });

  it('alarms the centre that was not told beside the one that was', () => {
    const two = twoCentres({ notifications: [notice()] });
    const { row, shots } = run({ ...two, threats: two.threats.map((one) => ({ ...one, hostile: false })) });
    expect(row).toMatchObject({ alarm: 'missed-notice', recognisedBy: ['blue-centre'], batteries: ['twin'] });
    expect(shots).toBe(1);
  });
});

describe('a hostile launch', () => {
  it('that fits a notice is taken for it, gets through, and is counted', () => {
    const { row, ...counts } = run(launched(true, [notice()]));
    expect(row).toMatchObject({ fate: 'recognised', stopped: false, shots: 0 });
    expect(row.hostile).toBeUndefined();
    expect(counts).toMatchObject({ threats: 1, leakers: 1, recognisedHostile: 1, falseAlarms: 0 });
  });

  it('is recognised under an ideal cue too', () => {
    const input = launched(true, [notice()]);
    const assumptions = { ...input.assumptions, cue: 'ideal' as const };
    expect(run({ ...input, assumptions }).row.fate).toBe('recognised');
  });

  it('is engaged as before where no notice fits', () => {
    expect(run(launched(true, [notice({ fromS: 1 })])).row).toEqual(run(launched(true)).row);
  });
});

it('a window that ends before it begins is reported', () => {
  const issues = (toS: number) => inputIssues(launched(true, [notice({ fromS: 0, toS })])).map(({ path }) => path);
  expect(issues(-1)).toEqual(['notifications[0]']);
  expect(issues(0)).toEqual([]);
});
