import { describe, expect, it } from 'vitest';
import type { Account } from '../tracks/index.ts';
import { type CueRequest, cueChain } from './index.ts';

const account = (change: Partial<Account> = {}): Account => ({
  sensorId: 'radar',
  detectedS: 100,
  heardS: 102,
  trackedS: 120,
  firmS: 123,
  coarsenessM: 0,
  label: 'own',
  ...change,
});
const request = (change: Partial<CueRequest> = {}): CueRequest => ({
  cue: 'sensor-driven',
  missileLaunchS: 0,
  burnoutS: 90,
  accounts: [account()],
  centreId: 'centre',
  batteryId: 'battery',
  decisionTimeS: 40,
  orderArrivalS: (sentS) => sentS + 2,
  launchDelayS: 30,
  ...change,
});
const NEVER = Number.POSITIVE_INFINITY;

describe('the cue chain', () => {
  it('adds detection, track, communication, decision, order and launch', () => {
    expect(cueChain(request())).toEqual({
      seenS: 100,
      seenBy: 'radar',
      trackedS: 120,
      trackedBy: 'radar',
      inPictureS: 123,
      confirmedS: 123,
      decidedS: 163,
      committedS: 165,
      launchedS: 195,
      binding: { stage: 'detection', elementId: 'radar' },
    });
  });

  it('takes first sight from one sensor and the firm track from the one whose track arrives first, not from the one that had it first', () => {
    const satellite = account({ sensorId: 'satellite', detectedS: 15, trackedS: NEVER, firmS: NEVER });
    const slow = account({ sensorId: 'slow-line', trackedS: 110, firmS: 200 });
    expect(cueChain(request({ accounts: [slow, satellite, account()] }))).toMatchObject({
      seenBy: 'satellite',
      seenS: 15,
      trackedBy: 'radar',
      trackedS: 120,
      inPictureS: 123,
      binding: { stage: 'track', elementId: 'radar' },
    });
  });

  it.each([
    ['detection', { accounts: [] }, null],
    ['track', { accounts: [account({ trackedS: NEVER, firmS: NEVER })] }, 'radar'],
    ['communication', { accounts: [account({ firmS: 400 })] }, 'radar'],
    ['decision', { decisionTimeS: 300 }, 'centre'],
    ['order', { orderArrivalS: () => NEVER }, 'battery'],
    ['launch', { launchDelayS: 300 }, 'battery'],
  ] as const)('names %s as the stage that binds when it takes longest or never ends', (stage, change, elementId) => {
    expect(cueChain(request(change)).binding).toEqual({ stage, elementId });
  });

  it('never launches when a stage never comes', () => {
    expect(cueChain(request({ accounts: [] }))).toMatchObject({ seenS: NEVER, decidedS: NEVER, launchedS: NEVER });
    expect(cueChain(request({ orderArrivalS: () => NEVER }))).toMatchObject({ decidedS: 163, launchedS: NEVER });
  });

  it('starts at burnout when the cue is ideal, whatever the sensors and lines do', () => {
    const ideal = cueChain(request({ cue: 'ideal', accounts: [], orderArrivalS: () => NEVER }));
    expect(ideal).toMatchObject({
      seenS: 90,
      seenBy: null,
      inPictureS: 90,
      decidedS: 130,
      committedS: 130,
      launchedS: 160,
    });
  });

  it('waits for the second sensor where two must hold the object, and says so where there is none', () => {
    const second = account({ sensorId: 'second', trackedS: 130, firmS: 260 });
    expect(cueChain(request({ accounts: [account(), second], confirmations: 2 }))).toMatchObject({
      inPictureS: 123,
      trackedBy: 'radar',
      confirmedS: 260,
      decidedS: 300,
      binding: { stage: 'confirmation', elementId: 'second' },
    });
    expect(cueChain(request({ confirmations: 2 }))).toMatchObject({
      inPictureS: 123,
      confirmedS: NEVER,
      launchedS: NEVER,
      binding: { stage: 'confirmation', elementId: 'centre' },
    });
  });

  it('begins to decide anew when the track is back, if it was dropped before the decision or the launch', () => {
    const dropped = (fromS: number) => account({ gaps: [{ fromS, toS: 250, cause: 'outage' }] });
    // The decision of the first track falls at 163 s, its launch at 195 s.
    for (const fromS of [140, 163, 194, 195])
      expect(cueChain(request({ accounts: [dropped(fromS)] }))).toMatchObject({ inPictureS: 123, confirmedS: 250 });
    expect(cueChain(request({ accounts: [dropped(196)] })).confirmedS).toBe(123);
    expect(cueChain(request({ accounts: [dropped(196)], sinceS: 200 })).confirmedS).toBe(250);
    const other = account({ sensorId: 'other', firmS: 130 });
    expect(cueChain(request({ accounts: [dropped(140), other] })).confirmedS).toBe(123);
  });
});
