import { defineWords, useLanguage, useWords } from '../words/index.ts';

const words = defineWords('party-names', {
  'united-states': { en: 'United States', ru: 'США' },
  'united-kingdom': { en: 'United Kingdom', ru: 'Великобритания' },
  nato: { en: 'NATO', ru: 'НАТО' },
  russia: { en: 'Russia', ru: 'Россия' },
  'nato-russia-council': { en: 'NATO-Russia Council', ru: 'Совет Россия – НАТО' },
  japan: { en: 'Japan', ru: 'Япония' },
});

/** For axes. */
const shortWords = defineWords('party-short-names', {
  'united-states': { en: 'US', ru: 'США' },
  'united-kingdom': { en: 'UK', ru: 'Брит.' },
  nato: { en: 'NATO', ru: 'НАТО' },
  russia: { en: 'Russia', ru: 'Россия' },
  'nato-russia-council': { en: 'Council', ru: 'Совет' },
  japan: { en: 'Japan', ru: 'Япония' },
});

type Known = keyof typeof words.entries;
const isKnown = (id: string): id is Known => Object.hasOwn(words.entries, id);

/** Names of parties in the language of the page; a party of the reader's own file keeps the name that it has there. */
export function usePartyNames(parties: readonly { readonly id: string; readonly name: string }[]): {
  readonly nameOf: (id: string) => string;
  readonly shortOf: (id: string) => string;
} {
  useLanguage();
  const [long, short] = [useWords(words), useWords(shortWords)];
  const own = (id: string): string => parties.find((party) => party.id === id)?.name ?? id;
  return {
    nameOf: (id) => (isKnown(id) ? long(id) : own(id)),
    shortOf: (id) => (isKnown(id) ? short(id) : own(id)),
  };
}
