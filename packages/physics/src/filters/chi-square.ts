import { exp, log, OutOfRange, TWO_PI } from '../quantities/index.ts';

/** Natural logarithm of the gamma function of a number above 0: Stirling's series after raising the argument to 16. */
function logGamma(x: number): number {
  let z = x;
  let raised = 0;
  while (z < 16) {
    raised += log(z);
    z += 1;
  }
  const i2 = 1 / (z * z);
  const series = (1 / 12 - i2 * (1 / 360 - i2 * (1 / 1260 - i2 / 1680))) / z;
  return (z - 0.5) * log(z) - z + 0.5 * log(TWO_PI) + series - raised;
}

/**
 * Probability that a chi-square variable of `freedom` degrees is at most `value`.
 *
 * @source   Abramowitz & Stegun, Handbook of Mathematical Functions, 1964, 6.5.29 (series), 6.5.31 (continued fraction), 6.1.41 (Stirling)
 * @checked  chi-square.test.ts: printed quantiles; closed forms of 1 and 2 degrees
 */
export function chiSquareProbability(value: number, freedom: number): number {
  if (!(freedom > 0)) throw outside('degrees of freedom', freedom, Number.POSITIVE_INFINITY);
  if (!(value > 0)) return 0;
  const a = 0.5 * freedom;
  const x = 0.5 * value;
  const front = exp(a * log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; term > 1e-17 * sum; k += 1) {
      term *= x / (a + k);
      sum += term;
    }
    return front * sum;
  }
  // Lentz's evaluation of the continued fraction of the upper tail.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 10_000; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return 1 - front * fraction;
}

/**
 * The value that a chi-square variable stays below with the given probability.
 *
 * @param probability  above 0, below 1
 * @param freedom      degrees of freedom, above 0
 * @throws             OutOfRange outside those
 */
export function chiSquareQuantile(probability: number, freedom: number): number {
  if (!(probability > 0 && probability < 1)) throw outside('probability', probability, 1);
  let low = 0;
  let high = freedom + 10;
  while (chiSquareProbability(high, freedom) < probability) high *= 2;
  while (high - low > 1e-13 * high) {
    const middle = 0.5 * (low + high);
    if (middle === low || middle === high) break;
    if (chiSquareProbability(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

const outside = (quantity: string, value: number, maximum: number): OutOfRange =>
  new OutOfRange({
    quantity,
    value,
    minimum: 0,
    maximum,
    unit: '1',
    model: 'chi-square distribution',
    source: 'its definition',
  });
