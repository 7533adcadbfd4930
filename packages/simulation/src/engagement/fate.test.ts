import { describe, expect, it } from 'vitest';
import type { TrialResult } from '../outcomes/index.ts';
import { prepare, runTrial, type SimulationInput } from './index.ts';
import { oneBattery, oneBatteryWith } from './testing/one-battery.ts';
import { place, radar, straightFlyout, threat } from './testing/synthetic.ts';

const run = (input: SimulationInput): TrialResult =>
  runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true });
const row = (input: SimulationInput) => run(input).ledger[0];
const sure = { type: { singleShotKillProbability: 1 } };

describe('the fate of one missile', () => {
  it('is killed when everything works, and the times of the row follow one another', () => {
    const killed = row(oneBatteryWith(sure));
    expect(killed).toMatchObject({
      fate: 'killed',
      stopped: true,
      shots: 1,
      batteries: ['battery'],
      firstDetectionBy: 'radar',
    });
    // Three sure looks from burnout (100 s) on make a firm track of 3 of 5; then decision 20 s, launch delay 30 s; no lines.
    expect(killed.firmTrackS).toBe(Math.max(100, killed.firstDetectionS ?? 0) + 20);
    expect(killed.commitS).toBe((killed.firmTrackS ?? 0) + 20);
    expect(killed.firstLaunchS).toBeGreaterThanOrEqual((killed.commitS ?? 0) + 30);
    expect(killed.stoppedS).toBe(killed.firstInterceptS);
    expect(killed.warningTimeS).toBe(800 - (killed.firstDetectionS ?? 0));
  });

  it('is missed when no shot can kill', () => {
    expect(row(oneBatteryWith({ type: { singleShotKillProbability: 0 } }))).toMatchObject({
      fate: 'missed',
      stopped: false,
      shots: 1,
    });
  });

  it('is missed when the shot goes at something else, when the handover fails, or for a common cause, and the log says which', () => {
    for (const [assumption, end] of [
      [{ discriminationProbability: 0 }, 'wrong-object'],
      [{ handoverProbability: 0 }, 'handover-failed'],
      [{ commonCauseFailureProbability: 1 }, 'common-cause'],
    ] as const) {
      const result = run(oneBatteryWith({ ...sure, assumptions: assumption }));
      expect(result.ledger[0].fate).toBe('missed');
      expect(result.events.find(({ kind }) => kind === 'intercept')?.detail.end).toBe(end);
    }
  });

  it('is not seen without a sensor, with a broken one, or when nothing of it is released to the shooter', () => {
    expect(row(oneBattery({ sensors: [] })).fate).toBe('not-seen');
    const broken = oneBattery().sensors.map((sensor) => ({ ...sensor, availability: 0 }));
    expect(row(oneBattery({ sensors: broken })).fate).toBe('not-seen');
    const foreign = row(abroad([]));
    expect(foreign).toMatchObject({ fate: 'not-seen', firstDetectionS: null, warningTimeS: null });
    expect(foreign.sentence).toMatch(/nothing of that reached blue-centre/);
  });

  it('is killed with the same radar abroad once its tracks are released, and only warned of by detections', () => {
    const rule = {
      id: 'r',
      sensorId: '*',
      ownerPartyId: 'green',
      recipientPartyId: 'blue',
      delayS: 5,
      coarsenessM: 0,
      label: 'x',
    };
    const shared = row(abroad([{ ...rule, releases: 'tracks' }]));
    expect(shared.fate).toBe('killed');
    // Release 5 s and line 2 s later than at home.
    expect(shared.firmTrackS).toBe((row(oneBatteryWith(sure)).firmTrackS ?? 0) + 7);
    const warned = row(abroad([{ ...rule, releases: 'detections' }]));
    expect(warned.fate).toBe('seen-too-late');
    expect(warned.warningTimeS).not.toBeNull();
    expect(warned.firmTrackS).toBeNull();
  });

  it('waits for the confirmation that the rules of engagement ask for', () => {
    const plain = oneBatteryWith(sure);
    const far = radar('far', place(49, 31), { arrays: oneBatteryRadar(500_000) });
    const dual = { ...plain, authorities: plain.authorities.map((one) => ({ ...one, confirmations: 2 })) };
    const both = { ...dual, sensors: [...plain.sensors, far] };
    const firmS = (of: SimulationInput) =>
      run(of).events.flatMap(({ kind, timeS }) => (kind === 'firm-track' ? [timeS] : []));
    const [first, second] = firmS(both);
    expect(second).toBeGreaterThan(first);
    expect(row(both)).toMatchObject({ firmTrackS: first, commitS: second + 20 });
    expect(row({ ...both, authorities: plain.authorities }).commitS).toBe(first + 20);
    const alone = row(dual);
    expect(alone).toMatchObject({ fate: 'seen-too-late', shots: 0 });
    expect(alone.sentence).toMatch(
      /but never 2 firm tracks at once, as the rules of engagement ask, in the picture of blue-centre\.$/,
    );
    const times = (confirmations: number) => ({
      ...plain,
      authorities: plain.authorities.map((one) => ({ ...one, confirmations })),
    });
    for (const wrong of [0, 1.5]) expect(() => prepare(times(wrong))).toThrow(/confirmations/);
  });

  it('is seen too late when the decision takes too long', () => {
    const late = row(
      oneBattery({ authorities: [{ centreId: 'blue-centre', batteryIds: ['battery'], decisionTimeS: 700 }] }),
    );
    // An ideal cue would not help either with such a decision: the decision belongs to both.
    expect(late.fate).toBe('out-of-reach');
    const blind = oneBattery({ sensors: [radar('radar', place(50, 30), { arrays: oneBatteryRadar(300_000) })] });
    expect(row(blind)).toMatchObject({ fate: 'seen-too-late', shots: 0 });
    expect(row(blind).sentence).toMatch(/seen too late: first seen by radar at T\+\d+ s/);
  });

  it('is out of reach of a slow interceptor or without any battery', () => {
    expect(row(oneBatteryWith({ type: { flyout: straightFlyout(100, 900) } })).fate).toBe('out-of-reach');
    expect(row(oneBattery({ batteries: [], authorities: [] })).fate).toBe('out-of-reach');
  });

  it('is too low, above the ceiling, or beyond the time that the kill vehicle can fly', () => {
    expect(row(oneBatteryWith({ type: { minimumInterceptAltitudeM: 450_000 } })).fate).toBe('too-low');
    expect(
      row(oneBatteryWith({ type: { maximumInterceptAltitudeM: 101_000, minimumInterceptAltitudeM: 100_900 } })).fate,
    ).toBe('above-ceiling');
    expect(row(oneBatteryWith({ type: { maximumFlightTimeS: 20 } })).fate).toBe('flight-time');
  });

  it('has no uplink when the interceptor needs one and never rises above a horizon', () => {
    const far = {
      flyout: straightFlyout(9_000, 900),
      maximumFlightTimeS: 900,
      needsUplink: true,
      minimumInterceptAltitudeM: 20_000,
    };
    const site = { site: place(50, -20) };
    expect(
      row(oneBatteryWith({ battery: site, type: { ...far, needsUplink: false, singleShotKillProbability: 1 } })).fate,
    ).toBe('killed');
    // A burn that lasts nearly all the way: the only points after burnout lie near the intercept, below the site's horizon.
    const flyout = { ...far.flyout, header: { ...far.flyout.header, burnTimeS: 700 } };
    expect(
      row(oneBatteryWith({ battery: site, type: { ...far, flyout, maximumInterceptAltitudeM: 60_000 } })).fate,
    ).toBe('no-uplink');
    const served = { ...site, uplinkSites: [place(50, 30)] };
    const helped = { ...far, flyout, maximumInterceptAltitudeM: 60_000, singleShotKillProbability: 1 };
    expect(row(oneBatteryWith({ battery: served, type: helped })).fate).not.toBe('no-uplink');
  });

  it('finds no inventory when the magazine is empty or the battery does not work', () => {
    expect(row(oneBatteryWith({ battery: { inventory: 0 } })).fate).toBe('no-inventory');
    expect(row(oneBatteryWith({ battery: { availability: 0 } })).fate).toBe('no-inventory');
  });

  it('finds no inventory but the reserve, which is never fired', () => {
    const threats = [1, 2, 3].map((n) => ({ ...oneBattery().threats[0], id: `missile-${n}` }));
    const kept = (reserve: number) =>
      oneBatteryWith({ ...sure, battery: { inventory: 3, reserve }, input: { threats } });
    expect(run(kept(0))).toMatchObject({ shots: 3, leakers: 0 });
    const { shots, ledger } = run(kept(2));
    expect(shots).toBe(1);
    expect(ledger.map(({ fate }) => fate)).toEqual(['killed', 'no-inventory', 'no-inventory']);
    expect(ledger[1].sentence).toMatch(
      /^Not engaged: battery had no interceptor left but the reserve for later waves \(2\); first seen/,
    );
    for (const reserve of [-1, 4, 0.5]) expect(() => prepare(kept(reserve))).toThrow(/reserve/);
  });

  it('is not authorised when nobody may defend the target', () => {
    const authorities = [
      { centreId: 'blue-centre', batteryIds: ['battery'], decisionTimeS: 20, defendsTargetIds: ['elsewhere'] },
    ];
    const refused = row(oneBattery({ authorities, names: { city: 'Rostov-on-Don' } }));
    expect(refused).toMatchObject({ fate: 'not-authorised', shots: 0 });
    expect(refused.sentence).toMatch(
      /^Not engaged: no centre of the architecture has authority to defend Rostov-on-Don; first seen by radar at T\+\d+ s\.$/,
    );
    expect(row(oneBattery({ authorities: [] })).fate).toBe('not-authorised');
  });

  it('names the limit with its figure, and a miss with its time', () => {
    const low = row(oneBatteryWith({ type: { minimumInterceptAltitudeM: 450_000 } })).sentence;
    expect(low).toMatch(
      /^Not engaged: where battery could reach it, it flies below the lowest altitude of an intercept \(450 km\); first seen/,
    );
    const miss = row(oneBatteryWith({ type: { singleShotKillProbability: 0 } })).sentence;
    expect(miss).toMatch(
      /^Not stopped: one interceptor from battery missed at T\+\d+ s; first seen by radar at T\+\d+ s\.$/,
    );
  });

  it('is told with the names of the input', () => {
    const names = { interceptor: 'GBI', battery: 'Redzikowo', radar: 'the radar at Brdy' };
    const text = row(oneBatteryWith({ ...sure, input: { names, doctrine: { kind: 'salvo', shots: 2 } } })).sentence;
    expect(text).toMatch(
      /^Intercepted at T\+\d+ s, \d+ km up, by the first of two GBI from Redzikowo; first seen by the radar at Brdy at T\+\d+ s\.$/,
    );
  });
});

