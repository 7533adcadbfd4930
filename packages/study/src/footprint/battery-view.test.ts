import { VIOLATION } from '@parasol/physics/intercept';
import type { CueChain } from '@parasol/simulation/command';
import type { InterceptorType, Opportunities } from '@parasol/simulation/interceptors';
import { describe, expect, it } from 'vitest';
import {
  type BatteryView,
  bindingOf,
  killProbability,
  latestInterceptS,
  marginS,
  nearestBinding,
  shotSequence,
} from './battery-view.ts';

/** Points of the flight that all violate one set of limits, with the latest launch that reaches one. */
const byViolations = (violations: number, launchS: number): Float64Array => {
  const launches = new Float64Array(16).fill(Number.NaN);
  launches[violations >> 1] = launchS;
  return launches;
};

/** Intercepts every 2 s between two times, each needing a flight of 100 s. */
function opportunities(fromS: number, toS: number): Opportunities {
  const interceptS = Float64Array.from({ length: (toS - fromS) / 2 + 1 }, (_, i) => fromS + 2 * i);
  const launchS = interceptS.map((timeS) => timeS - 100);
  return {
    interceptS,
    launchS,
    altitudeM: interceptS,
    latestLaunchS: launchS,
    stepS: 2,
    launchByViolationsS: byViolations(0, launchS[launchS.length - 1]),
  };
}

const chain = (launchedS: number): CueChain => ({
  seenS: launchedS,
  seenBy: null,
  trackedS: launchedS,
  trackedBy: null,
  inPictureS: launchedS,
  confirmedS: launchedS,
  decidedS: launchedS,
  committedS: launchedS,
  launchedS,
  binding: { stage: 'launch', elementId: null },
});

const view = (launchedS: number, all: Opportunities, changes: Partial<BatteryView> = {}): BatteryView => ({
  opportunities: all,
  chain: chain(launchedS),
  idealLaunchS: Math.min(launchedS, 200),
  inventory: 10,
  type: { singleShotKillProbability: 0.5 } as InterceptorType,
  ...changes,
});

const window = opportunities(400, 600);
const nothing: Opportunities = {
  ...opportunities(0, 0),
  interceptS: new Float64Array(0),
  latestLaunchS: new Float64Array(0),
};

describe('margin and binding constraint of a battery', () => {
  it('follow the latest launch that still meets the missile', () => {
    expect(marginS(view(350, window))).toBe(150);
    expect(bindingOf(view(350, window))).toBe('none');
    expect(marginS(view(520, window))).toBe(-20);
    expect(bindingOf(view(520, window))).toBe('seen-too-late');
    expect(bindingOf(view(Number.POSITIVE_INFINITY, window))).toBe('not-seen');
    expect(latestInterceptS([view(350, window)])).toBe(600);
  });

  it('call it a matter of fly-out where a perfect cue would not help either', () => {
    expect(bindingOf(view(520, opportunities(150, 250)))).toBe('fly-out');
  });

  it('name the limit of the geometry, and of several batteries the one that comes nearest', () => {
    const low = view(350, { ...nothing, launchByViolationsS: byViolations(VIOLATION.lowest, 400) });
    const far = view(350, { ...nothing, launchByViolationsS: byViolations(0, Number.NEGATIVE_INFINITY) });
    expect(bindingOf(low)).toBe('lowest-altitude');
    expect(nearestBinding([far, low])).toBe('lowest-altitude');
    expect(nearestBinding([far, view(520, window)])).toBe('seen-too-late');
    // The margin shown is that of the late one, so the constraint is too.
    expect(nearestBinding([low, view(520, window)])).toBe('seen-too-late');
    expect(nearestBinding([low, view(520, opportunities(150, 250))])).toBe('fly-out');
    expect(nearestBinding([])).toBe('fly-out');
  });
});

describe('shots one after the other', () => {
  it('are as many as fit, across batteries and within their stocks', () => {
    const single = { kind: 'single' } as const;
    // 100 s of flight each, intercepts until 600: 400, 500, 600.
    expect(shotSequence([view(300, window)], single).batteries).toEqual([0, 0, 0]);
    expect(shotSequence([view(300, window, { inventory: 2 })], single).batteries).toEqual([0, 0]);
    const second = view(0, opportunities(100, 300));
    expect(shotSequence([view(300, window), second], single).batteries).toEqual([1, 1, 1, 0, 0, 0]);
    expect(shotSequence([view(501, window)], single).batteries).toEqual([]);
  });

  it('wait for the assessment when the doctrine looks', () => {
    const doctrine = { kind: 'shoot-look-shoot', shotsPerSalvo: 1, maximumSalvos: 3, assessmentTimeS: 50 } as const;
    expect(shotSequence([view(300, window)], doctrine).batteries).toEqual([0, 0]);
  });
});

describe('the chance that the missile is stopped', () => {
  const sheet = { discriminationProbability: 0.8, handoverProbability: 1, commonCauseFailureProbability: 0.1 };
  const views = [view(300, window)];
  it('is that of the shots of the doctrine', () => {
    const chance = (doctrine: Parameters<typeof shotSequence>[1]): number =>
      killProbability(views, shotSequence(views, doctrine), { doctrine, sheet });
    expect(chance({ kind: 'single' })).toBeCloseTo(0.9 * 0.4, 12);
    expect(chance({ kind: 'salvo', shots: 2 })).toBeCloseTo(0.9 * (1 - 0.6 ** 2), 12);
    const looks = { kind: 'shoot-look-shoot', shotsPerSalvo: 2, maximumSalvos: 5, assessmentTimeS: 50 } as const;
    expect(chance(looks)).toBeCloseTo(0.9 * (1 - 0.6 ** 4), 12);
  });

  it('is nothing without a shot', () => {
    expect(
      killProbability(
        views,
        { batteries: [], earliestInterceptS: Number.NaN },
        { doctrine: { kind: 'single' }, sheet },
      ),
    ).toBe(0);
  });
});
