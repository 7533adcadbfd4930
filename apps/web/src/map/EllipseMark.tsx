import { type Ellipse, rimOf } from './ellipse.ts';
import type { Ground } from './ground.ts';
import { lineOn } from './line-on.ts';

interface EllipseMarkProps {
  readonly ellipse: Ellipse;
  /** How many times larger than it is. */
  readonly factor: number;
  readonly ground: Ground;
  readonly kind: 'position' | 'impact';
  /** Stands beside it. */
  readonly label: string;
}

/** An ellipse of error, on the map or the globe. */
export function EllipseMark({ ellipse, factor, ground, kind, label }: EllipseMarkProps) {
  const { altitudeKm } = ellipse;
  const rim = rimOf(ellipse, factor).map(([longitudeDeg, latitudeDeg]) => ({ longitudeDeg, latitudeDeg, altitudeKm }));
  const [right] = rim
    .map(({ latitudeDeg, longitudeDeg }) => ground.pointOf(latitudeDeg, longitudeDeg, altitudeKm))
    .filter((point) => point !== null)
    .sort((a, b) => b[0] - a[0]);
  const line = lineOn(rim, ground);
  return (
    <g data-ellipse={kind}>
      <path className="ellipse-halo" d={line} />
      <path className={`ellipse-${kind}`} d={line} />
      {right !== undefined && (
        <text className="ellipse-name" x={right[0] + 5} y={right[1] + 4}>
          {label}
        </text>
      )}
    </g>
  );
}
