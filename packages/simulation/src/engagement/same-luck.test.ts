import { describe, expect, it } from 'vitest';
import { prepare, runTrial, type SimulationInput } from './index.ts';
import { oneBattery, oneBatteryWith } from './testing/one-battery.ts';
import { place } from './testing/synthetic.ts';

const TRIALS = 200;
const [first] = oneBattery().threats;
const threats = Array.from({ length: 3 }, (_, i) => ({ ...first, id: `missile-${i}`, launchTimeS: 10 * i }));

/** A raid of three against one battery, every draw of a shot a matter of chance. */
const raid = (battery: Partial<SimulationInput['batteries'][number]>, shots: number): SimulationInput => {
  const { id = 'battery' } = battery;
  return oneBatteryWith({
    battery,
    assumptions: { handoverProbability: 0.9, discriminationProbability: 0.8 },
    input: {
      threats,
      doctrine: { kind: 'salvo', shots },
      authorities: [{ centreId: 'blue-centre', batteryIds: [id], decisionTimeS: 20 }],
    },
  });
};

/** By trial, then missile: how each shot ended. */
const endsOf = (input: SimulationInput): unknown[][][] => {
  const prepared = prepare(input);
  return Array.from({ length: TRIALS }, (_, trial) => {
    const { events } = runTrial(prepared, { seed: 5, trial, recordEvents: true });
    return threats.map(({ id }) =>
      events.flatMap(({ kind, objectId, detail }) => (kind === 'intercept' && objectId === id ? [detail.end] : [])),
    );
  });
};

describe('the luck of shots', () => {
  const here = endsOf(raid({}, 3));

  it('is the same in architectures that differ in the name and the site of the battery only', () => {
    expect(endsOf(raid({ id: 'elsewhere', site: place(47, 33) }, 3))).toEqual(here);
  });

  it('of the first shot is the same whether or not others follow', () => {
    expect(endsOf(raid({}, 1))).toEqual(here.map((missiles) => missiles.map((ends) => ends.slice(0, 1))));
  });

  it('of the second shot is the same when it comes from another battery', () => {
    const one = raid({}, 2);
    const [battery] = one.batteries;
    const two = {
      ...one,
      batteries: ['a', 'b'].map((id) => ({ ...battery, id, channels: 1 })),
      authorities: [{ ...one.authorities[0], batteryIds: ['a', 'b'] }],
      threats: threats.slice(0, 1),
    };
    const of = prepare(two);
    const { ledger } = runTrial(of, { seed: 5, trial: 0, recordEvents: false });
    expect(ledger[0].batteries).toEqual(['a', 'b']);
    const ends = endsOf(two).map(([missile]) => missile);
    expect(ends).toEqual(here.map(([missile]) => missile.slice(0, 2)));
  });

  it('differs between missiles and between shots', () => {
    const column = (missile: number, shot: number): string =>
      here.map((missiles) => String(missiles[missile][shot])).join();
    expect(new Set([column(0, 0), column(0, 1), column(1, 0), column(2, 0)]).size).toBe(4);
    expect(new Set(here.flat(2))).toEqual(
      new Set(['killed', 'missed', 'wrong-object', 'handover-failed', 'nothing-left']),
    );
  });
});
