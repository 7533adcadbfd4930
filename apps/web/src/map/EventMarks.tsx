import type { MarkKind } from '../time/index.ts';
import { useLayers } from '../view/index.ts';
import type { Ground } from './ground.ts';

/** Something that happened at a place in the air or on the ground. */
export interface MapMark {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  readonly altitudeKm: number;
  readonly label: string;
  readonly kind: MarkKind;
}

/** Shapes of events round their place; open ones tell, filled ones are acts. */
const SHAPES: Readonly<Record<MarkKind, string>> = {
  launch: 'M0,-5L5,4H-5Z',
  detection: 'M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5Z',
  burnout: 'M-4,-4H4V4H-4Z',
  'firm-track': 'M0,-5A5,5 0 1 1 0,5A5,5 0 1 1 0,-5ZM0,-1.5A1.5,1.5 0 1 1 0,1.5A1.5,1.5 0 1 1 0,-1.5Z',
  commit: 'M0,-5L5,0L0,5L-5,0Z',
  'interceptor-launch': 'M-5,4L0,-4L5,4',
  intercept: 'M0,-7V7M-7,0H7M-5,-5L5,5M5,-5L-5,5',
  impact: 'M-5,-5L5,5M5,-5L-5,5',
};

/** Events on the map or the globe, each with its name. */
export function EventMarks({ marks, ground }: { readonly marks: readonly MapMark[]; readonly ground: Ground }) {
  const { flights, labels } = useLayers();
  if (!flights.isShown) return null;
  return (
    <g className="events" opacity={flights.opacity}>
      {marks.map(({ latitudeDeg, longitudeDeg, altitudeKm, label, kind }, i) => {
        const point = ground.pointOf(latitudeDeg, longitudeDeg, altitudeKm);
        if (point === null) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name of their own and do not change places
          <g key={i} transform={`translate(${point[0].toFixed(1)},${point[1].toFixed(1)})`}>
            <title>{label}</title>
            <path className="event-halo" d={SHAPES[kind]} />
            <path className={`event ${kind}`} d={SHAPES[kind]} />
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
