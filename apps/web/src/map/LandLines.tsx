import { memo } from 'react';
import type { Land } from './land.ts';
import { type Projection, pathOf } from './projection.ts';

interface LandProps {
  readonly land: Land;
  readonly projection: Projection;
}

const linesOf = (lines: readonly (readonly (readonly number[])[])[], projection: Projection): string =>
  lines.map((line) => pathOf(line as readonly (readonly [number, number])[], projection)).join('');

/** The ground, under everything. Drawn anew only when the view changes. */
export const Ground = memo(({ land, projection }: LandProps) => (
  <path className="ground" d={linesOf(land.rings, projection)} />
));

/** Coasts and borders. */
export const LandLines = memo(({ land, projection, opacity }: LandProps & { readonly opacity: number }) => (
  <g opacity={opacity} className="lines">
    <path className="coast" d={linesOf(land.rings, projection)} />
    <path className="border" d={linesOf(land.borders, projection)} />
  </g>
));
