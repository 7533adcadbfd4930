import { describe, expect, it } from 'vitest';
import { checkEngagementLedger } from '../outcomes/index.ts';
import { inputIssues, nominalCourse, prepare, runTrial, type SimulationInput } from './index.ts';
import { oneBatteryWith } from './testing/one-battery.ts';
import { twoCentres } from './testing/two-centres.ts';

const run = (input: SimulationInput) => {
  const result = runTrial(prepare(input), { seed: 1, trial: 0, recordEvents: true });
  expect(checkEngagementLedger(result, input)).toEqual([]);
  return result;
};
const pathsOf = (input: SimulationInput): string[] => inputIssues(input).map(({ path }) => path);

/** One planning centre over the batteries of two parties; green releases its own after 15 s, 4 s of line away. */
function unified(change: Partial<SimulationInput> = {}): SimulationInput {
  const two = twoCentres();
  return {
    ...two,
    arrangement: 'unified',
    nodes: [...two.nodes, { id: 'twin', partyId: 'green', kind: 'battery' }],
    links: [
      { id: 'out', fromId: 'blue-centre', toId: 'green-centre', delayS: 4, outages: [] },
      { id: 'down', fromId: 'green-centre', toId: 'twin', delayS: 1, outages: [] },
    ],
    batteries: [
      { ...two.batteries[1], centreId: 'blue-centre', release: { centreId: 'green-centre', decisionTimeS: 15 } },
    ],
    authorities: [{ centreId: 'blue-centre', batteryIds: ['twin'], decisionTimeS: 20 }],
    ...change,
  };
}

describe('a release by the owner of a battery', () => {
  it('puts its lines and its time between the decision and the order at the battery', () => {
    const { ledger, events } = run(unified());
    const firmS = ledger[0].firmTrackS ?? Number.NaN;
    expect(ledger[0]).toMatchObject({ fate: 'killed', commitS: firmS + 20 + 4 + 15 + 1 });
    const orders = events.filter(({ kind, detail }) => kind === 'message-sent' && detail.content === 'order');
    expect(orders.map(({ timeS, detail }) => [timeS, detail.from, detail.to])).toEqual([
      [firmS + 20, 'blue-centre', 'green-centre'],
      [firmS + 39, 'green-centre', 'twin'],
    ]);
  });

  it('stands in the one cue chain, and binds where it takes longest', () => {
    const chain = nominalCourse(prepare(unified())).chain('missile-1', 'twin');
    expect((chain?.committedS ?? 0) - (chain?.decidedS ?? 0)).toBe(20);
    const slow = unified();
    const release = { centreId: 'green-centre', decisionTimeS: 300 };
    const input = { ...slow, batteries: slow.batteries.map((battery) => ({ ...battery, release })) };
    expect(nominalCourse(prepare(input)).chain('missile-1', 'twin')?.binding).toEqual({
      stage: 'order',
      elementId: 'green-centre',
    });
  });

  it('takes its time under an ideal cue too, but no time on the lines', () => {
    const plain = unified();
    const ideal = { ...plain, assumptions: { ...plain.assumptions, cue: 'ideal' as const } };
    expect(run(ideal).ledger[0].commitS).toBe(100 + 20 + 15);
    expect(nominalCourse(prepare(ideal)).chain('missile-1', 'twin')).toMatchObject({ decidedS: 120, committedS: 135 });
  });

  it('must lie with a centre of its party that orders can reach and leave', () => {
    const plain = unified();
    expect(pathsOf(plain)).toEqual([]);
    const released = (centreId: string): SimulationInput => ({
      ...plain,
      batteries: plain.batteries.map((battery) => ({ ...battery, release: { centreId, decisionTimeS: 1 } })),
    });
    expect(pathsOf(released('nowhere'))).toContain('batteries[0].release.centreId');
    expect(pathsOf(released('blue-centre'))).toContain('batteries[0].release.centreId');
    for (const lost of ['out', 'down'])
      expect(pathsOf({ ...plain, links: plain.links.filter(({ id }) => id !== lost) })).toEqual([
        'batteries[0].release',
      ]);
    const standsThere = { ...plain, nodes: plain.nodes.filter(({ id }) => id !== 'twin'), links: [plain.links[0]] };
    expect(pathsOf(standsThere)).toEqual([]);
  });
});

describe('unified command', () => {
  it('shoots once where its authorities decide at different times, and data-sharing twice', () => {
    const one = oneBatteryWith({ type: { singleShotKillProbability: 1 } });
    const input: SimulationInput = {
      ...one,
      batteries: [...one.batteries, { ...one.batteries[0], id: 'twin' }],
      authorities: [
        { centreId: 'blue-centre', batteryIds: ['battery'], decisionTimeS: 20 },
        { centreId: 'blue-centre', batteryIds: ['twin'], decisionTimeS: 40 },
      ],
    };
    expect(run({ ...input, arrangement: 'data-sharing' }).shots).toBe(2);
    expect(run({ ...input, arrangement: 'unified' }).shots).toBe(1);
    // With nothing in the first magazine the second authority still shoots.
    const [empty, twin] = input.batteries;
    const batteries = [{ ...empty, inventory: 0 }, twin];
    expect(run({ ...input, arrangement: 'unified', batteries }).ledger[0].batteries).toEqual(['twin']);
  });
});

describe('sectoral command', () => {
  const sectors = (blue: readonly string[], green: readonly string[]): SimulationInput => {
    const two = twoCentres({ arrangement: 'sectoral' });
    const [first, second] = two.authorities;
    const nobody = { defendsTargetIds: ['elsewhere'] };
    return {
      ...two,
      authorities: [
        { ...first, ...nobody, engagesThreatIds: blue },
        { ...second, engagesThreatIds: green },
      ],
    };
  };

  it('engages what crosses the sector, whatever its target', () => {
    expect(run(sectors(['missile-1'], [])).ledger[0].batteries).toEqual(['battery']);
    expect(run(sectors([], ['missile-1'])).ledger[0].batteries).toEqual(['twin']);
  });

  it('lets both centres shoot at what crosses two sectors', () => {
    expect(run(sectors(['missile-1'], ['missile-1']))).toMatchObject({ shots: 2, leakers: 0 });
  });

  it('leaves what crosses no sector, and says so', () => {
    const [row] = run(sectors([], [])).ledger;
    expect(row.fate).toBe('not-authorised');
    expect(row.sentence).toMatch(
      /^Not engaged: it crosses the sector of no centre with batteries; first seen by radar/,
    );
  });

  it('needs a list for every authority', () => {
    expect(pathsOf(twoCentres({ arrangement: 'sectoral' }))).toEqual([
      'authorities[0].engagesThreatIds',
      'authorities[1].engagesThreatIds',
    ]);
  });
});
