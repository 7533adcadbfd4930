import { describe, expect, it } from 'vitest';
import { checkEngagementLedger } from '../outcomes/index.ts';
import { inputIssues, nominalCourse, prepare, runTrial, type SimulationInput } from './index.ts';
import { oneBattery, oneBatteryWith, SURE } from './testing/one-battery.ts';
import { place, radar } from './testing/synthetic.ts';

const LOSS_S = 45;
const doctrine = { kind: 'shoot-look-shoot', shotsPerSalvo: 1, maximumSalvos: 2, assessmentTimeS: 10 } as const;

/** The radar 3 s of line away from the centre, with outages of the line, and a time after which tracks without updates are dropped. */
function withOutage(
  outages: SimulationInput['links'][number]['outages'],
  change: Partial<SimulationInput> = {},
  trackLossS: number | null = LOSS_S,
): SimulationInput {
  const plain = oneBatteryWith({ type: { singleShotKillProbability: 1 } });
  return {
    ...plain,
    nodes: [...plain.nodes, { id: 'radar', partyId: 'blue', kind: 'sensor' }],
    links: [{ id: 'line', fromId: 'radar', toId: 'blue-centre', delayS: 3, outages }],
    assumptions: { ...plain.assumptions, ...(trackLossS === null ? {} : { trackLossS }) },
    ...change,
  };
}

const run = (input: SimulationInput) => {
  const result = runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true });
  expect(checkEngagementLedger(result, input)).toEqual([]);
  const told = (kind: string): number[] => result.events.flatMap((event) => (event.kind === kind ? [event.timeS] : []));
  return { ...result, row: result.ledger[0], told };
};

const free = run(withOutage([]));
/** The first firm track in the picture; the decision takes 20 s from there. */
const firmS = free.row.firmTrackS ?? Number.NaN;

describe('a track with support', () => {
  it('changes nothing in a raid without outages', () => {
    const never = run(withOutage([], {}, null));
    expect(free.row.fate).toBe('killed');
    expect(free.row).toEqual(never.row);
    expect(free.events.filter(({ kind }) => kind !== 'track-lost')).toEqual(never.events);
  });

  it('is dropped when the radar no longer sees the object, as long after its last update as the sheet says', () => {
    const [face] = [SURE];
    const near = { ...face, instrumentedRangeM: 900_000 };
    const { told, events } = run(withOutage([], { sensors: [radar('radar', place(42, 40), { arrays: [near] })] }));
    expect(told('picture-firm')).toHaveLength(1);
    expect(told('track-lost')).toHaveLength(1);
    // The radar looks every 10 s; its last look of the object takes 3 s to the centre.
    expect((told('track-lost')[0] - 3 - LOSS_S) % 10).toBe(0);
    expect(events.find(({ kind }) => kind === 'track-lost')?.detail).toEqual({
      sensor: 'radar',
      reason: 'out-of-view',
    });
  });
});

it('an update that an outage has held back is as old as it is, and takes up no track of an object long out of view', () => {
  const near = { ...SURE, instrumentedRangeM: 900_000 };
  const sensors = [radar('radar', place(42, 40), { arrays: [near] })];
  const seenS = run(withOutage([], { sensors })).told('track-lost')[0] - 3 - LOSS_S;
  const { told } = run(withOutage([{ fromS: firmS, toS: seenS + 2 * LOSS_S }], { sensors }));
  expect(told('track-lost')).toEqual([firmS + LOSS_S]);
  expect(told('picture-firm')).toEqual([firmS]);
});

