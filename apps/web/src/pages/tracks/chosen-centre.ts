import type { CentreCourse } from '@parasol/study/tracks';

/** The picture that the reader chose, else the first that holds a track, else the first; undefined where nobody hears of the missile. */
export const chosenCentre = (centres: readonly CentreCourse[], centreId: string | null): CentreCourse | undefined =>
  centres.find((centre) => centre.centreId === centreId) ?? centres.find(({ held }) => held.length > 0) ?? centres[0];
