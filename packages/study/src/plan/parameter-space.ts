import { attributeOf, rangeOf, usedValue } from '@parasol/catalog/entries';

/** One figure that may vary: its path in the catalogue, its default and the range that sources span. Door units. */
export interface Parameter {
  readonly path: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** The parameters of a question, in a fixed order. Bands, tipping points, tornado charts and campaigns all start here. */
export interface ParameterSpace {
  readonly parameters: readonly Parameter[];
}

/** One point of the space: values by path, ready to stand under `overrides` in a scenario. */
export type OverrideSet = Readonly<Record<string, number>>;

/**
 * The range of a path: the claims of the catalogue about it.
 *
 * @param path  `entity.attribute`
 * @returns     undefined when there is no such attribute, it is not a number, or its claims span no range
 */
export function parameterOf(path: string): Parameter | undefined {
  const place = attributeOf(path);
  const range = place === undefined ? undefined : rangeOf(place.attribute);
  const value = place === undefined ? undefined : usedValue(place.attribute);
  if (range === undefined || typeof value !== 'number' || range.minimum === range.maximum) return undefined;
  return { path, value, ...range };
}

/** The point where every parameter has its default. */
export const centre = (space: ParameterSpace): OverrideSet =>
  Object.fromEntries(space.parameters.map(({ path, value }) => [path, value]));

/** The point at fractions 0..1 of each range. */
export const pointAt = (space: ParameterSpace, fractions: ArrayLike<number>): OverrideSet =>
  Object.fromEntries(
    space.parameters.map(({ path, minimum, maximum }, i) => [
      path,
      fractions[i] === 1 ? maximum : minimum + fractions[i] * (maximum - minimum),
    ]),
  );
