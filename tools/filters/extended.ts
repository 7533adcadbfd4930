import type { Assignment } from './emit.ts';
import { add, divide, dot, element, local, multiply, type Node, ONE, subtract, sum, ZERO } from './expression.ts';
import { processNoise, rungeKutta } from './motion.ts';
import {
  list,
  MEASUREMENT_STRIDE,
  MODEL,
  outcomes,
  sightingAt,
  storeRow,
  storeState,
  strideOf,
  trackCovariance,
  trackState,
  triangle,
} from './packed.ts';
import { predicted, rowsOf, type Sighting } from './sighting.ts';
import { apply, half, inverseFactor, type Matrix, matrix, product, symmetric, transposed } from './symbolic-matrix.ts';
import type { KernelWriter } from './writer.ts';

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

/** Kernels of the extended filter, and the gate that both filters use. */
export function extendedKernels({ language, code, kernel, lanes, models }: KernelWriter) {
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

  return { extendedPredict, extendedUpdate, gate };
}
