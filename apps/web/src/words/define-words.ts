import i18next from 'i18next';

/** The languages of the interface. */
export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One thing said in every language: a sentence that lacks one does not compile. */
export type Said = Readonly<Record<Language, string>>;

/** The words of one room. Keys of i18next plural forms end in `_one`, `_few`, `_many`, `_other`. */
export interface Words<K extends string> {
  readonly room: string;
  readonly entries: Readonly<Record<K, Said>>;
}

const STORED = 'parasol-language';

/** What the reader chose before, else the first language of the browser that the laboratory speaks. */
function firstLanguage(): Language {
  const wanted = [globalThis.localStorage?.getItem(STORED), ...(globalThis.navigator?.languages ?? [])];
  for (const one of wanted) {
    const known = LANGUAGES.find((language) => one?.startsWith(language));
    if (known !== undefined) return known;
  }
  return 'en';
}

void i18next.init({
  lng: firstLanguage(),
  fallbackLng: 'en',
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
});

/** Declares the words of a room; the languages stand side by side. */
export function defineWords<K extends string>(room: string, entries: Readonly<Record<K, Said>>): Words<K> {
  for (const language of LANGUAGES) {
    const bundle = Object.fromEntries(Object.entries<Said>(entries).map(([key, said]) => [key, said[language]]));
    i18next.addResourceBundle(language, room, bundle);
  }
  return { room, entries };
}

export async function speak(wanted: Language): Promise<void> {
  globalThis.localStorage?.setItem(STORED, wanted);
  await i18next.changeLanguage(wanted);
}

type Singular<K extends string> = K extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : K;
export type Say<K extends string> = (key: Singular<K>, values?: Readonly<Record<string, string | number>>) => string;

/** Words are checked where they are declared; i18next's own types know nothing of them. */
const translate = i18next.t as (key: string, options: object) => string;

/** Says a room's words in the language of now; for code outside components. */
export const sayer =
  <K extends string>({ room }: Words<K>): Say<K> =>
  (key, values) =>
    translate(key, { ns: room, ...values });
