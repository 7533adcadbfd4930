import type { Interval } from '@parasol/study/results';
import { useNumbers, useWords } from '../../words/index.ts';
import type { Measure } from './rows.ts';
import { words } from './words.ts';

/** Names of arrangements in the language of the page. */
export function useArrangementName(): (id: string) => string {
  const t = useWords(words);
  return (id) => (Object.hasOwn(words.entries, id) ? t(id as 'unified') : id);
}

/** A mean with its interval; null is what never happened. */
export function useIntervalText(): (interval: Interval | null, digits?: number) => string {
  const t = useWords(words);
  const numbers = useNumbers();
  return (interval, digits = 2) =>
    interval === null
      ? t('never')
      : interval.low === interval.high
        ? numbers.plain(interval.mean, digits)
        : t('interval', {
            mean: numbers.plain(interval.mean, digits),
            low: numbers.plain(interval.low, digits),
            high: numbers.plain(interval.high, digits),
          });
}

const isTime = (measure: Measure): boolean => measure.endsWith('S');

/** Times in whole seconds, counts with two decimals. */
export const digitsOf = (measure: Measure): number => (isTime(measure) ? 0 : 2);

/** A measure with its unit; counts name what they count. */
export function useAxisLabel(): (measure: Measure) => string {
  const t = useWords(words);
  return (measure) => (isTime(measure) ? `${t(measure)}, ${t(`${measure}Unit`)}` : t(measure));
}
