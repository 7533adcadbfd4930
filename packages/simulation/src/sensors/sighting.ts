import { type Chance, PURPOSE } from '../chance/index.ts';
import type { LookSeries } from './look-series.ts';

/** When a sensor first has an object and when it holds it firmly, s of the scenario. Infinity = never. */
export interface Sighting {
  readonly detectedS: number;
  readonly firmS: number;
}

const NEVER: Sighting = { detectedS: Number.POSITIVE_INFINITY, firmS: Number.POSITIVE_INFINITY };

export interface SightingRule {
  /** Hash of the pair of sensor and threat. */
  readonly entity: number;
  /** No look before, s of the scenario: the radar is not pointed there yet. */
  readonly fromS: number;
  /** Looks before do not count for a firm track, s of the scenario: where a missile goes that still burns cannot be told. */
  readonly burnoutS: number;
  readonly hits: number;
  readonly window: number;
}

/**
 * Goes through the looks of a radar until the track is firm: `hits` detections among the last `window` looks of free flight. Looks without a
 * view count as misses. No draw is made after that: whether later looks keep the
 * track alive is asked by the pictures that hold it.
 */
export function radarSighting(series: LookSeries, chance: Chance, rule: SightingRule): Sighting {
  const { intervalS, firstLook, probabilities } = series;
  const { entity, hits, burnoutS } = rule;
  const mask = (1 << rule.window) - 1;
  let detectedS = Number.POSITIVE_INFINITY;
  let recent = 0;
  const start = Math.max(0, -Math.floor(-rule.fromS / intervalS) - firstLook);
  for (let i = start; i < probabilities.length; i++) {
    const look = firstLook + i;
    const timeS = look * intervalS;
    if (timeS < burnoutS && detectedS < timeS) continue;
    const hit = chance.happens(PURPOSE.radarDetection, entity, look, probabilities[i]);
    if (hit && detectedS === Number.POSITIVE_INFINITY) detectedS = timeS;
    if (timeS < burnoutS) continue;
    recent = ((recent << 1) & mask) | (hit ? 1 : 0);
    if (hit && bitCount(recent) >= hits) return { detectedS, firmS: timeS };
  }
  return detectedS === Number.POSITIVE_INFINITY ? NEVER : { detectedS, firmS: Number.POSITIVE_INFINITY };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
