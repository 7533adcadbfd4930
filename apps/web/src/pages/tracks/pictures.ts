import type { CentreCourse, ThreatTracks } from '@parasol/study/tracks';
import { errorsAt, impactAt } from './moments.ts';

/** One picture beside the others. Times on the clock of the raid; null = never, or nothing to tell. */
export interface PictureLine {
  readonly centre: CentreCourse;
  /** Firm track after the first picture that has one. */
  readonly laterS: number | null;
  /** At the time asked for. */
  readonly statedM: number | null;
  readonly semiMajorKm: number | null;
  readonly semiMinorKm: number | null;
  /** Semi-major axis over the smallest of all pictures then. */
  readonly timesSmallest: number | null;
  /** Smallest error that its filter states. */
  readonly leastStatedM: number | null;
}

const least = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((found, value) => (value === null || (found ?? value) < value ? found : value), null);

/** How late and how large each picture is beside the others. */
export function pictureLines({ centres }: Pick<ThreatTracks, 'centres'>, timeS: number): readonly PictureLine[] {
  const areas = centres.map((centre) => impactAt(centre, timeS));
  const firstFirmS = least(centres.map(({ firmS }) => firmS));
  const smallestKm = least(areas.map((area) => area?.semiMajorKm ?? null));
  return centres.map((centre, i) => {
    const { semiMajorKm = null, semiMinorKm = null } = areas[i] ?? {};
    return {
      centre,
      laterS: centre.firmS === null || firstFirmS === null ? null : centre.firmS - firstFirmS,
      statedM: errorsAt(centre, timeS)?.statedM ?? null,
      semiMajorKm,
      semiMinorKm,
      timesSmallest: semiMajorKm === null || smallestKm === null ? null : semiMajorKm / smallestKm,
      leastStatedM: least(centre.errors.filterSigmaM),
    };
  });
}