describe('an outage in mid-raid', () => {
  const before = [{ fromS: firmS, toS: firmS + 400 }];

  it('changes nothing where tracks live for ever', () => {
    expect(run(withOutage(before, {}, null)).row).toEqual(free.row);
  });

  it('shorter than the patience of the picture changes nothing', () => {
    expect(run(withOutage([{ fromS: firmS, toS: firmS + 30 }])).row).toEqual(free.row);
  });

  it('before the decision keeps the centre from shooting, and the sentence says why', () => {
    const authorities = [{ centreId: 'blue-centre', batteryIds: ['battery'], decisionTimeS: 60 }];
    const { row, told } = run(withOutage([{ fromS: firmS, toS: Number.POSITIVE_INFINITY }], { authorities }));
    expect(run(withOutage([], { authorities })).row.fate).toBe('killed');
    expect(row).toMatchObject({ fate: 'track-lost', shots: 0, stopped: false, firmTrackS: firmS });
    expect(told('track-lost')).toEqual([firmS + LOSS_S]);
    expect(told('commit')).toEqual([]);
    expect(row.sentence).toMatch(
      /^Not engaged: first seen by radar at T\+\d+ s, but blue-centre lost its track at T\+\d+ s, before the decision: an outage kept the data of radar from blue-centre\.$/,
    );
  });

  it('before the launch calls the shot off, and the interceptor stays in the magazine', () => {
    const { launchDelayS } = oneBattery().assumptions;
    const battery = { inventory: 1 };
    const slow = (outages: SimulationInput['links'][number]['outages']) => {
      const input = withOutage(outages);
      return {
        ...input,
        batteries: input.batteries.map((one) => ({ ...one, ...battery })),
        assumptions: { ...input.assumptions, launchDelayS: launchDelayS + 30 },
      };
    };
    const lost = run(slow([{ fromS: firmS, toS: Number.POSITIVE_INFINITY }]));
    expect(run(slow([])).row.fate).toBe('killed');
    expect(lost.row).toMatchObject({ fate: 'track-lost', shots: 0, commitS: null });
    expect(lost.row.sentence).toMatch(/before the launch: an outage/);
    expect(lost.told('commit')).toHaveLength(1);
    expect(lost.told('interceptor-launch')).toEqual([]);
    // Back after the outage, the track is decided about anew, and the one interceptor is still there.
    const later = run(slow([{ fromS: firmS, toS: firmS + 100 }]));
    expect(later.row).toMatchObject({ fate: 'killed', shots: 1 });
    const [, backS] = later.told('picture-firm');
    expect(backS).toBe(firmS + 100 + 3);
    expect(later.row.commitS).toBe(backS + 20);
    expect(later.row.firstLaunchS ?? 0).toBeGreaterThan(run(slow([])).row.firstLaunchS ?? 0);
    expect(later.row.sentence).toMatch(/^Intercepted .*, but blue-centre lost its track at .*before the launch/);
  });

  it('keeps the second salvo from being fired', () => {
    const missing = withOutage([], { doctrine });
    const types = missing.interceptorTypes.map((type) => ({ ...type, singleShotKillProbability: 0 }));
    const both = run({ ...missing, interceptorTypes: types });
    expect(both.shots).toBe(2);
    const cutS = both.told('interceptor-launch')[0];
    const lost = run({ ...withOutage([{ fromS: cutS, toS: 900 }], { doctrine }), interceptorTypes: types });
    expect(lost.row).toMatchObject({ fate: 'missed', shots: 1 });
    expect(lost.row.sentence).toMatch(/before the next salvo/);
  });

  it('leaves the track to another radar whose line is up', () => {
    const input = withOutage([{ fromS: firmS, toS: Number.POSITIVE_INFINITY }]);
    const second = radar('second', place(42, 41), { arrays: [SURE] });
    expect(run({ ...input, sensors: [...input.sensors, second] }).row.fate).toBe('killed');
  });

  it('stands in the one cue chain: the decision begins with the track that lasts', () => {
    const authorities = [{ centreId: 'blue-centre', batteryIds: ['battery'], decisionTimeS: 60 }];
    const cut = withOutage([{ fromS: firmS, toS: firmS + 100 }], { authorities });
    const chain = nominalCourse(prepare(cut)).chain('missile-1', 'battery');
    expect(chain).toMatchObject({ inPictureS: firmS, confirmedS: firmS + 103, decidedS: firmS + 163 });
    expect(run(cut).row.commitS).toBe(firmS + 163);
  });
});

it('a patience shorter than the time between two looks is reported', () => {
  const plain = oneBattery();
  const issues = (trackLossS: number) =>
    inputIssues({ ...plain, assumptions: { ...plain.assumptions, trackLossS } }).map(({ path }) => path);
  expect(issues(10)).toEqual(['assumptions.trackLossS']);
  expect(issues(10.5)).toEqual([]);
});
