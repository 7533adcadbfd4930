import { corners, oneAtATime } from './corner-designs.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { type OverrideSet, type ParameterSpace, pointAt } from './parameter-space.ts';
import { sobol } from './sobol.ts';

export type DesignKind = 'one-at-a-time' | 'corners' | 'latin-hypercube' | 'sobol';

/**
 * The points of a space at which a question is asked.
 *
 * @param count  points of the two sampled designs; the other two have as many as they have
 * @param seed   whole number; same seed, same points; not used by the first two
 * @returns      override sets, in a fixed order: their index is the number of the case
 */
export function design(space: ParameterSpace, kind: DesignKind, count: number, seed: number): OverrideSet[] {
  const dimensions = space.parameters.length;
  switch (kind) {
    case 'one-at-a-time':
      return oneAtATime(space);
    case 'corners':
      return corners(space);
    case 'latin-hypercube':
      return latinHypercube(dimensions, count, seed).map((fractions) => pointAt(space, fractions));
    case 'sobol':
      return sobol(dimensions, count, seed).map((fractions) => pointAt(space, fractions));
  }
}
