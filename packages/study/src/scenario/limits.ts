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
  [/(probability|fraction|availability)$/i, limits(0, 1, DEFINITION)],
  [/elevation\w*Deg$/i, limits(-90, 90, DEFINITION)],
];

const BY_UNIT: Readonly<Record<string, Limits>> = {
  'km/s': limits(0.1, 20, MODEL),
  km: limits(0, 100_000, MODEL),
  s: limits(0, 86_400, MODEL),
  deg: limits(-360, 360, MODEL),
  m: limits(-500, 1e8, MODEL),
  m2: limits(1e-6, 1e5, MODEL),
  kg: limits(0, 1e6, MODEL),
  count: limits(0, 10_000, MODEL),
  'fraction 0 to 1': limits(0, 1, DEFINITION),
  'probability 0 to 1': limits(0, 1, DEFINITION),
};

/** The limits of a figure by its key; undefined when the key says nothing about them. */
export function limitsOfKey(key: string): Limits | undefined {
  const last = key.slice(key.lastIndexOf('.') + 1);
  return BY_KEY.find(([pattern]) => pattern.test(last))?.[1] ?? BY_UNIT[unitOfKey(last)?.text ?? ''];
}