describe('shoot-look-shoot', () => {
  it('shoots again after the last intercept, the assessment and the launch delay, without a second decision', () => {
    const doctrine = { kind: 'shoot-look-shoot', shotsPerSalvo: 2, maximumSalvos: 3, assessmentTimeS: 17 } as const;
    const { events } = run(oneBatteryWith({ type: { singleShotKillProbability: 0 }, input: { doctrine } }));
    const times = (kind: string, salvo: number) =>
      events.filter((event) => event.kind === kind && event.detail.salvo === salvo).map(({ timeS }) => timeS);
    expect(times('interceptor-launch', 1)).toHaveLength(2);
    expect(times('interceptor-launch', 2)).toHaveLength(2);
    const assessedS = Math.max(...times('intercept', 1)) + 17;
    expect(times('assessment', 1)).toEqual([assessedS]);
    expect(times('commit', 2)[0]).toBe(assessedS);
    expect(times('interceptor-launch', 2)[0]).toBe(assessedS + 30);
  });
});

describe('the ideal cue', () => {
  it('starts at burnout, needs no sensor, and still takes decision and launch', () => {
    const ideal = row(oneBatteryWith({ ...sure, assumptions: { cue: 'ideal' }, input: { sensors: [] } }));
    expect(ideal).toMatchObject({ fate: 'killed', firstDetectionS: 100, firmTrackS: 100, commitS: 120 });
    expect(ideal.firstLaunchS).toBeGreaterThanOrEqual(150);
  });
});

