import { InvalidArgumentError } from 'commander';

/** A finite number within limits; anything else names the limits. */
export function numberWithin(minimum: number, maximum: number, unit: string) {
  return (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value) || value < minimum || value > maximum) {
      throw new InvalidArgumentError(`expected a number from ${minimum} to ${maximum}${unit ? ` ${unit}` : ''}`);
    }
    return value;
  };
}

/** A whole number within limits. */
export function integerWithin(minimum: number, maximum: number, unit = '') {
  const read = numberWithin(minimum, maximum, unit);
  return (text: string): number => {
    const value = read(text);
    if (!Number.isInteger(value)) throw new InvalidArgumentError('expected a whole number');
    return value;
  };
}

/** Numbers within limits, set apart by commas. */
export const numbersWithin =
  (minimum: number, maximum: number, unit: string) =>
  (text: string): number[] =>
    text.split(',').map(numberWithin(minimum, maximum, unit));
