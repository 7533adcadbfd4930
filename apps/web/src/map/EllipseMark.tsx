import { type Ellipse, rimOf } from './ellipse.ts';
import type { Ground } from './ground.ts';
import { lineOn } from './line-on.ts';

interface EllipseMarkProps {
  readonly ellipse: Ellipse;
  /** How many times larger than it is. */
  readonly factor: number;
  readonly ground: Ground;
  readonly kind: 'position' | 'impact';
  /** Stands above or below it. */
  readonly label: string;
}

/** An ellipse of error, on the map or the globe. */
export function EllipseMark({ ellipse, factor, ground, kind, label }: EllipseMarkProps) {
  const { altitudeKm } = ellipse;
  const rim = rimOf(ellipse, factor).map(([longitudeDeg, latitudeDeg]) => ({ longitudeDeg, latitudeDeg, altitudeKm }));
  const points = rim
    .map(({ latitudeDeg, longitudeDeg }) => ground.pointOf(latitudeDeg, longitudeDeg, altitudeKm))
    .filter((point) => point !== null)
    .sort((a, b) => a[1] - b[1]);
  // One name above, one below: the two ellipses often lie near each other at the end.
  const named = points.at(kind === 'position' ? 0 : -1);
  const line = lineOn(rim, ground);
  return (
    <g data-ellipse={kind}>
      <path className="ellipse-halo" d={line} />
      <path className={`ellipse-${kind}`} d={line} />
      {named !== undefined && (
        <text className="ellipse-name" x={named[0]} y={named[1] + (kind === 'position' ? -5 : 14)} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}
