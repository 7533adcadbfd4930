import type { Feature, MultiPolygon } from 'geojson';
import { differingInputs } from '../runs/index.ts';
import { summaryOf } from './answers.ts';
import type { Cue } from './ask.ts';
import type { Footprint } from './footprint.ts';
import { featureOfCells } from './outlines.ts';
import { type PlaceShare, shareOfPlaces } from './place-share.ts';
import { type ShotGain, shotGain } from './shot-gain.ts';

/** A place under two defences: threatened by neither scenario, or defended by both, one or none. */
export type PairClass = 'not-threatened' | 'both' | 'only-first' | 'only-second' | 'neither';
export const PAIR_CLASSES: readonly PairClass[] = ['not-threatened', 'both', 'only-first', 'only-second', 'neither'];

/** Two footprints over the same places, side by side. */
export interface FootprintDifference {
  readonly first: string;
  readonly second: string;
  readonly cue: Cue;
  readonly classes: Readonly<Record<PairClass, PlaceShare>>;
  /** Defended area and people of the second less those of the first. */
  readonly defendedAreaGainKm2: number;
  readonly defendedPopulationGain: number;
  readonly byCountry: readonly {
    readonly country: string;
    readonly areaFractionFirst: number | null;
    readonly areaFractionSecond: number | null;
    readonly populationFractionFirst: number | null;
    readonly populationFractionSecond: number | null;
  }[];
  /** Figures that are not the same in both, with their values; null where a scenario does not use it. */
  readonly inputs: readonly {
    readonly path: string;
    readonly unit: string | null;
    readonly values: readonly (number | string | boolean | null)[];
  }[];
  readonly features: readonly Feature<MultiPolygon>[];
  /** How often each place can be shot for, second less first. */
  readonly shotGain: ShotGain;
}

/**
 * What one scenario defends and the other does not.
 *
 * @throws when the two were asked over different places: our mistake
 */
export function footprintDifference(first: Footprint, second: Footprint, cue: Cue): FootprintDifference {
  const { places } = first;
  if (second.places.points.length !== places.points.length) throw new Error('footprints over different places');
  const classes = places.points.map((_, place) => pairClass(first, second, { cue, place }));
  const [own, other] = [first.measures[cue], second.measures[cue]];
  return {
    first: first.resolved.checked.id,
    second: second.resolved.checked.id,
    cue,
    classes: Object.fromEntries(
      PAIR_CLASSES.map((name) => [name, shareOfPlaces(places, (place) => classes[place] === name)]),
    ) as Record<PairClass, PlaceShare>,
    defendedAreaGainKm2: other.defendedAreaKm2 - own.defendedAreaKm2,
    defendedPopulationGain: other.defendedPopulation - own.defendedPopulation,
    byCountry: own.byCountry.map(({ country, areaFraction, populationFraction }) => {
      const there = other.byCountry.find((share) => share.country === country);
      return {
        country,
        areaFractionFirst: areaFraction,
        areaFractionSecond: there?.areaFraction ?? null,
        populationFractionFirst: populationFraction,
        populationFractionSecond: there?.populationFraction ?? null,
      };
    }),
    inputs: differingInputs([first, second]),
    features: PAIR_CLASSES.map((name) =>
      featureOfCells(
        places.cells.filter((_, place) => classes[place] === name),
        { kind: 'difference', difference: name },
      ),
    ),
    shotGain: shotGain(first, second, cue),
  };
}

function pairClass(
  first: Footprint,
  second: Footprint,
  { cue, place }: { readonly cue: Cue; readonly place: number },
): PairClass {
  const [own, other] = [summaryOf(first.answers[cue], place), summaryOf(second.answers[cue], place)];
  if (own.placeClass === 'not-threatened' && other.placeClass === 'not-threatened') return 'not-threatened';
  const [here, there] = [own.placeClass === 'defended', other.placeClass === 'defended'];
  if (here && there) return 'both';
  return here ? 'only-first' : there ? 'only-second' : 'neither';
}
