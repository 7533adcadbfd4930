import { useMemo } from 'react';
import { useClock } from '../time/index.ts';
import { useLayers } from '../view/index.ts';
import type { Projection } from './projection.ts';
import { isFlying, passedOf, placeOn, type Track } from './tracks.ts';

/** The time up to which tracks are drawn: all of them whole where the clock has no span. */
const useTrackTime = (): number => useClock(({ fromS, toS, timeS }) => (toS > fromS ? timeS : Infinity));

interface TrackLinesProps {
  readonly tracks: readonly Track[];
  readonly projection: Projection;
}

/** What flies, on the flat map: the ground track up to the time of the clock, and a point where it is now. */
export function TrackLines({ tracks, projection }: TrackLinesProps) {
  const timeS = useTrackTime();
  const { flights } = useLayers();
  const pieces = useMemo(() => tracks.map((track) => piecesOf(track, projection)), [tracks, projection]);
  if (!flights.isShown) return null;
  return (
    <g className="tracks" opacity={flights.opacity}>
      {tracks.map((track, i) => {
        const passed = passedOf(track, timeS);
        if (passed < 0) return null;
        const { latitudeDeg, longitudeDeg } = placeOn(track, passed);
        const [x, y] = [projection.x(longitudeDeg), projection.y(latitudeDeg)];
        const { lines, xs, halfTurn } = pieces[i];
        const line = lines.slice(0, Math.floor(passed) + 1).join('');
        const isNow = isFlying(track, passed);
        const isBroken = Math.abs(x - xs[Math.floor(passed)]) > halfTurn;
        return (
          <g key={track.id} className={track.isFlyOut ? 'fly-out' : 'flight'}>
            <path d={isNow && !isBroken ? `${line}L${x.toFixed(1)},${y.toFixed(1)}` : line} stroke={track.colour} />
            {isNow && <circle cx={x} cy={y} r={track.isFlyOut ? 3 : 4.5} fill={track.colour} />}
          </g>
        );
      })}
    </g>
  );
}

/** Points of half a turn: a step wider than this goes over the edge of the map. */
const halfTurn = ({ x, longitudeDeg, width }: Projection): number =>
  Math.abs(x(longitudeDeg(width / 2) + 179.9) - width / 2);

interface Pieces {
  /** One piece of path a point, broken where the track leaves one edge of the map and comes in at the other. */
  readonly lines: readonly string[];
  readonly xs: readonly number[];
  readonly halfTurn: number;
}

function piecesOf({ latitudesDeg, longitudesDeg }: Track, projection: Projection): Pieces {
  const half = halfTurn(projection);
  const xs = longitudesDeg.map(projection.x);
  const lines = xs.map((x, i) => {
    const isBroken = i === 0 || Math.abs(x - xs[i - 1]) > half;
    return `${isBroken ? 'M' : 'L'}${x.toFixed(1)},${projection.y(latitudesDeg[i]).toFixed(1)}`;
  });
  return { lines, xs, halfTurn: half };
}
