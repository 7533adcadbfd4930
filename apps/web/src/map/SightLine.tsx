import type { FlownPlace } from '../time/index.ts';
import type { Ground } from './ground.ts';
import { lineOn } from './line-on.ts';
import { sightOf } from './sight.ts';

interface SightLineProps {
  readonly from: { readonly latitudeDeg: number; readonly longitudeDeg: number };
  readonly to: FlownPlace;
  readonly ground: Ground;
  /** With a firm track, or seen without one. */
  readonly isFirm: boolean;
}

/** A sensor sees something now: a ring round the sensor and the line of sight. */
export function SightLine({ from, to, ground, isFirm }: SightLineProps) {
  const site = ground.pointOf(from.latitudeDeg, from.longitudeDeg);
  const className = isFirm ? 'sight-firm' : 'sight-seen';
  return (
    <g>
      <path className={className} d={lineOn(sightOf({ ...from, altitudeKm: 0 }, to), ground)} />
      {site !== null && <circle className={className} cx={site[0]} cy={site[1]} r={isFirm ? 14 : 12} />}
    </g>
  );
}
