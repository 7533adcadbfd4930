import { centre, type OverrideSet, type ParameterSpace } from './parameter-space.ts';

/** Largest number of corners that is run: 2^10. */
export const MAXIMUM_CORNERS = 1024;

/** The centre, then every parameter alone at its lowest and its highest: 1 + 2 d points. */
export function oneAtATime(space: ParameterSpace): OverrideSet[] {
  const middle = centre(space);
  return [
    middle,
    ...space.parameters.flatMap(({ path, minimum, maximum }) => [
      { ...middle, [path]: minimum },
      { ...middle, [path]: maximum },
    ]),
  ];
}

/**
 * Every combination of lowest and highest: 2^d points; bit i of the point's number says whether parameter i is at its highest.
 *
 * @throws RangeError when that is more than 1,024 points: sample instead
 */
export function corners(space: ParameterSpace): OverrideSet[] {
  const { parameters } = space;
  if (parameters.length > 10)
    throw new RangeError(
      `${parameters.length} parameters have more than ${MAXIMUM_CORNERS} corners; use a sampled design`,
    );
  return Array.from({ length: 1 << parameters.length }, (_, number) =>
    Object.fromEntries(
      parameters.map(({ path, minimum, maximum }, i) => [path, (number >> i) & 1 ? maximum : minimum]),
    ),
  );
}
