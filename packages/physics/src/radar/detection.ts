import { exp, log, OutOfRange } from '../quantities/index.ts';

/** What decides a detection besides the signal: fluctuation, false alarms, pulses added up. */
export interface DetectionRule {
  readonly swerling: 0 | 1 | 3;
  readonly falseAlarmProbability: number;
  /** Detector threshold in units of noise power: `detectionThreshold`. */
  readonly threshold: number;
  readonly pulses: number;
}

/** Chance that `pulses` samples of unit exponential noise add up to more than a threshold (Erlang tail). */
function noiseTail(pulses: number, threshold: number): number {
  let term = exp(-threshold);
  let sum = term;
  for (let i = 1; i < pulses; i += 1) {
    term *= threshold / i;
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * Threshold of a square-law detector for a false-alarm probability.
 *
 * @param pulses  pulses added up, whole, at least 1
 * @returns       sum of normalised power above which a detection is declared; -ln(Pfa) for one pulse
 * @source        Marcum 1947: Pfa = Q(N, T), the tail of a gamma distribution
 */
export function detectionThreshold(falseAlarmProbability: number, pulses: number): number {
  if (pulses === 1) return -log(falseAlarmProbability);
  let low = 0;
  let high = pulses - 2 * log(falseAlarmProbability) + 4 * Math.sqrt(-pulses * log(falseAlarmProbability));
  for (let i = 0; i < 80 && high - low > 1e-13 * high; i += 1) {
    const middle = 0.5 * (low + high);
    if (noiseTail(pulses, middle) > falseAlarmProbability) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** Sums of exponentials keep their digits up to here; real radars add up far fewer pulses. */
const MOST_PULSES = 500;
const LEAST_FALSE_ALARM_PROBABILITY = 1e-12;

/**
 * The rule of a detector with its threshold worked out.
 *
 * @throws OutOfRange for pulses outside 1..500 or a false-alarm probability outside 1e-12..0.5
 */
export function detectionRule(swerling: 0 | 1 | 3, falseAlarmProbability: number, pulses: number): DetectionRule {
  const model = 'detection in noise';
  const source = 'range of the series';
  if (!(pulses >= 1 && pulses <= MOST_PULSES && Math.floor(pulses) === pulses))
    throw new OutOfRange({
      quantity: 'pulses',
      value: pulses,
      minimum: 1,
      maximum: MOST_PULSES,
      unit: '1',
      model,
      source,
    });
  if (!(falseAlarmProbability >= LEAST_FALSE_ALARM_PROBABILITY && falseAlarmProbability <= 0.5))
    throw new OutOfRange({
      quantity: 'false-alarm probability',
      value: falseAlarmProbability,
      minimum: LEAST_FALSE_ALARM_PROBABILITY,
      maximum: 0.5,
      unit: '1',
      model,
      source,
    });
  return { swerling, falseAlarmProbability, pulses, threshold: detectionThreshold(falseAlarmProbability, pulses) };
}

/**
 * Detection probability by the exact mixture: the echo adds J to the shape of the gamma-distributed sum, J being Poisson for a steady
 * target (Swerling 0), geometric for Swerling 1 and negative binomial of order 2 for Swerling 3, with mean N times the signal-to-noise ratio.
 *
 * @param signalToNoise  mean power ratio per pulse
 * @returns              0..1
 * @source               Shnidman, Radar detection probabilities and their calculation, IEEE Trans. AES 31 (1995), series form;
 *                       Swerling 1954; Marcum 1947
 * @checked              closed forms of one pulse; Marcum Q by quadrature; validation/radar
 * @omits                fluctuation from pulse to pulse (Swerling 2 and 4), integration loss beyond the model
 */
export function detectionProbabilitySeries(rule: DetectionRule, signalToNoise: number): number {
  const { pulses: n, threshold: t, swerling } = rule;
  const mean = n * Math.max(0, signalToNoise);
  // A steady echo this strong lies more than ten deviations above any threshold of the valid range, and exp(-mean) would vanish.
  if (swerling === 0 && mean > 700) return 1;
  // P(sum <= t | shape n + j) falls to nothing once n + j exceeds t by many deviations: a short sum of misses.
  const last = Math.floor(t + 9 * Math.sqrt(t) + 40);
  let term = exp(-t);
  let tail = term;
  for (let i = 1; i < n; i += 1) {
    term *= t / i;
    tail += term;
  }
  // weight = P(J = 0); order k = 1 (Swerling 1) or 2 (Swerling 3).
  const order = swerling === 3 ? 2 : 1;
  const stay = 1 / (1 + mean / order);
  let weight = swerling === 0 ? exp(-mean) : order === 2 ? stay * stay : stay;
  let miss = 0;
  for (let j = 0; n + j <= last; j += 1) {
    miss += weight * Math.max(0, 1 - tail);
    weight *= swerling === 0 ? mean / (j + 1) : ((order + j) / (j + 1)) * (1 - stay);
    term *= t / (n + j);
    tail += term;
  }
  return Math.min(1, Math.max(0, 1 - miss));
}

/**
 * Detection probability of one look: closed forms for one pulse of a fluctuating target, the series otherwise.
 *
 * @param signalToNoise  mean power ratio per pulse, 0 or more
 * @returns              0..1, equal to the false-alarm probability at 0
 * @source               Swerling 1: Pfa^(1/(1+S)); Swerling 3: (1 + 2 T S / (2+S)^2) exp(-2 T / (2+S))
 */
export function detectionProbability(rule: DetectionRule, signalToNoise: number): number {
  if (rule.pulses === 1 && rule.swerling === 1) return exp(-rule.threshold / (1 + Math.max(0, signalToNoise)));
  if (rule.pulses === 1 && rule.swerling === 3) {
    const s = 2 + Math.max(0, signalToNoise);
    return (1 + (2 * rule.threshold * (s - 2)) / (s * s)) * exp((-2 * rule.threshold) / s);
  }
  return detectionProbabilitySeries(rule, signalToNoise);
}

/** Signal-to-noise ratio per pulse that reaches a detection probability: the inverse of `detectionProbability`, by bisection. */
export function requiredSignalToNoise(rule: DetectionRule, probability: number): number {
  let low = 0;
  let high = 1;
  while (detectionProbability(rule, high) < probability && high < 1e12) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-13 * high; i += 1) {
    const middle = 0.5 * (low + high);
    if (detectionProbability(rule, middle) < probability) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}
