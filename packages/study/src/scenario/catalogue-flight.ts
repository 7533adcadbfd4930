import type { MissileOutcome } from '@parasol/physics/boost';
import type { Geodetic } from '@parasol/physics/frames';
import { destination } from '@parasol/physics/frames';
import type { ResolvedNumber } from '../results/index.ts';
import type { Composition } from './composition.ts';
import { factsOf } from './facts.ts';
import { LIBRARY, type Library } from './library.ts';
import { flightBetween } from './resolve-missile.ts';

const NOTHING: Composition = {
  parties: [],
  nodes: [],
  links: [],
  releaseRules: [],
  authorities: [],
  sensors: [],
  batteries: [],
  figures: new Map(),
};

/** Mean radius for laying off a range along the ground. */
const EARTH_RADIUS_M = 6_371_008.8;

/** The flight sent to its farthest is aimed this much short, so that the aim itself is within range. */
const SHORT_OF_MAXIMUM = 0.9995;

export interface CatalogueFlight {
  readonly outcome: MissileOutcome;
  /** Every figure of the catalogue that it rests on. */
  readonly resolved: readonly ResolvedNumber[];
}

/**
 * A missile of the catalogue flown between two places.
 *
 * @param id  a missile with a flight model
 * @param to  aim point; a bearing (clockwise from north) sends it as far as it goes that way
 */
export function catalogueFlight(
  id: string,
  from: Geodetic,
  to: Geodetic | { readonly bearingRad: number },
  library: Library = LIBRARY,
): CatalogueFlight {
  const facts = factsOf(library, NOTHING, {});
  if ('latitudeRad' in to) {
    const outcome = flightBetween(id, from, to, facts);
    return { outcome, resolved: facts.asked() };
  }
  const aimed = (rangeM: number): Geodetic => ({
    ...destination(from, to.bearingRad, rangeM / EARTH_RADIUS_M),
    heightM: 0,
  });
  const statedM = (facts.optionalNumber(`${id}.maximumRangeKm`) ?? 0) * 1000;
  const first = flightBetween(id, from, aimed(statedM * SHORT_OF_MAXIMUM), facts);
  const again = first.kind === 'beyond-range' ? first.maximumRangeM : null;
  const outcome = again === null ? first : flightBetween(id, from, aimed(again * SHORT_OF_MAXIMUM), facts);
  return { outcome, resolved: facts.asked() };
}
