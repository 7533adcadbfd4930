import type { PlaceSummary } from '../footprint/index.ts';
import type { CheckedPlaces } from './places.ts';

/** How much of the people of the threatened places is defended, and how much later the defence could be for a share. */
export interface DefendedShare {
  readonly threatenedPeople: number;
  /** 0 to 1; null where nothing is threatened. */
  readonly fraction: number | null;
  /** Threatened places that are not defended. */
  readonly undefended: readonly string[];
  /**
   * The delay, s, that the defence could bear with this share still defended; negative when it would have to be earlier; null when
   * no earlier start would do.
   */
  readonly marginForS: (share: number) => number | null;
}

/** Rounding of sums of people must not cost the last town. */
const WHOLE = 1 - 1e-12;

export function defendedShare(summaries: readonly PlaceSummary[], { people, names }: CheckedPlaces): DefendedShare {
  const threatened = summaries.flatMap((summary, i) =>
    summary.placeClass === 'not-threatened' ? [] : [{ summary, people: people[i], name: names[i] }],
  );
  const all = threatened.reduce((sum, place) => sum + place.people, 0);
  const defended = threatened
    .filter(({ summary }) => summary.placeClass === 'defended')
    .reduce((sum, place) => sum + place.people, 0);
  const byMargin = threatened
    .map((place) => ({ people: place.people, marginS: place.summary.marginS }))
    .sort((a, b) => (b.marginS ?? Number.NEGATIVE_INFINITY) - (a.marginS ?? Number.NEGATIVE_INFINITY));
  return {
    threatenedPeople: all,
    fraction: all > 0 ? defended / all : null,
    undefended: threatened.filter(({ summary }) => summary.placeClass === 'undefended').map(({ name }) => name),
    marginForS(share) {
      let sum = 0;
      for (const place of byMargin) {
        sum += place.people;
        if (sum >= share * all * WHOLE) return place.marginS;
      }
      return null;
    },
  };
}
