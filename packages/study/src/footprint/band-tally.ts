import { summaryOf } from './answers.ts';
import type { Cue } from './ask.ts';
import type { Footprint } from './footprint.ts';
import type { FootprintPlaces } from './places.ts';

const M2_PER_KM2 = 1e6;

/** The figures of one footprint of a band. */
export interface BandPoint {
  readonly defendedAreaKm2: number;
  /** People of the larger towns asked about. */
  readonly defendedPopulation: number;
  readonly capitalsDefended: number;
}

/** How places come out over all points of a design. */
export interface BandClasses {
  readonly points: number;
  readonly areaKm2: Readonly<Record<BandClass, number>>;
  readonly population: Readonly<Record<BandClass, number>>;
  readonly capitals: Readonly<Record<BandClass, readonly string[]>>;
}

/** Not threatened; else defended at every point, at some, at none. */
export type BandClass = 'not-threatened' | 'always' | 'sometimes' | 'never';

/** The figures of a footprint that a band follows. */
export function pointOf({ measures }: Footprint, cue: Cue): BandPoint {
  const { defendedAreaKm2, defendedPopulation, capitals } = measures[cue];
  return { defendedAreaKm2, defendedPopulation, capitalsDefended: capitals.defended };
}

/** Counts over the points of a band how often each place is defended. */
export interface BandTally {
  readonly count: (found: Footprint) => BandPoint;
  /** Lowest and highest of each figure by itself. */
  readonly span: () => readonly [BandPoint, BandPoint];
  readonly classes: () => BandClasses;
}

export function bandTally(places: FootprintPlaces, cue: Cue): BandTally {
  const { cells, cities } = places;
  const defended = new Uint32Array(places.points.length);
  const threatened = new Uint8Array(places.points.length);
  const points: BandPoint[] = [];

  function classOf(place: number): BandClass {
    if (threatened[place] === 0) return 'not-threatened';
    if (defended[place] === points.length) return 'always';
    return defended[place] === 0 ? 'never' : 'sometimes';
  }

  return {
    count(found) {
      for (let place = 0; place < defended.length; place++) {
        const { placeClass } = summaryOf(found.answers[cue], place);
        if (placeClass !== 'not-threatened') threatened[place] = 1;
        if (placeClass === 'defended') defended[place]++;
      }
      const point = pointOf(found, cue);
      points.push(point);
      return point;
    },
    span() {
      const over = (choose: (...values: number[]) => number): BandPoint => ({
        defendedAreaKm2: choose(...points.map(({ defendedAreaKm2 }) => defendedAreaKm2)),
        defendedPopulation: choose(...points.map(({ defendedPopulation }) => defendedPopulation)),
        capitalsDefended: choose(...points.map(({ capitalsDefended }) => capitalsDefended)),
      });
      return [over(Math.min), over(Math.max)];
    },
    classes() {
      const areaKm2: Record<BandClass, number> = { 'not-threatened': 0, always: 0, sometimes: 0, never: 0 };
      const population = { ...areaKm2 };
      const capitals: Record<BandClass, string[]> = { 'not-threatened': [], always: [], sometimes: [], never: [] };
      cells.forEach(({ areaM2 }, place) => {
        areaKm2[classOf(place)] += areaM2 / M2_PER_KM2;
      });
      cities.forEach(({ name, capital, populationCount }, i) => {
        const bandClass = classOf(cells.length + i);
        population[bandClass] += populationCount;
        if (capital) capitals[bandClass].push(name);
      });
      return { points: points.length, areaKm2, population, capitals };
    },
  };
}
