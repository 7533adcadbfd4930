import { type City, cities } from '@parasol/catalog/places';
import type { Geodetic } from '@parasol/physics/frames';
import { radFromDeg } from '@parasol/physics/quantities';
import { type PlacePoint, type Region, type RegionCell, type RegionGrid, regionCells } from '../regions/index.ts';

/** The places that a footprint asks about: first the cells of the region, then its towns, each at its own point. */
export interface FootprintPlaces {
  readonly grid: RegionGrid;
  readonly cells: readonly RegionCell[];
  readonly cities: readonly City[];
  /** Cells first, then cities: the index of a place everywhere. */
  readonly points: readonly PlacePoint[];
}

/** Cells and towns of a region. */
export function footprintPlaces(region: Region, cellKm: number): FootprintPlaces {
  const grid = regionCells(region, cellKm);
  const towns = cities().filter((city) => region.counts(city, city.countryCode));
  return {
    grid,
    cells: grid.cells,
    cities: towns,
    points: [
      ...grid.cells.map(({ place }) => place),
      ...towns.map(({ latitudeDeg, longitudeDeg }) => ({ latitudeDeg, longitudeDeg })),
    ],
  };
}

/** A place on the ellipsoid. */
export const siteOf = ({ latitudeDeg, longitudeDeg }: PlacePoint): Geodetic => ({
  latitudeRad: radFromDeg(latitudeDeg),
  longitudeRad: radFromDeg(longitudeDeg),
  heightM: 0,
});
