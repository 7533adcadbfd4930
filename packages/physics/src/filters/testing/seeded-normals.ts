import { cos, log, sin, TWO_PI } from '../../quantities/index.ts';

/** Standard normal numbers from a seed: the same on every machine. */
export function seededNormals(seed: number): () => number {
  const uniform = seededUniforms(seed);
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const reach = Math.sqrt(-2 * log(1 - uniform()));
    const angle = TWO_PI * uniform();
    spare = reach * sin(angle);
    return reach * cos(angle);
  };
}

/** Numbers in 0..1 (1 left out): the mixing of 32 bits of MurmurHash3 over a count, so that neighbouring seeds share nothing. */
export function seededUniforms(seed: number): () => number {
  let count = Math.imul(seed, 0x9e3779b9) >>> 0;
  const half = (): number => {
    count = (count + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(count ^ (count >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 8;
  };
  return () => (half() * 16777216 + half()) / 281474976710656;
}
