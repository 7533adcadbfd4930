import { describe, expect, it } from 'vitest';
import { type LiveRequest, liveFootprint } from '../live/index.ts';
import { architectureScenario, type CheckedScenario } from '../scenario/index.ts';
import { liveWorker } from './live-worker.ts';

const REQUEST: LiveRequest = {
  scenario: architectureScenario('epaa-phase-3') as CheckedScenario,
  grid: { southDeg: 34, northDeg: 62, westDeg: -10, eastDeg: 45, columns: 41, rows: 31 },
  cue: 'sensor-driven',
};
const MOVES = [{ batteryId: 'sm3-iia-redzikowo', latitudeDeg: 53, longitudeDeg: 19 }];

describe('a live footprint in a worker thread', () => {
  it('gives the bytes of this thread', async () => {
    const here = liveFootprint(REQUEST);
    const there = liveWorker();
    expect(await there.start(REQUEST)).toEqual(here.show([]));
    expect(await there.move(MOVES)).toEqual(here.show(MOVES));
    expect(await there.rest()).toEqual(here.settle());
    await there.close();
  });

  it('drops all but the newest of a burst of moves, and reports faults', async () => {
    const there = liveWorker();
    const started = there.start(REQUEST);
    const burst = Array.from({ length: 20 }, (_, k) =>
      there.move([{ batteryId: 'sm3-iia-redzikowo', latitudeDeg: 53, longitudeDeg: 17 + 0.1 * k }]),
    );
    expect((await started)?.kind).toBe('shown');
    const answers = await Promise.all(burst);
    expect(answers.at(-1)?.kind).toBe('shown');
    expect(answers.filter((answer) => answer === null).length).toBeGreaterThan(0);
    await expect(there.move([{ ...MOVES[0]!, batteryId: 'nobody' }])).rejects.toThrow('no battery nobody');
    await there.close();
    await expect(there.rest()).rejects.toThrow('ended');
  });
});
