import { exp, log, OutOfRange, pow } from '../quantities/index.ts';

const LN_10 = log(10);

/**
 * Albersheim's equation: signal-to-noise ratio per pulse for a steady target and a linear detector.
 *
 * @param probability            0.1..0.9
 * @param falseAlarmProbability  1e-7..1e-3
 * @param pulses                 1..8096
 * @returns                      power ratio; within 0.2 dB of the exact value in that range
 * @source                       Albersheim 1981; Tufts & Cann 1983: 6.2 + 4.54 / sqrt(N + 0.44)
 * @checked                      validation/radar
 */
export function albersheimSignalToNoise(probability: number, falseAlarmProbability: number, pulses: number): number {
  const a = log(0.62 / falseAlarmProbability);
  const b = log(probability / (1 - probability));
  const logTen = log(a + 0.12 * a * b + 1.7 * b) / LN_10;
  const db = (-5 * log(pulses)) / LN_10 + (6.2 + 4.54 / Math.sqrt(pulses + 0.44)) * logTen;
  return pow(10, db / 10);
}

/** Albersheim's equation solved for the detection probability. */
export function albersheimProbability(signalToNoise: number, falseAlarmProbability: number, pulses: number): number {
  const a = log(0.62 / falseAlarmProbability);
  const db = (10 * log(signalToNoise) + 5 * log(pulses)) / LN_10;
  const z = pow(10, db / (6.2 + 4.54 / Math.sqrt(pulses + 0.44)));
  return 1 / (1 + exp(-(z - a) / (1.7 + 0.12 * a)));
}

/**
 * Shnidman's equation: signal-to-noise ratio per pulse for steady and fluctuating targets.
 *
 * @param probability            0.1..0.99
 * @param falseAlarmProbability  1e-9..1e-3
 * @param pulses                 1..100
 * @returns                      power ratio; within 0.7 dB of the exact value at Pfa 1e-6 (tested)
 * @throws                       OutOfRange outside the range of the fit
 * @source                       Shnidman, Determination of required SNR values, IEEE Trans. AES 38 (2002) 1059-1064
 * @checked                      against the exact series
 */
export function shnidmanSignalToNoise(
  swerling: 0 | 1 | 3,
  probability: number,
  falseAlarmProbability: number,
  pulses: number,
): number {
  const model = "Shnidman's equation";
  const source = 'Shnidman 2002';
  if (!(probability >= 0.1 && probability <= 0.99))
    throw new OutOfRange({
      quantity: 'detection probability',
      value: probability,
      minimum: 0.1,
      maximum: 0.99,
      unit: '1',
      model,
      source,
    });
  if (!(falseAlarmProbability >= 1e-9 && falseAlarmProbability <= 1e-3))
    throw new OutOfRange({
      quantity: 'false-alarm probability',
      value: falseAlarmProbability,
      minimum: 1e-9,
      maximum: 1e-3,
      unit: '1',
      model,
      source,
    });
  if (!(pulses >= 1 && pulses <= 100))
    throw new OutOfRange({ quantity: 'pulses', value: pulses, minimum: 1, maximum: 100, unit: '1', model, source });
  const spread = (p: number): number => Math.sqrt(-0.8 * log(4 * p * (1 - p)));
  const alpha = pulses < 40 ? 0 : 0.25;
  const eta = spread(falseAlarmProbability) + (probability < 0.5 ? -1 : 1) * spread(probability);
  const steady = eta * (eta + 2 * Math.sqrt(pulses / 2 + (alpha - 0.25)));
  let db = 0;
  if (swerling !== 0) {
    const p = probability;
    const order = swerling === 1 ? 1 : 2;
    db = (((17.7006 * p - 18.4496) * p + 14.5339) * p - 3.525) / order;
    if (p > 0.872)
      db +=
        (exp(27.31 * p - 25.14) + (p - 0.8) * (0.7 * log(1e-5 / falseAlarmProbability) + (2 * pulses - 20) / 80)) /
        order;
  }
  return (pow(10, db / 10) * steady) / pulses;
}
