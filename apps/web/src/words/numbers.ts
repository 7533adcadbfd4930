import { useLanguage } from './use-words.ts';

/** Numbers as readers of the language write them. */
export interface Numbers {
  /** At most so many decimals. */
  readonly plain: (value: number, digits?: number) => string;
  /** A share of 1 as per cent. */
  readonly percent: (share: number | null, digits?: number) => string;
  /** People in millions. */
  readonly million: (people: number) => string;
}

const make = (language: string): Numbers => {
  const formats = new Map<number, Intl.NumberFormat>();
  const plain = (value: number, digits = 0): string => {
    let format = formats.get(digits);
    if (format === undefined) {
      format = new Intl.NumberFormat(language, { maximumFractionDigits: digits, signDisplay: 'negative' });
      formats.set(digits, format);
    }
    return format.format(value).replace('-', '−');
  };
  return {
    plain,
    percent: (share, digits = 0) => (share === null ? '–' : `${plain(100 * share, digits)} %`),
    million: (people) => plain(people / 1e6, 1),
  };
};

const made = new Map<string, Numbers>();

export function useNumbers(): Numbers {
  const language = useLanguage();
  let numbers = made.get(language);
  if (numbers === undefined) {
    numbers = make(language);
    made.set(language, numbers);
  }
  return numbers;
}
