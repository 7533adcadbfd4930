import {
  add,
  air,
  cell,
  divide,
  dot,
  least,
  multiply,
  type Node,
  negative,
  number,
  ONE,
  root,
  subtract,
  ZERO,
} from './expression.ts';
import { half, identity, type Matrix, matrix, plus, product, times } from './symbolic-matrix.ts';

/** What a ballistic motion reads: see `packModel` of packages/physics/src/filters. */
export interface ModelNodes {
  readonly mu: Node;
  readonly oblateness: Node;
  readonly w: Node;
  readonly radius: Node;
  readonly k: readonly [Node, Node, Node];
  readonly cellsPerM: Node;
  readonly cells: Node;
}

interface Slope {
  /** Rate of change of position, velocity (and drag area over mass, whose rate is 0). */
  readonly rate: readonly Node[];
  /** Acceleration by position and by velocity, [3 3]; by drag area over mass, [3] (only with drag). */
  readonly byPosition: Matrix;
  readonly byVelocity: Matrix;
  readonly byDrag: readonly Node[] | null;
}

const two = number(2);

/** Gravity with J2, centrifugal and Coriolis acceleration, drag; and the derivatives that the covariance needs (oblateness left out). */
function slope(state: readonly Node[], model: ModelNodes): Slope {
  const [x, y, z, vx, vy, vz] = state as [Node, Node, Node, Node, Node, Node];
  const p = [x, y, z];
  const v = [vx, vy, vz];
  const r2 = dot(p, p);
  const inverse = divide(ONE, r2);
  const r = root(r2);
  const s = multiply(multiply(z, z), inverse);
  const k = multiply(negative(multiply(model.mu, inverse)), multiply(inverse, r));
  const q = multiply(model.oblateness, inverse);
  const polar = multiply(number(5), s);
  const equatorial = multiply(k, add(ONE, multiply(q, subtract(ONE, polar))));
  const axial = multiply(k, add(ONE, multiply(q, subtract(number(3), polar))));
  const w2 = multiply(model.w, model.w);
  const coriolis = multiply(two, model.w);
  const turning = add(equatorial, w2);
  const level = [
    add(multiply(turning, x), multiply(coriolis, vy)),
    subtract(multiply(turning, y), multiply(coriolis, vx)),
    multiply(axial, z),
  ];
  // Gradient of the point mass: k I - 3 k p p^t / r2 (k is negative), and the centrifugal term.
  const stretch = multiply(multiply(number(-3), k), inverse);
  const diagonal = [add(k, w2), add(k, w2), k];
  const byPosition = matrix(3, 3, (i, j) => {
    const outer = multiply(stretch, multiply(p[i]!, p[j]!));
    return i === j ? add(diagonal[i]!, outer) : outer;
  });
  const turn: Matrix = [
    [ZERO, coriolis, ZERO],
    [negative(coriolis), ZERO, ZERO],
    [ZERO, ZERO, ZERO],
  ];
  if (state.length === 6) return { rate: [...v, ...level], byPosition, byVelocity: turn, byDrag: null };

  const b = state[6]!;
  const [k1, k2, k3] = model.k;
  const flat = multiply(s, subtract(k1, multiply(s, subtract(k2, multiply(s, k3)))));
  const altitude = subtract(r, multiply(model.radius, subtract(ONE, flat)));
  const place = least(multiply(altitude, model.cellsPerM), model.cells);
  const at = cell(least(place, subtract(model.cells, ONE)));
  const u = subtract(place, at);
  const [c0, c1, c2, c3] = [0, 1, 2, 3].map((offset) => air(at, offset)) as [Node, Node, Node, Node];
  const density = add(c0, multiply(u, add(c1, multiply(u, add(c2, multiply(u, c3))))));
  const densitySlope = multiply(
    model.cellsPerM,
    add(c1, multiply(u, add(multiply(two, c2), multiply(u, multiply(number(3), c3))))),
  );
  const speed = root(dot(v, v));
  const perDrag = multiply(multiply(number(-0.5), density), speed);
  const drag = multiply(perDrag, b);
  const byDrag = v.map((each) => multiply(perDrag, each));
  const steep = multiply(multiply(multiply(number(-0.5), densitySlope), multiply(speed, b)), multiply(inverse, r));
  const along = multiply(multiply(number(-0.5), multiply(density, b)), divide(ONE, speed));
  return {
    rate: [...v, ...level.map((each, i) => add(each, multiply(drag, v[i]!))), ZERO],
    byPosition: plus(
      byPosition,
      matrix(3, 3, (i, j) => multiply(multiply(steep, v[i]!), p[j]!)),
    ),
    byVelocity: plus(
      turn,
      matrix(3, 3, (i, j) => {
        const outer = multiply(along, multiply(v[i]!, v[j]!));
        return i === j ? add(drag, outer) : outer;
      }),
    ),
    byDrag,
  };
}

/** One step of the classical Runge-Kutta method, and what its forces do to velocity (see `kickOf`), taken at the last estimate of the middle. */
export function rungeKutta(
  state: readonly Node[],
  h: Node,
  model: ModelNodes,
): { readonly state: readonly Node[]; readonly kick: Matrix } {
  const ahead = ({ rate }: Slope, by: Node): Node[] => state.map((each, i) => add(each, multiply(by, rate[i]!)));
  const halfStep = multiply(half, h);
  const first = slope(state, model);
  const second = slope(ahead(first, halfStep), model);
  const third = slope(ahead(second, halfStep), model);
  const fourth = slope(ahead(third, h), model);
  const sixth = divide(h, number(6));
  const sums = state.map((_, i) =>
    add(add(first.rate[i]!, multiply(two, add(second.rate[i]!, third.rate[i]!))), fourth.rate[i]!),
  );
  return { state: state.map((each, i) => add(each, multiply(sixth, sums[i]!))), kick: kickOf(third, h) };
}

/**
 * What the forces of a step of length h, taken in its middle, do to velocity: v becomes [M E N] times (r, v, drag area over mass), to second
 * order. Between half steps of drift it carries deviations over the step.
 */
function kickOf({ byPosition, byVelocity, byDrag }: Slope, h: Node): Matrix {
  const halfStep = multiply(half, h);
  const turned = plus(identity(3), times(byVelocity, halfStep));
  const push = (columns: Matrix): Matrix => times(product(turned, columns), h);
  const own = plus(identity(3), times(product(turned, byVelocity), h));
  const parts = [push(byPosition), own, ...(byDrag === null ? [] : [push(byDrag.map((each) => [each]))])];
  return [0, 1, 2].map((i) => parts.flatMap((part) => part[i]!));
}

/** Covariance that white acceleration of intensity q per axis, and a random walk of drag of intensity qb, add over a step. */
export function processNoise(n: number, h: Node, q: Node, qb: Node): Matrix {
  const qh = multiply(q, h);
  const qh2 = multiply(multiply(half, h), qh);
  const qh3 = multiply(divide(multiply(h, h), number(3)), qh);
  return matrix(n, n, (i, j) => {
    if (i === 6 || j === 6) return i === j ? multiply(qb, h) : ZERO;
    if (i === j) return i < 3 ? qh3 : qh;
    return Math.abs(i - j) === 3 ? qh2 : ZERO;
  });
}
