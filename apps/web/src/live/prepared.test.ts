import type { SettledMap } from '@parasol/study/live';
import { expect, it } from 'vitest';
import type { Scene } from '../scene/index.ts';
import { preparedOf, preparedText } from './prepared.ts';

it('comes back from its file as it was written, but for what the worker brings', () => {
  const shown = {
    columns: 2,
    rows: 2,
    launchIds: ['l'],
    batteryIds: ['a', 'b'],
    classes: Uint8Array.of(0, 1, 2, 255),
    battery: Int8Array.of(-1, 0, 1, 127),
    layers: Uint8Array.of(0, 1, 2, 3),
    meets: Uint32Array.of(0, 1, 2 ** 31, 2 ** 32 - 1),
  };
  const settled: SettledMap = {
    kind: 'settled',
    ...shown,
    shots: Uint8Array.of(1, 1, 1, 1),
    marginS: Float64Array.of(Number.NaN, 1, 2, 3),
    binding: Uint8Array.of(0, 0, 0, 0),
    changedCells: 3,
    changedBits: 4,
  };
  const scene = { name: 'Third Site' } as Scene;
  const tally = { defendedPopulation: 1 } as Parameters<typeof preparedText>[3];
  const file = JSON.parse(JSON.stringify(preparedText('question', scene, settled, tally)));
  expect(file.question).toBe('question');
  expect(preparedOf(file)).toEqual({ scene, tally, map: { kind: 'shown', ...shown } });
});
