import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One line of `parasol bench`. `ratioToC` and `bitEqual` are null where there is no C compiler or no C twin. */
export interface BenchResult {
  readonly name: string;
  /** Median over rounds of (our time / C time of the same round); best of three attempts. */
  readonly ratioToC: number | null;
  /** Share of output words with the same bits as the C oracle, 0..1. */
  readonly bitEqual: number | null;
  readonly perSecond: number;
  /** The gate that the project publishes for the ratio; null when the line is informative. */
  readonly gate: number | null;
  /** Median of (time / time of the plain way to the same answer, in the same process), and its published limit. */
  readonly ratioToBrute?: number;
  readonly gateToBrute?: number;
  /** Median of (time / time of the whole interactive map, in the same process), and its published limit. */
  readonly ratioToMap?: number;
  readonly gateToMap?: number;
  /** Median of (our time / time of another library for the same answers, in the same run), its published limit, and the library. */
  readonly ratioToPeer?: number;
  readonly gateToPeer?: number;
  readonly peer?: string;
  /** Mean OSPA distance of a tracker's pictures from the truth, ours and the peer's, m. */
  readonly ospaM?: number;
  readonly peerOspaM?: number;
  /** How many answers are yes, ours and the peer's, case by case. */
  readonly counts?: readonly number[];
  readonly peerCounts?: readonly number[];
  /** Share of yes/no answers that differ from the plain way, 0..1. */
  readonly differingBits?: number;
  /** Processor time of one whole piece of work, s, and its published limit. */
  readonly seconds?: number;
  readonly gateSeconds?: number;
}

export interface BenchSuite {
  readonly suite: string;
  /** A larger suite that is run with this one when it is named. */
  readonly partOf?: string;
  run(options: { readonly long: boolean }): readonly BenchResult[] | Promise<readonly BenchResult[]>;
}

const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './' : '../', import.meta.url));

/** The flags of performance.md: native, no contraction into FMA, so that bits can agree. */
const FLAGS = [
  '-O3',
  '-march=native',
  '-ffp-contract=off',
  '-fno-math-errno',
  '-fno-trapping-math',
  '-shared',
  '-fPIC',
];

/** Path of the shared library built from `benchmarks/<source>`, cached by content; null without gcc. */
export function cLibrary(source: string): string | null {
  const path = join(root, source);
  const key = createHash('sha256').update(readFileSync(path)).update(FLAGS.join(' ')).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), 'parasol-oracles');
  const library = join(folder, `${key}.so`);
  if (existsSync(library)) return library;
  mkdirSync(folder, { recursive: true });
  const fresh = `${library}.${process.pid}`;
  try {
    execFileSync('gcc', [...FLAGS, '-o', fresh, path, '-lm'], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  renameSync(fresh, library);
  return library;
}

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Time of one piece of work, s. */
export const secondsOf = (work: () => void): number => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
};

/** Times two pieces of work in turn, order swapped each round; the ratio is the median of per-round ratios, best of three attempts. */
export function pairedRatio(
  ours: () => void,
  theirs: () => void,
  { rounds, gate }: { readonly rounds: number; readonly gate: number },
): { readonly ratio: number; readonly oursS: number } {
  let best = { ratio: Number.POSITIVE_INFINITY, oursS: 0 };
  for (let warm = 0; warm < 3; warm++) {
    ours();
    theirs();
  }
  for (let attempt = 0; attempt < 3 && best.ratio > gate; attempt++) {
    const ratios: number[] = [];
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      let a = 0;
      let b = 0;
      if (round % 2 === 0) {
        a = secondsOf(ours);
        b = secondsOf(theirs);
      } else {
        b = secondsOf(theirs);
        a = secondsOf(ours);
      }
      ratios.push(a / b);
      times.push(a);
    }
    const ratio = medianOf(ratios);
    if (ratio < best.ratio) best = { ratio, oursS: medianOf(times) };
  }
  return best;
}

/** Median time of one piece of work, s. */
export function medianSeconds(work: () => void, rounds: number): number {
  work();
  return medianOf(Array.from({ length: rounds }, () => secondsOf(work)));
}

/** Share of equal 64-bit words. */
export function shareOfEqualBits(a: Float64Array, b: Float64Array): number {
  const x = new BigUint64Array(a.buffer, a.byteOffset, a.length);
  const y = new BigUint64Array(b.buffer, b.byteOffset, b.length);
  let equal = 0;
  for (let i = 0; i < x.length; i++) if (x[i] === y[i]) equal++;
  return equal / x.length;
}
