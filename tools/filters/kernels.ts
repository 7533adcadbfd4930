import { type Assignment, type Language, straightLine } from './emit.ts';
import {
  add,
  divide,
  dot,
  element,
  local,
  multiply,
  type Node,
  negative,
  ONE,
  root,
  subtract,
  sum,
  ZERO,
} from './expression.ts';
import { kick, type ModelNodes, processNoise, rungeKutta } from './motion.ts';
import { predicted, rowsOf, type Sighting, type SightingNodes } from './sighting.ts';
import { apply, half, lowerOf, type Matrix, matrix, plus, product, symmetric, transposed } from './symbolic-matrix.ts';

/** Doubles of a packed track and of a packed measurement. */
const strideOf = (n: number): number => n + (n * (n + 1)) / 2;
const MEASUREMENT_STRIDE = 24;

const triangle = (i: number, j: number): number => (i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i);
const list = <T>(length: number, at: (i: number) => T): T[] => Array.from({ length }, (_, i) => at(i));

const MODEL: ModelNodes & { readonly q: Node; readonly qb: Node } = {
  mu: element('model[0]'),
  oblateness: element('model[1]'),
  w: element('model[2]'),
  q: element('model[3]'),
  radius: element('model[4]'),
  k: [element('model[5]'), element('model[6]'), element('model[7]')],
  cellsPerM: element('model[8]'),
  cells: element('model[9]'),
  qb: element('model[10]'),
};

const trackState = (n: number): Node[] => list(n, (i) => element(`tracks[o + ${i}]`));
const trackCovariance = (n: number): Matrix => symmetric(n, (i, j) => element(`tracks[o + ${n + triangle(i, j)}]`));

const storeState = (state: readonly Node[]): Assignment[] =>
  state.map((value, i) => ({ target: `tracks[o + ${i}]`, value }));

/** Stores of the covariance, row by row; null leaves an element as it is. */
const storeElements = (n: number, at: (i: number, j: number) => Node | null): Assignment[] =>
  list(n, (i) => list(i + 1, (j) => ({ i, j, value: at(i, j) })))
    .flat()
    .flatMap(({ i, j, value }) => (value === null ? [] : [{ target: `tracks[o + ${n + triangle(i, j)}]`, value }]));

const storeTrack = (state: readonly Node[], covariance: Matrix): Assignment[] => [
  ...storeState(state),
  ...storeElements(state.length, (i, j) => covariance[i]![j]!),
];

function sightingAt(kind: Sighting): SightingNodes {
  const part = (from: number, length: number): Node[] => list(length, (i) => element(`measurements[m + ${from + i}]`));
  return {
    sensor: part(0, 3),
    sight: part(3, 3),
    across: part(6, 3),
    upward: part(9, 3),
    values: [ZERO, ZERO, ...part(12, 2)].slice(0, rowsOf(kind)),
    variances: part(14, rowsOf(kind)),
    sensorVelocity: part(18, 3),
  };
}

/** Lower triangular factor of a symmetric matrix, with the inverses of its diagonal. */
function factored(s: Matrix): { readonly lower: Node[][]; readonly perPivot: Node[] } {
  const lower: Node[][] = s.map(() => []);
  const perPivot: Node[] = [];
  for (let j = 0; j < s.length; j++) {
    const pivot = root(subtract(s[j]![j]!, sum(lower[j]!.map((x) => multiply(x, x)))));
    const before = [...lower[j]!];
    lower[j]!.push(pivot);
    perPivot.push(divide(ONE, pivot));
    for (let i = j + 1; i < s.length; i++)
      lower[i]!.push(multiply(subtract(s[i]![j]!, dot(lower[i]!.slice(0, j), before)), perPivot[j]!));
  }
  return { lower, perPivot };
}

/** Inverse of the lower factor, its determinant squared, from a symmetric matrix S = L L^t. */
function inverseFactor(s: Matrix): { readonly inverse: Matrix; readonly determinant: Node } {
  const { lower, perPivot } = factored(s);
  const n = s.length;
  const rows = list(n, () => list(n, () => ZERO as Node));
  for (let j = 0; j < n; j++) {
    rows[j]![j] = perPivot[j]!;
    for (let i = j + 1; i < n; i++) {
      const below = sum(list(i - j, (k) => multiply(lower[i]![j + k]!, rows[j + k]![j]!)));
      rows[i]![j] = negative(multiply(below, perPivot[i]!));
    }
  }
  const pivots = list(n, (i) => lower[i]![i]!).reduce(multiply);
  return { inverse: rows, determinant: multiply(pivots, pivots) };
}