describe('arrangements', () => {
  it('refuse unified command of several centres', () => {
    const two = abroad([]);
    const authorities = [...two.authorities, { centreId: 'green-centre', batteryIds: [], decisionTimeS: 1 }];
    expect(() => prepare({ ...two, authorities, arrangement: 'unified' })).toThrow(/one centre/);
  });

  it('let two centres shoot at one missile without knowing of each other, and count both shots', () => {
    const plain = oneBatteryWith(sure);
    const twin = { ...plain.batteries[0], id: 'twin', centreId: 'other-centre' };
    const doubled = run({
      ...plain,
      arrangement: 'data-sharing',
      nodes: [...plain.nodes, { id: 'other-centre', partyId: 'blue', kind: 'national-centre' }],
      links: [{ id: 'line', fromId: 'blue-centre', toId: 'other-centre', delayS: 1, outages: [] }],
      batteries: [...plain.batteries, twin],
      authorities: [...plain.authorities, { centreId: 'other-centre', batteryIds: ['twin'], decisionTimeS: 20 }],
    });
    expect(doubled).toMatchObject({ shots: 2, leakers: 0 });
    const ends = doubled.events.filter(({ kind }) => kind === 'intercept').map(({ detail }) => detail.end);
    expect(ends).toEqual(['killed', 'nothing-left']);
  });
});

function oneBatteryRadar(rangeM: number) {
  const sensor = oneBattery().sensors[0];
  return sensor.kind === 'radar' ? sensor.arrays.map((face) => ({ ...face, instrumentedRangeM: rangeM })) : [];
}

/** The radar belongs to another party, two seconds of line away. */
function abroad(releaseRules: SimulationInput['releaseRules']): SimulationInput {
  const plain = oneBatteryWith(sure);
  return {
    ...plain,
    arrangement: 'data-sharing',
    parties: [...plain.parties, { id: 'green', name: 'Green' }],
    nodes: [...plain.nodes, { id: 'green-centre', partyId: 'green', kind: 'national-centre' }],
    links: [{ id: 'line', fromId: 'green-centre', toId: 'blue-centre', delayS: 2, outages: [] }],
    sensors: plain.sensors.map((sensor) => ({ ...sensor, partyId: 'green', centreId: 'green-centre' })),
    threats: plain.threats.map((one) => threat(one.id, one.launchTimeS, one.flight)),
    releaseRules,
  };
}
