import { type MarkKind, MarkSign } from '../time/index.ts';
import { useLayers } from '../view/index.ts';
import type { Ground } from './ground.ts';

/** Something that happened at a place in the air or on the ground. */
export interface MapMark {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly altitudeKm: number;
  readonly label: string;
  readonly kind: MarkKind;
  /** Of an attempt to intercept: how it ended. */
  readonly end?: string | null;
}

/** Events on the map or the globe, each with its name. */
export function EventMarks({ marks, ground }: { readonly marks: readonly MapMark[]; readonly ground: Ground }) {
  const { flights, labels } = useLayers();
  if (!flights.isShown) return null;
  return (
    <g className="events" opacity={flights.opacity}>
      {marks.map(({ latitudeDeg, longitudeDeg, altitudeKm, label, kind, end = null }, i) => {
        const point = ground.pointOf(latitudeDeg, longitudeDeg, altitudeKm);
        if (point === null) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name of their own and do not change places
          <g key={i} transform={`translate(${point[0].toFixed(1)},${point[1].toFixed(1)})`}>
            <title>{label}</title>
            <MarkSign mark={{ kind, end }} />
            {labels.isShown && (
              <text x={9} y={-6}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
