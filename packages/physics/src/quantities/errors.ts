/** A value outside the range in which a model is valid: the caller asked for physics that the model does not have. */
export class OutOfRange extends RangeError {
  readonly quantity: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
  readonly model: string;
  readonly source: string;

  constructor(details: {
    quantity: string;
    value: number;
    minimum: number;
    maximum: number;
    unit: string;
    model: string;
    source: string;
  }) {
    const { quantity, value, minimum, maximum, unit, model, source } = details;
    super(`${quantity} ${value} ${unit} is outside ${minimum} to ${maximum} ${unit} of ${model} (${source})`);
    this.name = 'OutOfRange';
    this.quantity = quantity;
    this.value = value;
    this.minimum = minimum;
    this.maximum = maximum;
    this.unit = unit;
    this.model = model;
    this.source = source;
  }
}

/** Our own mistake: a state that the code promises never to reach. */
export class InvariantFailure extends Error {
  constructor(promise: string) {
    super(`invariant broken: ${promise}`);
    this.name = 'InvariantFailure';
  }
}

/** Passes a finite number through; NaN and infinities stop at the door of a room. */
export function finite(value: number, name: string): number {
  if (!(value - value === 0)) throw new InvariantFailure(`${name} is finite (got ${value})`);
  return value;
}
