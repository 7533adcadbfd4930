import { create } from 'zustand';
import { type RegionId, useLaboratory } from '../laboratory/index.ts';

/** Where maps and the globe look: they all follow this one view. */
export interface MapView {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** Degrees of latitude from the lower to the upper edge. */
  readonly heightDeg: number;
}

/** Views that show a region and the launch areas of the library. */
const REGION_VIEWS: Readonly<Record<RegionId, MapView>> = {
  europe: { latitudeDeg: 50, longitudeDeg: 16, heightDeg: 46 },
  'nato-2010': { latitudeDeg: 50, longitudeDeg: -45, heightDeg: 76 },
  us: { latitudeDeg: 45, longitudeDeg: -110, heightDeg: 64 },
};

const NEAREST_DEG = 2;
const FARTHEST_DEG = 170;

export const useMapView = create<MapView>()(() => REGION_VIEWS[useLaboratory.getState().region]);

/** Looks elsewhere; kept within the map. */
export const look = (view: Partial<MapView>): void =>
  useMapView.setState((now) => {
    const { latitudeDeg, longitudeDeg, heightDeg } = { ...now, ...view };
    return {
      latitudeDeg: Math.min(85, Math.max(-85, latitudeDeg)),
      longitudeDeg: ((((longitudeDeg + 180) % 360) + 360) % 360) - 180,
      heightDeg: Math.min(FARTHEST_DEG, Math.max(NEAREST_DEG, heightDeg)),
    };
  });

/** Looks at a whole region. */
export const lookAt = (region: RegionId): void => look(REGION_VIEWS[region]);

/** Nearer (below 1) or farther (above 1). */
export const zoom = (by: number): void => look({ heightDeg: useMapView.getState().heightDeg * by });
