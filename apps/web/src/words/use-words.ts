import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { type Language, type Say, sayer, type Words } from './define-words.ts';

const listen = (changed: () => void): (() => void) => {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
};

/** The language of the interface; components that ask are drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(listen, () => i18next.language as Language);

/** The words of a room in the language of the interface. */
export function useWords<K extends string>(words: Words<K>): Say<K> {
  useLanguage();
  return sayer(words);
}
