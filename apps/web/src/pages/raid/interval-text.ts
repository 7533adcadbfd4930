import type { Interval } from '@parasol/study/results';
import { type Numbers, type Say, useNumbers, useWords } from '../../words/index.ts';
import { words } from './words.ts';

type Words = Say<keyof typeof words.entries>;

/** A mean with its bounds; where every trial gave the same, that is said instead. */
function intervalText({ mean, low, high, method }: Interval, say: Words, shown: (value: number) => string): string {
  return method === 'all-equal'
    ? say('everyTrial', { mean: shown(mean) })
    : say('bounds', { mean: shown(mean), low: shown(low), high: shown(high) });
}

/** Intervals of counts and of shares in the language of the page. */
export function useIntervals(): {
  readonly count: (interval: Interval) => string;
  readonly share: (interval: Interval) => string;
  readonly numbers: Numbers;
} {
  const say = useWords(words);
  const numbers = useNumbers();
  return {
    count: (interval) => intervalText(interval, say, (value) => numbers.plain(value, 2)),
    share: (interval) => intervalText(interval, say, (value) => numbers.percent(value)),
    numbers,
  };
}
