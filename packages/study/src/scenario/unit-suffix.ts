/** A unit at the doors: how keys end, how people write it, and its size in the SI unit of its dimension. */
export interface DoorUnit {
  readonly suffix: string;
  readonly text: string;
  readonly dimension: string;
  readonly inSi: number;
}

const unit = (suffix: string, text: string, dimension: string, inSi: number): DoorUnit => ({
  suffix,
  text,
  dimension,
  inSi,
});

/** Longest suffix first, so that `KmPerS` is not read as `S`. */
const UNITS: readonly DoorUnit[] = [
  unit('KmPerS', 'km/s', 'speed', 1000),
  unit('MPerS2', 'm/s2', 'acceleration', 1),
  unit('KgPerM2', 'kg/m2', 'ballistic coefficient', 1),
  unit('KgPerM3', 'kg/m3', 'density', 1),
  unit('MPerS', 'm/s', 'speed', 1),
  unit('Km2', 'km2', 'area', 1e6),
  unit('Dbsm', 'dBsm', 'cross-section level', 1),
  unit('PerS', '1/s', 'rate', 1),
  unit('Deg', 'deg', 'angle', Math.PI / 180),
  unit('Rad', 'rad', 'angle', 1),
  unit('Min', 'min', 'time', 60),
  unit('Ghz', 'GHz', 'frequency', 1e9),
  unit('GHz', 'GHz', 'frequency', 1e9),
  unit('Mhz', 'MHz', 'frequency', 1e6),
  unit('MHz', 'MHz', 'frequency', 1e6),
  unit('Km', 'km', 'length', 1000),
  unit('M2', 'm2', 'area', 1),
  unit('Db', 'dB', 'ratio level', 1),
  unit('Hz', 'Hz', 'frequency', 1),
  unit('Kg', 'kg', 'mass', 1),
  unit('Kn', 'kN', 'force', 1000),
  unit('Kt', 'kt', 'mass', 1e6),
  unit('Fraction', 'fraction 0 to 1', 'fraction', 1),
  unit('Probability', 'probability 0 to 1', 'fraction', 1),
  unit('Percent', '%', 'fraction', 0.01),
  unit('Count', 'count', 'count', 1),
  unit('M', 'm', 'length', 1),
  unit('S', 's', 'time', 1),
  unit('H', 'h', 'time', 3600),
  unit('N', 'N', 'force', 1),
  unit('W', 'W', 'power', 1),
  unit('T', 't', 'mass', 1000),
];

/** The unit that a key ends in; undefined for a dimensionless or textual one. */
export function unitOfKey(key: string): DoorUnit | undefined {
  const last = key.slice(key.lastIndexOf('.') + 1);
  return UNITS.find(
    ({ suffix }) =>
      last.endsWith(suffix) && last.length > suffix.length && /[a-z0-9]/.test(last[last.length - suffix.length - 1]),
  );
}

/** The key without its unit: what the figure is about. */
const stemOfKey = (key: string): string => key.slice(0, key.length - (unitOfKey(key)?.suffix.length ?? 0));

/** A known key that speaks of the same thing in another unit, when the key given is wrong only in its suffix. */
export const sameStemKey = (key: string, known: Iterable<string>): string | undefined => {
  const stem = stemOfKey(key);
  for (const candidate of known) if (candidate !== key && stemOfKey(candidate) === stem) return candidate;
  return undefined;
};

/** The value that was probably meant, when another unit of the same dimension brings it inside its limits. */
export function probableUnit(
  value: number,
  key: string,
  limits: { readonly minimum: number; readonly maximum: number },
): { readonly unit: DoorUnit; readonly value: number } | undefined {
  const own = unitOfKey(key);
  if (own === undefined) return undefined;
  for (const other of UNITS) {
    if (other.dimension !== own.dimension || other.inSi === own.inSi) continue;
    const converted = (value * other.inSi) / own.inSi;
    // 1.5 is a slip, 50 is a percentage.
    if (own.dimension === 'fraction' && value < 2) continue;
    if (converted >= limits.minimum && converted <= limits.maximum)
      return { unit: other, value: Number(converted.toPrecision(6)) };
  }
  return undefined;
}
