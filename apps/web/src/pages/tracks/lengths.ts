import { useNumbers, useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** Lengths for a reader, in metres or kilometres, two or three figures that count. */
export function useLengths(): {
  readonly length: (m: number | null) => string;
  /** Full axes of an ellipse. */
  readonly axes: (semiMajorKm: number | null, semiMinorKm: number | null) => string;
} {
  const t = useWords(words);
  const numbers = useNumbers();
  const length = (m: number | null): string => {
    if (m === null) return '–';
    if (m >= 995) return t('kilometres', { value: numbers.plain(m / 1000, m >= 9950 ? 0 : 1) });
    return t('metres', { value: numbers.plain(m, m >= 9.95 ? 0 : 1) });
  };
  return {
    length,
    axes: (semiMajorKm, semiMinorKm) =>
      semiMajorKm === null || semiMinorKm === null
        ? '–'
        : `${length(2000 * semiMajorKm)} × ${length(2000 * semiMinorKm)}`,
  };
}
