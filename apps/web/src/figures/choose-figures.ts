import type { Scene } from '../scene/index.ts';

export type SceneFigure = Scene['figures'][number];

/** A figure that a slider can move: a number with limits. */
export interface SlidingFigure extends SceneFigure {
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** Figures that the debate disputed and the sheet assumed, first of all. */
const FIRST: readonly RegExp[] = [
  /\.burnoutSpeedKmPerS$/,
  /^assumptions\.launchDelayS$/,
  /\.maximumFlightTimeS$/,
  /\.maximumInterceptAltitudeKm$/,
  /\.minimumInterceptAltitudeKm$/,
  /\.rangeKm$/,
  /\.warheadRadarCrossSection\w+M2$/,
  /^assumptions\.acquireTimeS$/,
  /\.decisionTimeS$/,
  /\.boresightAzimuthDeg$/,
];

/** Figures of the attack stay as the library has them: nothing here searches for a better one. */
const ATTACK = /^notional-/;
/** They change no geometry, so that the map would not follow. */
const NO_GEOMETRY =
  /(singleShotKillProbability|discriminationProbability|handoverProbability|commonCauseFailureProbability|heightM|latitudeDeg|longitudeDeg)$/;

const isSliding = (figure: SceneFigure): figure is SlidingFigure =>
  typeof figure.value === 'number' &&
  figure.minimum !== null &&
  figure.maximum !== null &&
  figure.minimum < figure.maximum;

/** Figures that the map follows, those argued about first. */
export function slidingFigures(figures: readonly SceneFigure[]): readonly SlidingFigure[] {
  const rank = ({ path, disputed }: SceneFigure): number => {
    const place = FIRST.findIndex((pattern) => pattern.test(path));
    return (place < 0 ? FIRST.length : place) - (disputed ? 0.5 : 0);
  };
  return figures
    .filter(isSliding)
    .filter(({ path }) => !NO_GEOMETRY.test(path) && (!ATTACK.test(path) || /RadarCrossSection/.test(path)))
    .map((figure, i) => ({ figure, i, rank: rank(figure) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ figure }) => figure);
}

/** Whole numbers only: counts. */
const isWhole = (path: string): boolean => /(Count|\.count)$/.test(path);

/** A step that a reader can see: a hundredth of the range, rounded to one figure. */
export function stepOf({ path, minimum, maximum }: SlidingFigure): number {
  if (isWhole(path)) return 1;
  const wanted = (maximum - minimum) / 100;
  const decade = 10 ** Math.floor(Math.log10(wanted));
  return [1, 2, 5, 10].map((one) => one * decade).find((one) => one >= wanted) ?? decade;
}

/** `gbi-two-stage.burnoutSpeedKmPerS` as words: the key without its unit. */
export function keyWords(path: string): string {
  const key = path.slice(path.lastIndexOf('.') + 1);
  return key
    .replace(/(KmPerS2|MPerS2|KmPerS|KgPerM2|MPerS|DegC|Dbsm|GHz|Deg|Rad|Km|Kg|M2|Db|Min|Count|Fraction|S|M)$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
