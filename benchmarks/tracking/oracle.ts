import type { FilterLanes, PackedModel } from '@parasol/physics/filters';
import koffi from 'koffi';
import { cLibrary } from '../harness.ts';

const doubles = (count: number): string => Array.from({ length: count }, () => 'double *').join(', ');

/** The C twins of one model's generated filters, behind the same door; null without gcc. */
export function filterOracle(model: PackedModel, spread: Float64Array) {
  const path = cLibrary('tracking/filters.generated.c');
  if (path === null) return null;
  const library = koffi.load(path);
  const n = model.states;
  const models = n === 7 ? [model.values, model.air] : [model.values];
  const points = new Float64Array((2 * n + 1) * (n + 4));
  const kernel = (name: string, arrays: number) => library.func(`void ${name}(${doubles(arrays)}, int, int)`);
  const extendedPredict = kernel(`extendedPredict${n}`, 2 + models.length);
  const unscentedPredict = kernel(`unscentedPredict${n}`, 4 + models.length);
  const extendedUpdate = kernel(`extendedUpdate${n}radar`, 3);
  const unscentedUpdate = kernel(`unscentedUpdate${n}radar`, 5);
  const extended: Pick<FilterLanes, 'predict' | 'update'> = {
    predict: (tracks, intervals, from, to) => extendedPredict(tracks, intervals, ...models, from, to),
    update: (_, { tracks, measurements, outcomes }, from, to) =>
      extendedUpdate(tracks, measurements, outcomes, from, to),
  };
  const unscented: Pick<FilterLanes, 'predict' | 'update'> = {
    predict: (tracks, intervals, from, to) => unscentedPredict(tracks, intervals, ...models, spread, points, from, to),
    update: (_, { tracks, measurements, outcomes }, from, to) =>
      unscentedUpdate(tracks, measurements, outcomes, spread, points, from, to),
  };
  return { extended, unscented };
}
