import type { City } from '@parasol/catalog/places';
import { type Answers, type PlaceClass, type PlaceSummary, summaryOf } from './answers.ts';
import type { FootprintPlaces } from './places.ts';

const M2_PER_KM2 = 1e6;
/** Shots for which areas and people are counted. */
const COUNTED_SHOTS = [1, 2, 3, 4];

/** Parts of an area and of the people in its towns, 0 to 1. Null where there is nothing to take a part of. */
export interface Fractions {
  readonly areaFraction: number | null;
  readonly populationFraction: number | null;
}

/** How much of a country or region is threatened, and defended against every missile that reaches it. */
export interface Share extends Fractions {
  readonly threatenedAreaFraction: number | null;
  readonly threatenedPopulationFraction: number | null;
  /** Of the threatened places alone; null where nothing is threatened. */
  readonly areaFractionOfThreatened: number | null;
  readonly populationFractionOfThreatened: number | null;
}

export interface CountryShare extends Share {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly areaKm2: number;
  readonly population: number;
  /** The capital at its own point. */
  readonly capital: { readonly name: string; readonly placeClass: PlaceClass; readonly shots: number } | null;
}

/** The figures of one footprint with one cue. */
export interface FootprintMeasures extends Share {
  readonly regionAreaKm2: number;
  readonly threatenedAreaKm2: number;
  /** Defended against every missile and launch area that reaches. */
  readonly defendedAreaKm2: number;
  /** Defended against at least one of them. */
  readonly defendedAgainstAnyAreaKm2: number;
  readonly population: number;
  readonly threatenedPopulation: number;
  readonly defendedPopulation: number;
  readonly defendedAgainstAnyPopulation: number;
  /** With at least so many shots, one after the other, at each missile that reaches. */
  readonly atLeastShots: readonly ({ readonly shots: number } & Fractions)[];
  /** Mean over threatened people and area of the least chance, over the missiles that reach a place, that the missile is stopped. */
  readonly protectedFractionOfThreatened: Fractions;
  readonly capitals: {
    readonly counted: number;
    readonly threatened: number;
    readonly defended: number;
    readonly undefended: readonly string[];
  };
  readonly byCountry: readonly CountryShare[];
}

/** One place with what it counts for. */
interface Weight {
  readonly summary: PlaceSummary;
  readonly weight: number;
}

/** Counts cells by area and towns by people, each town at its own point. */
export function footprintMeasures(answers: Answers, places: FootprintPlaces): FootprintMeasures {
  const summaries = places.points.map((_, place) => summaryOf(answers, place));
  const areas = places.cells.map(({ areaM2 }, i) => ({ summary: summaries[i], weight: areaM2 / M2_PER_KM2 }));
  const townsOf = (counts: (city: City) => boolean): Weight[] =>
    places.cities.flatMap((city, i) =>
      counts(city) ? [{ summary: summaries[places.cells.length + i], weight: city.populationCount }] : [],
    );
  const people = townsOf(() => true);
  const capitals = places.cities.flatMap((city, i) =>
    city.capital ? [{ city, summary: summaries[places.cells.length + i] }] : [],
  );
  const regionAreaKm2 = total(areas, () => true);
  const population = total(people, () => true);
  return {
    regionAreaKm2,
    threatenedAreaKm2: total(areas, isThreatened),
    defendedAreaKm2: total(areas, isDefended),
    defendedAgainstAnyAreaKm2: total(areas, ({ defendedAgainstAny }) => defendedAgainstAny),
    population,
    threatenedPopulation: total(people, isThreatened),
    defendedPopulation: total(people, isDefended),
    defendedAgainstAnyPopulation: total(people, ({ defendedAgainstAny }) => defendedAgainstAny),
    ...shareOf(areas, people),
    atLeastShots: COUNTED_SHOTS.map((shots) => ({
      shots,
      areaFraction: part(
        total(areas, (summary) => summary.shots >= shots),
        regionAreaKm2,
      ),
      populationFraction: part(
        total(people, (summary) => summary.shots >= shots),
        population,
      ),
    })),
    protectedFractionOfThreatened: {
      areaFraction: part(expected(areas), total(areas, isThreatened)),
      populationFraction: part(expected(people), total(people, isThreatened)),
    },
    capitals: {
      counted: capitals.length,
      threatened: capitals.filter(({ summary }) => isThreatened(summary)).length,
      defended: capitals.filter(({ summary }) => isDefended(summary)).length,
      undefended: capitals
        .filter(({ summary }) => summary.placeClass === 'undefended')
        .map(({ city }) => city.name)
        .sort(),
    },
    byCountry: countryCodes(places).map((country): CountryShare => {
      const inCountry = places.cells.flatMap(({ byCountry }, i): Weight[] => {
        const own = byCountry.find(({ countryCode }) => countryCode === country);
        return own === undefined ? [] : [{ summary: summaries[i], weight: own.areaM2 / M2_PER_KM2 }];
      });
      const inTowns = townsOf(({ countryCode }) => countryCode === country);
      const capital = capitals.find(({ city }) => city.countryCode === country);
      return {
        country,
        areaKm2: total(inCountry, () => true),
        population: total(inTowns, () => true),
        ...shareOf(inCountry, inTowns),
        capital:
          capital === undefined
            ? null
            : {
                name: capital.city.name,
                placeClass: capital.summary.placeClass,
                shots: capital.summary.shots,
              },
      };
    }),
  };
}

const isThreatened = ({ placeClass }: PlaceSummary): boolean => placeClass !== 'not-threatened';
const isDefended = ({ placeClass }: PlaceSummary): boolean => placeClass === 'defended';

const total = (weights: readonly Weight[], counts: (summary: PlaceSummary) => boolean): number =>
  weights.reduce((sum, { summary, weight }) => (counts(summary) ? sum + weight : sum), 0);

const expected = (weights: readonly Weight[]): number =>
  weights.reduce((sum, { summary, weight }) => sum + weight * summary.killProbability, 0);

const part = (some: number, all: number): number | null => (all > 0 ? some / all : null);

function shareOf(areas: readonly Weight[], people: readonly Weight[]): Share {
  const [area, population] = [total(areas, () => true), total(people, () => true)];
  const [areaThreatened, peopleThreatened] = [total(areas, isThreatened), total(people, isThreatened)];
  const [areaDefended, peopleDefended] = [total(areas, isDefended), total(people, isDefended)];
  return {
    areaFraction: part(areaDefended, area),
    populationFraction: part(peopleDefended, population),
    threatenedAreaFraction: part(areaThreatened, area),
    threatenedPopulationFraction: part(peopleThreatened, population),
    areaFractionOfThreatened: part(areaDefended, areaThreatened),
    populationFractionOfThreatened: part(peopleDefended, peopleThreatened),
  };
}

/** The countries of the region, or those that a drawn region meets. */
function countryCodes({ grid, cells, cities }: FootprintPlaces): string[] {
  const met = [
    ...cells.flatMap(({ byCountry }) => byCountry.map(({ countryCode }) => countryCode)),
    ...cities.map(({ countryCode }) => countryCode),
  ];
  return [...new Set([...(grid.region.countryCodes ?? []), ...met])].sort();
}
