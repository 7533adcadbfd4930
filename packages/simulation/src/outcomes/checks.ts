import { OutOfRange } from '@parasol/physics/quantities';

/** Passes a probability through. @throws OutOfRange outside 0..1 or NaN */
export const probability = (value: number, quantity: string): number => {
  if (!(value >= 0 && value <= 1))
    throw new OutOfRange({
      quantity,
      value,
      minimum: 0,
      maximum: 1,
      unit: '1',
      model: 'closed forms of leakage',
      source: 'definition of a probability',
    });
  return value;
};

/** Passes a whole number up to a million through. @throws OutOfRange otherwise */
export const wholeNumber = (value: number, quantity: string, minimum: number): number => {
  if (!(value >= minimum && Math.floor(value) === value && value <= 1e6))
    throw new OutOfRange({
      quantity,
      value,
      minimum,
      maximum: 1e6,
      unit: 'whole number',
      model: 'closed forms of leakage',
      source: 'counting',
    });
  return value;
};
