import type { Assignment } from './emit.ts';
import { add, dot, element, local, multiply, type Node, subtract, sum, ZERO } from './expression.ts';
import { processNoise, rungeKutta } from './motion.ts';
import { list, MODEL, outcomes, sightingAt, storeTrack, trackCovariance, trackState, triangle } from './packed.ts';
import { predicted, rowsOf, type Sighting } from './sighting.ts';
import {
  apply,
  factored,
  inverseFactor,
  lowerOf,
  matrix,
  plus,
  product,
  symmetric,
  transposed,
} from './symbolic-matrix.ts';
import type { KernelWriter } from './writer.ts';

/** Kernels of the unscented filter. */
export function unscentedKernels({ language, code, accumulators, kernel, lanes, models }: KernelWriter) {
  // Unscented: sigma points stand in `points`, n values each, then the predicted measurements, 4 each.
  const point = (n: number): Node[] => list(n, (i) => element(`points[p + ${i}]`));
  const pointLoop = (n: number, body: readonly string[]): string[] => [
    language.loop('k', '0', `${2 * n + 1}`),
    language.index('p', `${n} * k`),
    ...body,
    '}',
  ];
  const weightOf = (index: number): string =>
    `${language.constant('weight', false)} = k > 0 ? spread[3] : spread[${index}];`;
  const weight = local('weight');

  const spreadPoints = (n: number): string[] => {
    const state = trackState(n);
    const { lower } = factored(trackCovariance(n));
    const reach = element('spread[0]');
    const stores: Assignment[] = state.map((value, i) => ({ target: `points[${i}]`, value }));
    for (let j = 0; j < n; j++)
      for (let i = 0; i < n; i++) {
        const off = i >= j ? multiply(reach, lower[i]![j]!) : ZERO;
        stores.push({ target: `points[${n * (1 + 2 * j) + i}]`, value: add(state[i]!, off) });
        stores.push({ target: `points[${n * (2 + 2 * j) + i}]`, value: subtract(state[i]!, off) });
      }
    return code(stores);
  };
  const lowerNames = (prefix: string, n: number): string[] => list((n * (n + 1)) / 2, (i) => `${prefix}${i}`);

  const unscentedPredict = (n: number): string => {
    const h = element('intervals[lane]');
    const means = list(n, (i) => `mean${i}`);
    const sums = lowerNames('sum', n);
    const flown = rungeKutta(point(n), h, MODEL).state;
    // Means are taken about the first point, which keeps the digits of small differences; its own difference is 0.
    const noise = processNoise(n, h, MODEL.q, MODEL.qb);
    const first = list(n, (i) => element(`points[${i}]`));
    const mean = first.map((x, i) => add(x, local(means[i]!)));
    const off = point(n).map((x, i) => subtract(subtract(x, first[i]!), local(means[i]!)));
    const totals = symmetric(n, (i, j) => local(sums[triangle(i, j)]!));
    return kernel(
      `unscentedPredict${n}`,
      ['tracks', 'intervals', ...models(n), 'spread', 'points'],
      ['from', 'to'],
      lanes(
        n,
        [
          ...spreadPoints(n),
          ...pointLoop(n, code(flown.map((value, i) => ({ target: `points[p + ${i}]`, value })))),
          ...accumulators(means),
          ...pointLoop(n, [
            weightOf(1),
            ...code(
              point(n).map((x, i) => ({
                target: means[i]!,
                value: multiply(weight, subtract(x, first[i]!)),
                adds: true,
              })),
            ),
          ]),
          ...accumulators(sums),
          ...pointLoop(n, [
            weightOf(2),
            ...code(
              lowerOf(symmetric(n, (i, j) => multiply(multiply(weight, off[i]!), off[j]!))).map((value, i) => ({
                target: sums[i]!,
                value,
                adds: true,
              })),
            ),
          ]),
          ...code(storeTrack(mean, plus(totals, noise))),
        ],
        false,
      ),
    );
  };

  const unscentedUpdate = (n: number, kind: Sighting): string => {
    const at = sightingAt(kind);
    const rows = rowsOf(kind);
    const seenFrom = n * (2 * n + 1);
    const seen = list(rows, (i) => element(`points[z + ${i}]`));
    const means = list(rows, (i) => `mean${i}`);
    const spreads = lowerNames('spread', rows);
    const crosses = list(n * rows, (i) => `cross${i}`);
    const gains = list(n * rows, (i) => `gain${i}`);
    const sums = lowerNames('sum', n);
    const state = trackState(n);
    const off = point(n).map((x, i) => subtract(x, state[i]!));
    const seenOff = seen.map((x, i) => subtract(x, local(means[i]!)));
    const zIndex = language.index('z', `${seenFrom} + 4 * k`);
    const s = symmetric(rows, (i, j) => {
      const total = local(spreads[triangle(i, j)]!);
      return i === j ? add(total, at.variances[i]!) : total;
    });
    const { inverse, determinant } = inverseFactor(s);
    const crossed = matrix(n, rows, (i, j) => local(crosses[rows * i + j]!));
    const gain = product(product(crossed, transposed(inverse)), inverse);
    const residual = at.values.map((value, i) => subtract(value, local(means[i]!)));
    const whitened = apply(inverse, residual);
    const gainAt = (i: number, k: number): Node => local(gains[rows * i + k]!);
    // Joseph's form of the samples: what is left of each deviation after its own correction, and the noise that the gain lets in.
    const left = off.map((x, i) =>
      subtract(
        x,
        dot(
          list(rows, (k) => gainAt(i, k)),
          seenOff,
        ),
      ),
    );
    const total = symmetric(n, (i, j) =>
      add(
        local(sums[triangle(i, j)]!),
        sum(at.variances.map((v, k) => multiply(multiply(gainAt(i, k), v), gainAt(j, k)))),
      ),
    );
    const moved = state.map((x, i) =>
      add(
        x,
        dot(
          list(rows, (k) => gainAt(i, k)),
          residual,
        ),
      ),
    );
    return kernel(
      `unscentedUpdate${n}${kind}`,
      ['tracks', 'measurements', 'outcomes', 'spread', 'points'],
      ['from', 'to'],
      lanes(
        n,
        [
          ...spreadPoints(n),
          ...accumulators(means),
          ...pointLoop(n, [
            zIndex,
            weightOf(1),
            ...code(
              predicted(point(n), kind, at).values.flatMap((value, i) => [
                { target: `points[z + ${i}]`, value },
                { target: means[i]!, value: multiply(weight, value), adds: true },
              ]),
            ),
          ]),
          ...accumulators([...spreads, ...crosses]),
          ...pointLoop(n, [
            zIndex,
            weightOf(2),
            ...code([
              ...lowerOf(symmetric(rows, (i, j) => multiply(multiply(weight, seenOff[i]!), seenOff[j]!))).map(
                (value, i) => ({ target: spreads[i]!, value, adds: true }),
              ),
              ...crosses.map((target, i) => ({
                target,
                value: multiply(multiply(weight, off[Math.floor(i / rows)]!), seenOff[i % rows]!),
                adds: true,
              })),
            ]),
          ]),
          ...code([
            ...gains.map((target, i) => ({
              target: language.constant(target, false),
              value: gain[Math.floor(i / rows)]![i % rows]!,
            })),
            ...outcomes(dot(whitened, whitened), determinant),
          ]),
          ...accumulators(sums),
          ...pointLoop(n, [
            zIndex,
            weightOf(2),
            ...code(
              lowerOf(symmetric(n, (i, j) => multiply(multiply(weight, left[i]!), left[j]!))).map((value, i) => ({
                target: sums[i]!,
                value,
                adds: true,
              })),
            ),
          ]),
          ...code(storeTrack(moved, total)),
        ],
        true,
      ),
    );
  };

  return { unscentedPredict, unscentedUpdate };
}