/** Innovation, its covariance, distance and gain of a linearised measurement. */
function innovation(state: readonly Node[], covariance: Matrix, kind: Sighting) {
  const at = sightingAt(kind);
  const n = state.length;
  const { values, byState } = predicted(state, kind, at);
  const h = byState.map((row) => [...row, ZERO].slice(0, n));
  const residual = values.map((value, i) => subtract(at.values[i]!, value));
  const crossed = product(covariance, transposed(h));
  const s = symmetric(h.length, (i, j) => {
    const projected = dot(h[i]!, transposed(crossed)[j]!);
    return i === j ? add(projected, at.variances[i]!) : projected;
  });
  const { inverse, determinant } = inverseFactor(s);
  const whitened = apply(inverse, residual);
  return { at, h, residual, crossed, inverse, whitened, determinant, distance: dot(whitened, whitened) };
}

const outcomes = (distance: Node, determinant: Node): Assignment[] => [
  { target: 'outcomes[2 * lane]', value: distance },
  { target: 'outcomes[2 * lane + 1]', value: determinant },
];

/** Kernels of one language; a fresh set of names in each. */
export function kernelsOf(language: Language) {
  let names = 0;
  const name = (): string => `t${names++}`;
  const code = (assignments: readonly Assignment[]): string[] => straightLine(language, name, assignments);
  const accumulators = (targets: readonly string[]): string[] =>
    targets.map((target) => `${language.variable(target)} = 0;`);

  const kernel = (
    title: string,
    arrays: readonly string[],
    numbers: readonly string[],
    body: readonly string[],
  ): string => {
    names = 0;
    return `${[language.head(title, arrays, numbers), ...body, '}'].join('\n')}\n`;
  };
  const lanes = (n: number, body: readonly string[], measured: boolean): string[] => [
    language.loop('lane', 'from', 'to'),
    language.index('o', `${strideOf(n)} * lane`),
    ...(measured ? [language.index('m', `${MEASUREMENT_STRIDE} * lane`)] : []),
    ...body,
    '}',
  ];
  const models = (n: number): string[] => (n === 7 ? ['model', 'air'] : ['model']);

  /** Names for values that later segments of a kernel read. */
  const kept = (
    prefix: string,
    values: readonly Node[],
  ): { readonly stores: Assignment[]; readonly nodes: Node[] } => ({
    stores: values.map((value, i) => ({ target: language.constant(`${prefix}${i}`, false), value })),
    nodes: values.map((value, i) => (value.kind === 'number' ? value : local(`${prefix}${i}`))),
  });

  // The covariance is worked on in place, a few elements at a time: a compiler that may keep no more than sixteen values in registers then
  // loads and stores little besides. Position drifts half a step, velocity is kicked, position drifts the other half.
  const extendedPredict = (n: number): string => {
    const p = trackCovariance(n);
    const h = element('intervals[lane]');
    const step = rungeKutta(trackState(n), h, MODEL);
    const kicks = kick(step.middle, h);
    const flat = kept('kick', kicks.flat());
    const t = matrix(3, n, (i, j) => flat.nodes[n * i + j]!);
    const halfStep = multiply(half, h);
    const others = list(n - 3, (i) => i + 3);
    const drift = (noise: Matrix): Assignment[] => {
      const crossed = others.map((i) => list(3, (j) => add(p[i]![j]!, multiply(halfStep, p[i]![j + 3]!))));
      return storeElements(n, (i, j) => {
        if (j >= 3) return i === j || noise[i]![j] !== ZERO ? add(p[i]![j]!, noise[i]![j]!) : null;
        const moved =
          i >= 3 ? crossed[i - 3]![j]! : add(p[i]![j]!, multiply(halfStep, add(crossed[i]![j]!, p[j + 3]![i]!)));
        return add(moved, noise[i]![j]!);
      });
    };
    const ts = product(t, p);
    const kicked = storeElements(n, (i, j) => {
      if (i < 3) return null;
      if (i < 6) return j < 3 ? ts[i - 3]![j]! : dot(ts[i - 3]!, t[j - 3]!);
      return j >= 3 && j < 6 ? ts[j - 3]![6]! : null;
    });
    const none = matrix(n, n, () => ZERO);
    return kernel(
      `extendedPredict${n}`,
      ['tracks', 'intervals', ...models(n)],
      ['from', 'to'],
      lanes(
        n,
        [
          ...code([...flat.stores.filter((_, i) => kicks.flat()[i]!.kind !== 'number'), ...storeState(step.state)]),
          ...code(drift(none)),
          ...code(kicked),
          ...code(drift(processNoise(n, h, MODEL.q, MODEL.qb))),
        ],
        false,
      ),
    );
  };

  /** Values one after the other, all linearised about the prediction; each in Joseph's form (1 - k h) P (1 - k h)^t + k r k^t, in place. */
  const extendedUpdate = (n: number, kind: Sighting): string => {
    const at = sightingAt(kind);
    const state = trackState(n);
    const p = trackCovariance(n);
    const { values, byState } = predicted(state, kind, at);
    const rows = rowsOf(kind);
    const residuals = kept(
      'residual',
      values.map((value, i) => subtract(at.values[i]!, value)),
    );
    const derivatives = byState.map((row, k) => kept(`by${k}state`, row));
    const h = derivatives.map(({ nodes }) => list(n, (i) => nodes[i] ?? ZERO));
    const before = kept('x', state);
    const body = code([
      ...residuals.stores,
      ...derivatives.flatMap(({ stores }, k) => stores.filter((_, i) => byState[k]![i]!.kind !== 'number')),
      ...before.stores.slice(0, kind === 'doppler' ? 6 : 3),
    ]);
    for (let k = 0; k < rows; k++) {
      const row = h[k]!;
      const crossed = apply(p, row);
      const scale = add(dot(row, crossed), at.variances[k]!);
      const perScale = divide(ONE, scale);
      const gain = crossed.map((each) => multiply(each, perScale));
      const shift =
        k === 0
          ? ZERO
          : dot(
              row,
              state.map((x, i) => (row[i] === ZERO ? ZERO : subtract(x, before.nodes[i]!))),
            );
      const residual = subtract(residuals.nodes[k]!, shift);
      const left = matrix(n, n, (i, j) => subtract(p[i]![j]!, multiply(gain[i]!, crossed[j]!)));
      const rest = apply(left, row).map((each, i) => subtract(multiply(at.variances[k]!, gain[i]!), each));
      const first = k === 0;
      const distance = multiply(multiply(residual, residual), perScale);
      body.push(
        ...code([
          ...storeState(state.map((x, i) => add(x, multiply(gain[i]!, residual)))),
          ...storeElements(n, (i, j) => add(left[i]![j]!, multiply(rest[i]!, gain[j]!))),
          ...outcomes(
            first ? distance : add(element('outcomes[2 * lane]'), distance),
            first ? scale : multiply(element('outcomes[2 * lane + 1]'), scale),
          ),
        ]),
      );
    }
    return kernel(
      `extendedUpdate${n}${kind}`,
      ['tracks', 'measurements', 'outcomes'],
      ['from', 'to'],
      lanes(n, body, true),
    );
  };

  /** Distances of one track to many measurements; its elements are read once, before the loop. */
  const gate = (n: number, kind: Sighting): string => {
    const size = kind === 'doppler' ? 6 : 3;
    const state = list(6, (i) => local(`x${i}`));
    const covariance = symmetric(6, (i, j) => (i < size ? local(`p${triangle(i, j)}`) : ZERO));
    const { distance, determinant } = innovation(state, covariance, kind);
    const read = [
      ...list(size, (i) => `${language.constant(`x${i}`, false)} = tracks[o + ${i}];`),
      ...list((size * (size + 1)) / 2, (i) => `${language.constant(`p${i}`, false)} = tracks[o + ${n + i}];`),
    ];
    return kernel(
      `gate${n}${kind}`,
      ['tracks', 'measurements', 'outcomes'],
      ['track', 'from', 'to'],
      [
        language.index('o', `${strideOf(n)} * track`),
        ...read,
        language.loop('lane', 'from', 'to'),
        language.index('m', `${MEASUREMENT_STRIDE} * lane`),
        ...code(outcomes(distance, determinant)),
        '}',
      ],
    );
  };

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

  return { extendedPredict, extendedUpdate, gate, unscentedPredict, unscentedUpdate };
}
