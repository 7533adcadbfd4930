import type { CentreCourse, SensorCourse } from '@parasol/study/tracks';
import type { Ellipse } from '../../map/index.ts';

/** Between samples of a track, s. */
export const SAMPLE_S = 10;
const NEARLY_S = 1e-6;

/** Index of the last of some times, in order, that is not after; -1 where all are. */
export const lastAt = (timesS: readonly number[], timeS: number): number =>
  timesS.findLastIndex((one) => one <= timeS + NEARLY_S);

const wrapped = (deg: number, turnDeg: number): number => {
  const positive = ((deg % turnDeg) + turnDeg) % turnDeg;
  return positive > turnDeg / 2 ? positive - turnDeg : positive;
};

/** Where a picture takes the missile to be now, between two samples; null while it holds no track. */
export function positionAt({ position }: Pick<CentreCourse, 'position'>, timeS: number): Ellipse | null {
  const { timesS, longitudesDeg, majorAzimuthsDeg } = position;
  const before = lastAt(timesS, timeS);
  if (before < 0) return null;
  const sinceS = timeS - timesS[before];
  const gapS = (timesS[before + 1] ?? Number.POSITIVE_INFINITY) - timesS[before];
  const isHeld = gapS < 1.5 * SAMPLE_S;
  if (!isHeld && sinceS > NEARLY_S) return null;
  const [after, share] = isHeld ? [before + 1, sinceS / gapS] : [before, 0];
  const between = (column: readonly number[]): number => column[before] + share * (column[after] - column[before]);
  const turned = (column: readonly number[], turnDeg: number): number =>
    column[before] + share * wrapped(column[after] - column[before], turnDeg);
  return {
    latitudeDeg: between(position.latitudesDeg),
    longitudeDeg: wrapped(turned(longitudesDeg, 360), 360),
    altitudeKm: Math.max(0, between(position.altitudesKm)),
    semiMajorKm: between(position.semiMajorKm),
    semiMinorKm: between(position.semiMinorKm),
    majorAzimuthDeg: turned(majorAzimuthsDeg, 180),
  };
}

/** The impact area that a picture stated last; null before the first. */
export function impactAt({ impact }: Pick<CentreCourse, 'impact'>, timeS: number): Ellipse | null {
  const i = lastAt(impact.timesS, timeS);
  if (i < 0) return null;
  return {
    latitudeDeg: impact.latitudesDeg[i],
    longitudeDeg: impact.longitudesDeg[i],
    altitudeKm: 0,
    semiMajorKm: impact.semiMajorKm[i],
    semiMinorKm: impact.semiMinorKm[i],
    majorAzimuthDeg: impact.majorAzimuthsDeg[i],
  };
}

/** What a sensor has of the missile now: a firm track, detections, the mere possibility, nothing. */
export type Sight = 'firm' | 'seen' | 'in-view' | 'none';

export function sightAt({ inView, detectedS, firmS }: SensorCourse, timeS: number): Sight {
  if (!inView.some(({ fromS, toS }) => timeS >= fromS - NEARLY_S && timeS <= toS + NEARLY_S)) return 'none';
  if (firmS !== null && timeS >= firmS - NEARLY_S) return 'firm';
  return detectedS !== null && timeS >= detectedS - NEARLY_S ? 'seen' : 'in-view';
}

/** Errors of a picture at the last sample; null while it holds no track. */
export function errorsAt({ errors }: Pick<CentreCourse, 'errors'>, timeS: number) {
  const i = lastAt(errors.timesS, timeS);
  const errorM = errors.filterErrorM[i] ?? null;
  const statedM = errors.filterSigmaM[i] ?? null;
  if (i < 0 || timeS - errors.timesS[i] > SAMPLE_S || errorM === null || statedM === null) return null;
  return { errorM, statedM, boundM: errors.nominalSigmaM[i] ?? null };
}
