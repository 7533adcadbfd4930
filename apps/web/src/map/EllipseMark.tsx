import { type Ellipse, rimOf } from './ellipse.ts';
import type { Ground } from './ground.ts';
import { lineOn } from './line-on.ts';

interface EllipseMarkProps {
  readonly ellipse: Ellipse;
  /** How many times larger than it is. */
  readonly factor: number;
  readonly ground: Ground;
  readonly kind: 'position' | 'impact';
  /** Stands above it. */
  readonly label: string;
}

/** An ellipse of error, on the map or the globe. */
export function EllipseMark({ ellipse, factor, ground, kind, label }: EllipseMarkProps) {
  const { altitudeKm } = ellipse;
  const rim = rimOf(ellipse, factor).map(([longitudeDeg, latitudeDeg]) => ({ longitudeDeg, latitudeDeg, altitudeKm }));
  const [top] = rim
    .map(({ latitudeDeg, longitudeDeg }) => ground.pointOf(latitudeDeg, longitudeDeg, altitudeKm))
    .filter((point) => point !== null)
    .sort((a, b) => a[1] - b[1]);
  const line = lineOn(rim, ground);
  return (
    <g data-ellipse={kind}>
      <path className="ellipse-halo" d={line} />
      <path className={`ellipse-${kind}`} d={line} />
      {top !== undefined && (
        <text className="ellipse-name" x={top[0]} y={top[1] - 5} textAnchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}
