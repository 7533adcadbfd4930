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
import { type ModelNodes, processNoise, rungeKutta } from './motion.ts';
import { predicted, rowsOf, type Sighting, type SightingNodes } from './sighting.ts';
import { apply, half, lowerOf, type Matrix, matrix, plus, product, symmetric, transposed } from './symbolic-matrix.ts';

/** Doubles of a packed track and of a packed measurement. */
const strideOf = (n: number): number => n + (n * (n + 1)) / 2;
const MEASUREMENT_STRIDE = 24;
/** Doubles that the longest kernel works in: a track, and what waits behind it. */
export const WORK_LENGTH = 96;

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

const trackState = (n: number): Node[] => list(n, (i) => element(`work[${i}]`));
const trackCovariance = (n: number): Matrix => symmetric(n, (i, j) => element(`work[${n + triangle(i, j)}]`));

const storeState = (state: readonly Node[]): Assignment[] => state.map((value, i) => ({ target: `work[${i}]`, value }));

/** Stores of one row of the covariance's lower triangle; null leaves an element as it is. */
const storeRow = (n: number, i: number, at: (j: number) => Node | null): Assignment[] =>
  list(i + 1, at).flatMap((value, j) => (value === null ? [] : [{ target: `work[${n + triangle(i, j)}]`, value }]));

