import type { ResolvedNumber } from '../results/index.ts';

/** Figures that a band moves together from the lowest to the highest of their ranges. */
export interface FigureGroup {
  readonly id: string;
  readonly figures: readonly FigureRange[];
}

export interface FigureRange {
  readonly path: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Figures of the attack, and those that change no geometry. */
const LEFT_OUT =
  /^notional-|\.(singleShotKillProbability|swerlingIndex|minimumRangeKm|bearingErrorDeg|rangeErrorFloorM|angleErrorFloorDeg|coarsenessM|heightM)$|^assumptions\.(discriminationProbability|handoverProbability|commonCauseFailureProbability|threatFlightPathAngleOffsetDeg)$/;

/** What the radars look for belongs to the sight of the defence, although it is a figure of the missile. */
const SIGHT = /\.warheadRadarCrossSection\w+M2$/;

/** Of one entity each: the figures that the debate disputed one by one. */
const ALONE = /\.(burnoutSpeedKmPerS|maximumInterceptAltitudeKm|maximumFlightTimeS|rangeKm)$/;

/** A track is firm by so many looks of so many: the two go together. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/^assumptions\.firmTrack/, 'looks for a firm track'],
  [/\.warheadRadarCrossSection\w+M2$/, 'warhead radar cross-section, all bands'],
  [/\.reference(CrossSectionM2|SnrDb)$/, 'radar ranges: cross-section and ratio meant'],
  [/\.(latitudeDeg|longitudeDeg)$/, 'positions of ships and satellites'],
  [/^assumptions\./, ''],
];

function groupOf(path: string): string {
  if (ALONE.test(path)) return path;
  const together = TOGETHER.find(([pattern]) => pattern.test(path));
  if (together !== undefined) return together[1] === '' ? path : together[1];
  return `all ${path.slice(path.lastIndexOf('.') + 1)}`;
}

/**
 * Groups of the disputed, recalled and notional figures of a defence that have a range. Burnout speeds, ceilings, flight times and radar
 * ranges stand alone; the others move together by kind (every line's delay, every radar's beam).
 */
export function figureGroups(inputs: readonly ResolvedNumber[]): FigureGroup[] {
  const groups = new Map<string, FigureRange[]>();
  for (const { path, value, minimum, maximum, confidence, disputed } of inputs) {
    if (typeof value !== 'number' || minimum === null || maximum === null || !(minimum < maximum)) continue;
    if (confidence === 'user' || (confidence === 'read' && !disputed)) continue;
    if (LEFT_OUT.test(path) && !SIGHT.test(path)) continue;
    const group = groupOf(path);
    groups.set(group, [...(groups.get(group) ?? []), { path, value, minimum, maximum }]);
  }
  return [...groups]
    .map(([id, figures]) => ({ id: figures.length === 1 ? figures[0].path : id, figures }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const isWhole = (path: string): boolean => /(Count|\.count)$/.test(path);

/** Values of the figures of a group at a share of their ranges: 0 the lowest, 1 the highest. */
export function figuresAt({ figures }: FigureGroup, share: number): Record<string, number> {
  return Object.fromEntries(
    figures.map(({ path, minimum, maximum }) => {
      const value = share === 1 ? maximum : minimum + share * (maximum - minimum);
      return [path, isWhole(path) ? Math.floor(value + 0.5) : value];
    }),
  );
}
