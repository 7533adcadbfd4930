import { countries, countryCodeAt, type Region, regionCells } from '../regions/index.ts';
import type { Launch } from '../scenario/index.ts';
import { DEFENDED, NOT_THREATENED } from './answers.ts';
import { askFootprint, type Cue } from './ask.ts';
import { footprintFlights } from './flights.ts';
import type { Footprint } from './footprint.ts';
import { siteOf } from './places.ts';

const M2_PER_KM2 = 1e6;
/** Coarse on purpose: this is a share of a country, not a map of places to launch from. */
export const LAUNCH_CELL_KM = 250;

/** How much of the country of a launch area is denied to one missile: no flight from there at a capital of the region gets past. */
export interface DeniedLaunch {
  readonly missileId: string;
  /** Country that the launch area lies in, ISO 3166 alpha-2. */
  readonly country: string;
  readonly cellKm: number;
  readonly areaKm2: number;
  /** Share of the area from which the missile reaches a capital of the region at all. */
  readonly reachingFraction: number;
  /** Share of that from which every capital reached is defended; null where none is reached. */
  readonly deniedFraction: number | null;
}

/**
 * Launch area denied: the coarse share of each launch area's country from which no flight at a capital of the region gets past the
 * defence. The launch points of the scenario are left aside; no point is told apart from another.
 */
export function deniedLaunch({ flights, places, resolved }: Footprint, cue: Cue): DeniedLaunch[] {
  const targets = places.cities.filter(({ capital }) => capital);
  const points = targets.map(({ latitudeDeg, longitudeDeg }) => ({ latitudeDeg, longitudeDeg }));
  const asked = new Map<string, { readonly launch: Launch; readonly country: string }>();
  for (const launch of flights.launches) {
    const country = launch.from.countryCode ?? countryCodeAt(launch.from);
    if (country !== null && countries().some(({ code }) => code === country))
      asked.set(`${launch.missileId} ${country}`, { launch, country });
  }
  return [...asked.values()].map(({ launch, country }): DeniedLaunch => {
    const { cells, areaM2 } = regionCells(wholeCountry(country), LAUNCH_CELL_KM);
    const launches = cells.map(({ place }, i): Launch => {
      const site = siteOf(place);
      return { ...launch, id: `${launch.id} ${i}`, flyTo: (to) => launch.flyBetween(site, to) };
    });
    const sent = footprintFlights(launches, { points });
    const answers = askFootprint(resolved.input, sent)[cue];
    let [reachingM2, deniedM2] = [0, 0];
    cells.forEach((cell, row) => {
      const classes = answers.classes.subarray(row * answers.places, (row + 1) * answers.places);
      const reached = classes.filter((placeClass) => placeClass !== NOT_THREATENED);
      if (reached.length === 0) return;
      reachingM2 += cell.areaM2;
      if (reached.every((placeClass) => placeClass === DEFENDED)) deniedM2 += cell.areaM2;
    });
    return {
      missileId: launch.missileId,
      country,
      cellKm: LAUNCH_CELL_KM,
      areaKm2: areaM2 / M2_PER_KM2,
      reachingFraction: reachingM2 / areaM2,
      deniedFraction: reachingM2 > 0 ? deniedM2 / reachingM2 : null,
    };
  });
}

const wholeCountry = (code: string): Region => ({
  id: code,
  name: code,
  countryCodes: [code],
  counts: (_, countryCode) => countryCode === code,
});