const storeTrack = (state: readonly Node[], covariance: Matrix): Assignment[] => [
  ...storeState(state),
  ...state.flatMap((_, i) => storeRow(state.length, i, (j) => covariance[i]![j]!)),
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
  // A lane's track is copied to a small array of fixed place and back: its indices are constants, which costs no check.
  const lanes = (n: number, body: readonly string[], measured: boolean): string[] => [
    language.loop('lane', 'from', 'to'),
    language.index('o', `${strideOf(n)} * lane`),
    ...(measured ? [language.index('m', `${MEASUREMENT_STRIDE} * lane`)] : []),
    ...language.work(WORK_LENGTH),
    ...list(strideOf(n), (i) => `work[${i}] = ${language.at('tracks', 'o', i)};`),
    ...body,
    ...list(strideOf(n), (i) => `${language.at('tracks', 'o', i)} = work[${i}];`),
    '}',
  ];
  const models = (n: number): string[] => (n === 7 ? ['model', 'air'] : ['model']);

  // The covariance is worked on in place, a few elements at a time: a compiler that has no more than sixteen registers then moves little
  // to and fro. What later pieces need waits in the working array behind the track.
  const waiting = (
    values: readonly Node[],
    from: number,
  ): { readonly stores: Assignment[]; readonly nodes: Node[] } => {
    const there = (value: Node): boolean => value.kind === 'number' || value.kind === 'leaf';
    return {
      stores: values.flatMap((value, i) => (there(value) ? [] : [{ target: `work[${from + i}]`, value }])),
      nodes: values.map((value, i) => (there(value) ? value : element(`work[${from + i}]`))),
    };
  };

  /** Half a step of drift and a share of process noise: rows of position first, while those of velocity are still old. */
  const drift = (n: number, noise: Matrix): string[] => {
    const p = trackCovariance(n);
    const halfStep = multiply(half, element('intervals[lane]'));
    const drifted = (i: number, j: number): Node => {
      if (j >= 3) return p[i]![j]!;
      if (i >= 3) return add(p[i]![j]!, multiply(halfStep, p[i]![j + 3]!));
      const both = add(add(p[i]![j + 3]!, p[i + 3]![j]!), multiply(halfStep, p[i + 3]![j + 3]!));
      return add(p[i]![j]!, multiply(halfStep, both));
    };
    return list(n, (i) =>
      code(storeRow(n, i, (j) => (j >= 3 && noise[i]![j] === ZERO ? null : add(drifted(i, j), noise[i]![j]!)))),
    ).flat();
  };

  const extendedPredict = (n: number): string => {
    const p = trackCovariance(n);
    const h = element('intervals[lane]');
    const step = rungeKutta(trackState(n), h, MODEL);
    const forces = waiting(step.kick.flat(), strideOf(n));
    const t = matrix(3, n, (i, j) => forces.nodes[n * i + j]!);
    const carried = product(t, p).map((row, i) => waiting(row, strideOf(n) + 3 * n + n * i));
    const kicked = (i: number, j: number): Node | null => {
      if (i < 3) return null;
      if (i < 6) return j < 3 ? carried[i - 3]!.nodes[j]! : dot(carried[i - 3]!.nodes, t[j - 3]!);
      return j >= 3 && j < 6 ? carried[j - 3]!.nodes[6]! : null;
    };
    return kernel(
      `extendedPredict${n}`,
      ['tracks', 'intervals', ...models(n)],
      ['from', 'to'],
      lanes(
        n,
        [
          ...code([...forces.stores, ...storeState(step.state)]),
          ...drift(
            n,
            matrix(n, n, () => ZERO),
          ),
          ...carried.flatMap(({ stores }) => code(stores)),
          ...list(n, (i) => code(storeRow(n, i, (j) => kicked(i, j)))).flat(),
          ...drift(n, processNoise(n, h, MODEL.q, MODEL.qb)),
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
    let slot = strideOf(n);
    const wait = (nodes: readonly Node[]) => {
      const made = waiting(nodes, slot);
      slot += nodes.length;
      return made;
    };
    const residuals = wait(values.map((value, i) => subtract(at.values[i]!, value)));
    const derivatives = byState.map((row) => wait([...row, ZERO].slice(0, n)));
    // A copy, since the state moves with every value.
    const before = list(kind === 'doppler' ? 6 : 3, (i) => element(`work[${slot + i}]`));
    const copies = before.map((_, i) => ({ target: `work[${slot + i}]`, value: state[i]! }));
    const body = code([...[residuals, ...derivatives].flatMap(({ stores }) => stores), ...copies]);
    const last = slot + before.length;
    for (let k = 0; k < rows; k++) {
      slot = last;
      const h = derivatives[k]!.nodes;
      const crossed = wait(apply(p, h));
      const scale = add(dot(h, apply(p, h)), at.variances[k]!);
      const perScale = divide(ONE, scale);
      const gain = wait(apply(p, h).map((each) => multiply(each, perScale)));
      const shift = k === 0 ? ZERO : sum(before.map((x, i) => multiply(h[i]!, subtract(state[i]!, x))));
      const residual = subtract(residuals.nodes[k]!, shift);
      const distance = multiply(multiply(residual, residual), perScale);
      const moved = state.map((x, i) => add(x, multiply(multiply(apply(p, h)[i]!, perScale), residual)));
      const left = (i: number, j: number): Node => subtract(p[i]![j]!, multiply(gain.nodes[i]!, crossed.nodes[j]!));
      const rest = (i: number): Node =>
        subtract(multiply(at.variances[k]!, gain.nodes[i]!), sum(h.map((x, j) => multiply(left(i, j), x))));
      body.push(
        ...code([
          ...crossed.stores,
          ...gain.stores,
          ...storeState(moved),
          ...outcomes(
            k === 0 ? distance : add(element('outcomes[2 * lane]'), distance),
            k === 0 ? scale : multiply(element('outcomes[2 * lane + 1]'), scale),
          ),
        ]),
        ...list(n, (i) => code(storeRow(n, i, (j) => add(left(i, j), multiply(rest(i), gain.nodes[j]!))))).flat(),
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
      ...list(size, (i) => `${language.constant(`x${i}`, false)} = ${language.at('tracks', 'o', i)};`),
      ...list(
        (size * (size + 1)) / 2,
        (i) => `${language.constant(`p${i}`, false)} = ${language.at('tracks', 'o', n + i)};`,
      ),
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
