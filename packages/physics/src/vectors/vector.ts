/** Three numbers in one frame and one unit; both stand in the variable's name. Shape [3]: x, y, z. */
export type Vector3 = readonly [number, number, number];

declare const frame: unique symbol;

/** A vector bound to one frame. Only frames/ mints them; arithmetic here keeps the frame of its arguments. */
export type InFrame<Frame extends string> = Vector3 & { readonly [frame]: Frame };

type Same<V extends Vector3> = V;

const as = <V extends Vector3>(x: number, y: number, z: number): V => [x, y, z] as unknown as V;

export const vector = (x: number, y: number, z: number): Vector3 => [x, y, z];

export const add = <V extends Vector3>(a: V, b: Same<V>): V => as(a[0] + b[0], a[1] + b[1], a[2] + b[2]);

export const subtract = <V extends Vector3>(a: V, b: Same<V>): V => as(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

export const scale = <V extends Vector3>(a: V, factor: number): V => as(a[0] * factor, a[1] * factor, a[2] * factor);

/** a + factor b: one step along b. */
export const addScaled = <V extends Vector3>(a: V, b: Same<V>, factor: number): V =>
  as(a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2]);

export const dot = <V extends Vector3>(a: V, b: Same<V>): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = <V extends Vector3>(a: V, b: Same<V>): V =>
  as(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]);

export const length = (a: Vector3): number => Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);

export const distance = (a: Vector3, b: Vector3): number => {
  const x = a[0] - b[0];
  const y = a[1] - b[1];
  const z = a[2] - b[2];
  return Math.sqrt(x * x + y * y + z * z);
};

/** The direction of a non-zero vector. */
export const unit = <V extends Vector3>(a: V): V => scale(a, 1 / length(a));
