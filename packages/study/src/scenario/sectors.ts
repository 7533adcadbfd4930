import { WGS_84 } from '@parasol/physics/earth';
import { positionAt } from '@parasol/physics/flight';
import { geodeticFromEcef } from '@parasol/physics/frames';
import { degFromRad } from '@parasol/physics/quantities';
import type { Threat } from '@parasol/simulation/threats';
import { countries, type PlacePoint, polygonContains, preparePolygon, shapeContains } from '../regions/index.ts';
import type { Point } from './place.ts';

/** A sector as it is asked: countries of the coarse map, and an area. */
export interface Sector {
  readonly countryCodes: readonly string[];
  /** In order; edges are straight in latitude and longitude. Empty: no area. */
  readonly corners: readonly Point[];
}

/** Along the ground track: some 50 km of the fastest flights of the library. */
const STEP_S = 10;

/**
 * The threats whose ground track after burnout crosses a sector.
 *
 * @omits  how high they are there, and whether anything of the sector could reach them; seas and islands without an area of their own
 */
export function crossing(threats: readonly Threat[], { countryCodes, corners }: Sector): string[] {
  const shapes = countries().filter(({ code }) => countryCodes.includes(code));
  const area =
    corners.length < 3
      ? undefined
      : preparePolygon([corners.map(({ latitudeDeg, longitudeDeg }) => [longitudeDeg, latitudeDeg])]);
  const holds = (point: PlacePoint): boolean =>
    shapes.some((shape) => shapeContains(shape, point)) || (area !== undefined && polygonContains(area, point));
  return threats.filter((threat) => groundTrack(threat).some(holds)).map(({ id }) => id);
}

function groundTrack({ flight }: Threat): PlacePoint[] {
  const { burnoutS, impactS } = flight;
  const steps = Math.ceil((impactS - burnoutS) / STEP_S);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const timeS = Math.min(burnoutS + i * STEP_S, impactS);
    const { latitudeRad, longitudeRad } = geodeticFromEcef(positionAt(flight, timeS), WGS_84);
    return { latitudeDeg: degFromRad(latitudeRad), longitudeDeg: degFromRad(longitudeRad) };
  });
}
