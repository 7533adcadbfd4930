/**
 * Small dense matrices as flat row-major Float64Arrays: element (i, j) of an n by m matrix at i m + j. The readable reference; the hot
 * filters are written out by a generator and compared with these.
 */

/** Identity times a factor, [n n]. */
export function scaledIdentity(n: number, factor: number): Float64Array {
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) result[i * n + i] = factor;
  return result;
}

/** Diagonal matrix, [n n]. */
export function diagonal(values: readonly number[]): Float64Array {
  const n = values.length;
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) result[i * n + i] = values[i];
  return result;
}

/** Sum of two matrices of the same shape. */
export function addMatrices(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(a.length);
  for (let i = 0; i < a.length; i += 1) result[i] = a[i] + b[i];
  return result;
}

/** A B for A [rows inner] and B [inner columns]. */
export function multiply(a: Float64Array, b: Float64Array, inner: number): Float64Array {
  const rows = a.length / inner;
  const columns = b.length / inner;
  const result = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i += 1)
    for (let k = 0; k < inner; k += 1) {
      const value = a[i * inner + k];
      if (value === 0) continue;
      for (let j = 0; j < columns; j += 1) result[i * columns + j] += value * b[k * columns + j];
    }
  return result;
}

/** Transpose of A [rows columns]. */
export function transpose(a: Float64Array, columns: number): Float64Array {
  const rows = a.length / columns;
  const result = new Float64Array(a.length);
  for (let i = 0; i < rows; i += 1) for (let j = 0; j < columns; j += 1) result[j * rows + i] = a[i * columns + j];
  return result;
}

/** T S T^t for symmetric S [n n] and T [m n]: a covariance in other coordinates, or at another time. Exactly symmetric. */
export function transformSymmetric(t: Float64Array, s: Float64Array, n: number): Float64Array {
  const m = t.length / n;
  const ts = multiply(t, s, n);
  const result = new Float64Array(m * m);
  for (let i = 0; i < m; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = 0; k < n; k += 1) sum += ts[i * n + k] * t[j * n + k];
      result[i * m + j] = sum;
      result[j * m + i] = sum;
    }
  return result;
}

/**
 * Cholesky factor L of a symmetric positive definite matrix, S = L L^t.
 *
 * @returns [n n] lower triangle; undefined when S is not positive definite to working accuracy (a pivot below 1e-13 of its diagonal)
 */
export function cholesky(s: Float64Array, n: number): Float64Array | undefined {
  const l = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1) {
    let pivot = s[j * n + j];
    for (let k = 0; k < j; k += 1) pivot -= l[j * n + k] * l[j * n + k];
    if (!(pivot > 1e-13 * s[j * n + j])) return undefined;
    const root = Math.sqrt(pivot);
    l[j * n + j] = root;
    for (let i = j + 1; i < n; i += 1) {
      let sum = s[i * n + j];
      for (let k = 0; k < j; k += 1) sum -= l[i * n + k] * l[j * n + k];
      l[i * n + j] = sum / root;
    }
  }
  return l;
}

/**
 * Inverse of a symmetric positive definite matrix: covariance from information and back.
 *
 * Rows and columns are first scaled to a unit diagonal, so that metres and metres per second do not spoil the pivots.
 *
 * @returns [n n], exactly symmetric; undefined when the matrix is not positive definite
 */
export function invertSymmetric(s: Float64Array, n: number): Float64Array | undefined {
  const scale = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    if (!(s[i * n + i] > 0)) return undefined;
    scale[i] = 1 / Math.sqrt(s[i * n + i]);
  }
  const scaled = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) scaled[i * n + j] = s[i * n + j] * scale[i] * scale[j];
  const l = cholesky(scaled, n);
  if (l === undefined) return undefined;
  // m = L^-1 by forward substitution; the inverse is m^t m.
  const m = new Float64Array(n * n);
  for (let j = 0; j < n; j += 1)
    for (let i = j; i < n; i += 1) {
      let sum = i === j ? 1 : 0;
      for (let k = j; k < i; k += 1) sum -= l[i * n + k] * m[k * n + j];
      m[i * n + j] = sum / l[i * n + i];
    }
  const result = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = i; k < n; k += 1) sum += m[k * n + i] * m[k * n + j];
      result[i * n + j] = sum * scale[i] * scale[j];
      result[j * n + i] = result[i * n + j];
    }
  return result;
}
