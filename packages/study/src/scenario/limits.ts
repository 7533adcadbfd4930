import { unitOfKey } from './unit-suffix.ts';

/** Beyond these a figure has no meaning for the models; the published range of the catalogue is narrower and only warned about. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
  readonly source: string;
}

const MODEL = 'limits of the models';
const DEFINITION = 'by definition';

const limits = (minimum: number, maximum: number, source: string): Limits => ({ minimum, maximum, source });

/** By the whole key first, then by its unit. */
const BY_KEY: readonly (readonly [RegExp, Limits])[] = [
  [/latitudeDeg$/i, limits(-90, 90, DEFINITION)],
  [/longitudeDeg$/i, limits(-180, 180, DEFINITION)],
  [/azimuth\w*Deg$/i, limits(0, 360, DEFINITION)],
  [/sector\w*Deg$/i, limits(0, 360, DEFINITION)],
  [/falseAlarmProbability$/, limits(1e-12, 0.5, MODEL)],
  [/(probability|fraction|availability)$/i, limits(0, 1, DEFINITION)],
  [/elevation\w*Deg$/i, limits(-90, 90, DEFINITION)],
  [/inclinationDeg$/i, limits(0, 180, DEFINITION)],
  [/LoftDeg$/, limits(30, 45, 'the steep flight that the catalogue describes')],
  [/FlightPathAngleOffsetDeg$/, limits(-10, 10, 'the fixed envelope of the assumption sheet')],
  [/beamWidthDeg$/, limits(0.001, 90, MODEL)],
  [/ErrorFloorDeg$|bearingErrorDeg$/, limits(0, 10, MODEL)],
  [/maximumFlightTimeS$/, limits(10, 7200, MODEL)],
  [/lookIntervalS$/, limits(0.2, 600, MODEL)],
  [/trackLossS$/, limits(1, 3600, MODEL)],
  [/burnTimeS$/i, limits(1, 1000, MODEL)],
  [/specificImpulseS$/i, limits(50, 1000, MODEL)],
  [/burnoutAltitudeKm$/, limits(1, 1000, MODEL)],
  [/InterceptAltitudeKm$/, limits(0, 10_000, MODEL)],
  [/^rangeKm$|maximumRangeKm$/, limits(1, 20_000, MODEL)],
  [/semiMajorAxisKm$/, limits(6500, 500_000, MODEL)],
  [/eccentricityRatio$/, limits(0, 0.95, MODEL)],
  [/scanLossExponent$/, limits(0, 8, MODEL)],
  [/swerlingIndex$/, limits(0, 3, DEFINITION)],
  [/(resolution|errorFloor)M$/i, limits(0.01, 1e5, MODEL)],
  [/firmTrack\w+Count$/, limits(1, 30, MODEL)],
  [/^count$/, limits(0, 10_000, MODEL)],
  [/^coarsenessM$/, limits(0, 1e7, MODEL)],
  [/(propellant|structure|payload)Kg$/i, limits(1, 1e6, MODEL)],
  [/turnHeightM$/, limits(1, 20_000, MODEL)],
  [/turnAngleDeg$/, limits(0, 60, MODEL)],
];

const BY_UNIT: Readonly<Record<string, Limits>> = {
  'km/s': limits(0.1, 20, MODEL),
  km: limits(0, 100_000, MODEL),
  s: limits(0, 86_400, MODEL),
  deg: limits(-360, 360, MODEL),
  m: limits(-500, 1e8, MODEL),
  m2: limits(1e-6, 1e5, MODEL),
  kg: limits(0, 1e6, MODEL),
  dB: limits(-60, 60, MODEL),
  GHz: limits(0.01, 300, MODEL),
  'kg/m2': limits(10, 1e6, MODEL),
  '1/s': limits(0.001, 1e6, MODEL),
  count: limits(0, 10_000, MODEL),
  'fraction 0 to 1': limits(0, 1, DEFINITION),
  'probability 0 to 1': limits(0, 1, DEFINITION),
};

/** Figures that are numbers of things. */
export const isWhole = (key: string): boolean => /(count|index)$/i.test(key);

/** Texts that models read: what they may be. Others only describe. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  band: ['vhf', 'uhf', 'l', 's', 'c', 'x'],
  background: ['below', 'limb'],
  dragTable: ['large-solid', 'large-liquid', 'v-2'],
};
/** Numbers that are names: Swerling's second case is no model here. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = { swerlingIndex: [0, 1, 3] };

/** The numbers that a key may hold, where they are names; undefined when any inside its limits goes. */
export const numbersOfKey = (key: string): readonly number[] | undefined =>
  Object.hasOwn(NUMBERS, key) ? NUMBERS[key] : undefined;

/** Texts that say which other attributes there are: changing one alone would leave figures missing. */
const FIXED_TEXTS = ['modelKind', 'orbit'];

/** The texts that a key may hold; undefined when anything goes. */
export function choicesOfKey(key: string, current: unknown): readonly string[] | undefined {
  if (FIXED_TEXTS.includes(key) && typeof current === 'string') return [current];
  return Object.hasOwn(TEXTS, key) ? TEXTS[key] : undefined;
}

/** The limits of a figure by its key; undefined when the key says nothing about them. */
export function limitsOfKey(key: string): Limits | undefined {
  const last = key.slice(key.lastIndexOf('.') + 1);
  return BY_KEY.find(([pattern]) => pattern.test(last))?.[1] ?? BY_UNIT[unitOfKey(last)?.text ?? ''];
}
