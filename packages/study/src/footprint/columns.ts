import { canonicalJson, columnBytes, partDigest, utf8ToBytes } from '../results/index.ts';
import type { Answers } from './answers.ts';
import type { Footprint } from './footprint.ts';

const KEYS = [
  'classes',
  'shots',
  'earliestInterceptS',
  'latestInterceptS',
  'marginS',
  'binding',
  'battery',
  'killProbability',
] as const satisfies readonly (keyof Answers)[];

/**
 * Hash of everything that a footprint found out: places, launches and every column of both cues, byte for byte. Equal in every engine.
 */
export function footprintSha256({ places, flights, answers, question }: Footprint): string {
  const digest = partDigest();
  const head = {
    region: question.region.id,
    cellKm: question.cellKm,
    launches: flights.launches.map(({ id }) => id),
    cells: places.cells.length,
    cities: places.cities.map(({ name, countryCode }) => [countryCode, name]),
  };
  digest.add('head', utf8ToBytes(canonicalJson(head)));
  digest.add('places', columnBytes(Float64Array.from(places.points.flatMap((p) => [p.latitudeDeg, p.longitudeDeg]))));
  digest.add('areas', columnBytes(Float64Array.from(places.cells, ({ areaM2 }) => areaM2)));
  for (const cue of ['sensor-driven', 'ideal'] as const) {
    for (const key of KEYS) digest.add(`${cue} ${key}`, columnBytes(Float64Array.from(answers[cue][key])));
  }
  return digest.hex();
}
