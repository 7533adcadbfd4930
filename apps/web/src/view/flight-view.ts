import type { MapFlight } from '@parasol/study/results';
import { useEffect } from 'react';
import { look, type MapView, useMapView } from './map-view.ts';

/** Room round the flights, as a share of what they cover. */
const ROOM = 1.3;
const LEAST_DEG = 24;

const apart = (deg: number): number => ((((deg + 180) % 360) + 360) % 360) - 180;

/**
 * A view that holds whole flights.
 *
 * @param aspect  width of the map over its height
 * @returns       null where nothing flies
 */
export function viewOf(flights: readonly MapFlight[], aspect: number): MapView | null {
  const first = flights[0]?.longitudesDeg[0];
  if (first === undefined) return null;
  const latitudes = flights.flatMap(({ latitudesDeg }) => latitudesDeg);
  const longitudes = flights.flatMap(({ longitudesDeg }) => longitudesDeg.map((deg) => first + apart(deg - first)));
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const latitudeDeg = (south + north) / 2;
  const acrossDeg = ((east - west) * Math.cos((latitudeDeg * Math.PI) / 180)) / aspect;
  return {
    latitudeDeg,
    longitudeDeg: apart((west + east) / 2),
    heightDeg: Math.max(LEAST_DEG, ROOM * Math.max(north - south, acrossDeg)),
  };
}

/** Looks at flights while they are shown, and back where the reader looked before. */
export function useFlightView(flights: readonly MapFlight[]): void {
  const shown = flights.map(({ threatId }) => threatId).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same missiles in another run are no reason to look elsewhere
  useEffect(() => {
    const before = useMapView.getState();
    const view = viewOf(flights, globalThis.innerWidth > 820 ? 1.8 : 0.8);
    if (view !== null) look(view);
    return () => look(before);
  }, [shown]);
}
