import { pow, radFromDeg } from '../quantities/index.ts';
import type { Track } from './ground-track.ts';
import { flyControls, fullBurnS, rangeOfM, type StagedLaunch } from './staged-launch.ts';

/** Turn angles that are looked through before a maximum is refined: evenly spaced in their logarithm. */
const SMALLEST_TURN_RAD = radFromDeg(0.02);
const LARGEST_TURN_RAD = radFromDeg(60);
const SCAN = 48;
/** Range is flat at its maximum: an angle within 1e-5 of itself leaves less than a metre. */
const TURN_TOLERANCE = 1e-5;
const GOLDEN = 0.6180339887498949;

export interface BestTurn {
  readonly turnAngleRad: number;
  readonly rangeM: number;
}

/** Largest value of a function with one peak on an interval, by golden section. */
export function goldenMaximum(
  value: (x: number) => number,
  { low, high, width }: { readonly low: number; readonly high: number; readonly width: number },
): { readonly x: number; readonly value: number } {
  let a = low;
  let b = high;
  let c = b - GOLDEN * (b - a);
  let d = a + GOLDEN * (b - a);
  let fc = value(c);
  let fd = value(d);
  while (b - a > width) {
    if (fc > fd) {
      b = d;
      d = c;
      fd = fc;
      c = b - GOLDEN * (b - a);
      fc = value(c);
    } else {
      a = c;
      c = d;
      fc = fd;
      d = a + GOLDEN * (b - a);
      fd = value(d);
    }
  }
  return fc > fd ? { x: c, value: fc } : { x: d, value: fd };
}

/**
 * Turn angle that carries a burn farthest. Looks through the whole range of angles, since beyond the best one the missile falls back,
 * then refines between the neighbours of the best; with `near`, first within a third of a known angle.
 */
export function bestTurn(
  launch: StagedLaunch,
  { track, lastStageBurnS, near }: { readonly track: Track; readonly lastStageBurnS: number; readonly near?: number },
): BestTurn {
  const rangeAt = (turnAngleRad: number): number =>
    rangeOfM(launch, flyControls(launch, { track, turnAngleRad, lastStageBurnS }));
  let low = (near ?? 0) / 1.3;
  let high = (near ?? 0) * 1.3;
  if (near === undefined) {
    const ratio = pow(LARGEST_TURN_RAD / SMALLEST_TURN_RAD, 1 / SCAN);
    let best = SMALLEST_TURN_RAD;
    let farthest = -1;
    for (let i = 0, angle = SMALLEST_TURN_RAD; i <= SCAN; i++, angle *= ratio) {
      const range = rangeAt(angle);
      if (range > farthest) {
        farthest = range;
        best = angle;
      }
    }
    low = best / ratio;
    high = Math.min(best * ratio, LARGEST_TURN_RAD);
  }
  const found = goldenMaximum(rangeAt, { low, high, width: TURN_TOLERANCE * high });
  // At the rim of the neighbourhood the peak lies elsewhere.
  if (near !== undefined && (found.x < low * 1.01 || found.x > high / 1.01))
    return bestTurn(launch, { track, lastStageBurnS });
  return { turnAngleRad: found.x, rangeM: found.value };
}

/** Farthest flight of a staged missile in one direction: best turn at full burn. */
export const maximumRange = (launch: StagedLaunch, track: Track): BestTurn =>
  bestTurn(launch, { track, lastStageBurnS: fullBurnS(launch.model) });
