import { fromWords, highWord, lowWord, scaleByPowerOfTwo } from './words.ts';

/** 2/pi times 2^1280, cut to a whole number: enough bits for the largest double. */
const TWO_OVER_PI_BITS =
  0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babf0cfbc209af4361dn;
const FRACTION_BITS = 1280;
/** Bits of the fraction of a quarter turn that are kept: 61 for the deepest cancellation, 106 for two doubles. */
const KEPT_BITS = 180n;
const HALF_PI_HIGH = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;

/** What a reduction leaves: the rest in -pi/4..pi/4 as a sum of two doubles. Read it before the next call. */
export const reduced = new Float64Array(2);

/**
 * Payne and Hanek's reduction in whole-number arithmetic: quarter turns in x, modulo 4; the rest goes to `reduced`.
 */
export function reduceHuge(x: number): number {
  if (x - x !== 0) {
    reduced[0] = Number.NaN;
    reduced[1] = Number.NaN;
    return 0;
  }
  const high = highWord(x);
  const low = lowWord(x);
  const exponent = ((high >> 20) & 0x7ff) - 1075;
  const significand = (BigInt((high & 0xfffff) | 0x100000) << 32n) | BigInt(low);
  // x 2/pi = significand TWO_OVER_PI_BITS 2^(exponent - 1280); keep two whole bits and KEPT_BITS of fraction.
  const scaled = (significand * TWO_OVER_PI_BITS) >> (BigInt(FRACTION_BITS - exponent) - KEPT_BITS);
  const turns = scaled & ((4n << KEPT_BITS) - 1n);
  const quadrant = (turns + (1n << (KEPT_BITS - 1n))) >> KEPT_BITS;
  const fraction = turns - (quadrant << KEPT_BITS);
  const sign = x < 0 ? -1 : 1;
  storeQuarterTurns(sign, fraction);
  return sign * Number(quadrant & 3n);
}

/** reduced = sign pi/2 fraction 2^-KEPT_BITS, the product of two doubles-and-rests. */
function storeQuarterTurns(sign: number, fraction: bigint): void {
  const unit = scaleByPowerOfTwo(1, -Number(KEPT_BITS));
  const head = Number(fraction);
  const rest = Number(fraction - BigInt(head)) * unit;
  const a = head * unit;
  const product = a * HALF_PI_HIGH;
  const aTop = topHalf(a);
  const piTop = topHalf(HALF_PI_HIGH);
  const aLow = a - aTop;
  const piLow = HALF_PI_HIGH - piTop;
  const error = aTop * piTop - product + aTop * piLow + aLow * piTop + aLow * piLow;
  const tail = error + (a * HALF_PI_LOW + rest * HALF_PI_HIGH);
  const sum = product + tail;
  reduced[0] = sign * sum;
  reduced[1] = sign * (product - sum + tail);
}

/** The upper 26 bits of a double. */
const topHalf = (x: number): number => fromWords(highWord(x), lowWord(x) & 0xf8000000);
