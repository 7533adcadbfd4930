import type { Feature, MultiPolygon } from 'geojson';
import { summaryOf } from './answers.ts';
import type { Cue } from './ask.ts';
import type { Footprint } from './footprint.ts';
import { featureOfCells } from './outlines.ts';
import { type PlaceShare, shareOfPlaces } from './place-share.ts';

/** Places that gain the same number of shots; negative where they lose them. */
export interface ShotGainShare extends PlaceShare {
  readonly shotsGained: number;
}

/** Shots of a second defence less those of a first, each the fewest over the missiles that reach the place; places that both scenarios reach. */
export interface ShotGain {
  /** One value a place, the place asked in each cell first, then towns. */
  readonly places: {
    readonly latitudesDeg: readonly number[];
    readonly longitudesDeg: readonly number[];
    /** null where the missiles of at most one scenario reach. */
    readonly shotsGained: readonly (number | null)[];
  };
  /** Ascending by shots; only what occurs. */
  readonly shares: readonly ShotGainShare[];
  /** A MultiPolygon of whole cells for each share. */
  readonly features: readonly Feature<MultiPolygon>[];
}

/** How many shots more a second defence has at the missile that it can shoot at least often. */
export function shotGain(first: Footprint, second: Footprint, cue: Cue): ShotGain {
  const { points, cells } = first.places;
  const shotsGained = points.map((_, place) => {
    const [own, other] = [summaryOf(first.answers[cue], place), summaryOf(second.answers[cue], place)];
    if (own.placeClass === 'not-threatened' || other.placeClass === 'not-threatened') return null;
    return other.shots - own.shots;
  });
  const occurring = [...new Set(shotsGained)].filter((gain) => gain !== null).sort((a, b) => a - b);
  return {
    places: {
      latitudesDeg: points.map(({ latitudeDeg }) => latitudeDeg),
      longitudesDeg: points.map(({ longitudeDeg }) => longitudeDeg),
      shotsGained,
    },
    shares: occurring.map((gain) => ({
      shotsGained: gain,
      ...shareOfPlaces(first.places, (place) => shotsGained[place] === gain),
    })),
    features: occurring.map((gain) =>
      featureOfCells(
        cells.filter((_, i) => shotsGained[i] === gain),
        { kind: 'shot-gain', shotsGained: gain },
      ),
    ),
  };
}
