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
  silentRules: [],
  relations: null,
  authorities: [],
  sensors: [],
  batteries: [],
  figures: new Map(),
};

/** Mean radius for laying off a range along the ground. */
const EARTH_RADIUS_M = 6_371_008.8;

/** Out of reach, the aim is drawn in to what the missile reaches, less one part in ten thousand so that it is within. */
const JUST_WITHIN = 0.9999;

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
  const fly = (groundM: number): MissileOutcome =>
    flightBetween(id, from, { ...destination(from, to.bearingRad, groundM / EARTH_RADIUS_M), heightM: 0 }, facts);
  const statedM = (facts.optionalNumber(`${id}.maximumRangeKm`) ?? 0) * 1000;
  const first = fly(statedM);
  const outcome =
    first.kind === 'beyond-range' ? fly((statedM * JUST_WITHIN * first.maximumRangeM) / first.rangeM) : first;
  return { outcome, resolved: facts.asked() };
}
