import type { ReactNode } from 'react';
import type { LivePlaces } from '../live/index.ts';
import type { Ground, MapMark, PaintId, Painting, Track } from '../map/index.ts';
import type { Scene } from '../scene/index.ts';

export interface GlobeProps {
  /** What the globe is, for readers who hear it. */
  readonly label: string;
  readonly scene: Scene | null;
  readonly live?: LivePlaces | undefined;
  readonly paint?: PaintId | Painting | undefined;
  readonly isMovable?: boolean | undefined;
  readonly tracks: readonly Track[];
  readonly marks: readonly MapMark[];
  readonly over?: ((ground: Ground) => ReactNode) | undefined;
}
