import { Suspense, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, Route, Router, Switch } from 'wouter';
import { redo, undo } from '../laboratory/index.ts';
import { LANGUAGES, type Language, speak, useLanguage, useWords } from '../words/index.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { type KeyBinding, useKeys } from './keys.ts';
import { takeStateOfLink } from './link-state.ts';
import { Waiting } from './Notices.tsx';
import { ROUTES } from './routes.ts';
import { ShareDialog } from './ShareDialog.tsx';
import { setTheme, THEMES, type Theme, useTheme } from './theme.ts';
import { usePath } from './use-path.ts';
import { words } from './words.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' };

/**
 * The frame of every page: name, navigation, appearance, language, share, keys.
 *
 * @param begun  whether the address that the laboratory was opened with could be read
 */
export function Frame({ begun }: { readonly begun: Promise<boolean> }) {
  const t = useWords(words);
  const language = useLanguage();
  const { theme } = useTheme();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isLinkBad, setLinkBad] = useState(false);
  const [path] = usePath();

  useEffect(() => {
    const tell = (reading: Promise<boolean>): void => {
      reading.then(
        (isGood) => setLinkBad(!isGood),
        () => setLinkBad(true),
      );
    };
    const read = (): void => tell(takeStateOfLink());
    tell(begun);
    globalThis.addEventListener('hashchange', read);
    return () => globalThis.removeEventListener('hashchange', read);
  }, [begun]);

  const route = ROUTES.find((one) => one.path === path);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = route === undefined ? 'Parasol' : `${route.title[language]} · Parasol`;
  }, [route, language]);

  const bindings = useMemo<readonly KeyBinding[]>(
    () => [
      {
        keys: ['?'],
        does: { en: 'Show all keys', ru: 'Показать все клавиши' },
        run: () => setHelpOpen(true),
      },
      {
        keys: ['/'],
        does: { en: 'Search this page', ru: 'Поиск на странице' },
        run: () =>
          (
            document.querySelector<HTMLElement>('main [type=search]') ?? document.querySelector<HTMLElement>('nav a')
          )?.focus(),
      },
      { keys: ['Ctrl+z'], does: { en: 'Undo', ru: 'Отменить' }, run: undo },
      { keys: ['Ctrl+y', 'Ctrl+Shift+z'], does: { en: 'Redo', ru: 'Вернуть' }, run: redo },
    ],
    [],
  );
  useKeys(bindings);

  return (
    <Router hook={usePath}>
      <button type="button" className="skip" onClick={() => document.getElementById('page')?.focus()}>
        {t('skip')}
      </button>
      <header className="frame">
        <Link href="/" className="name" title={t('motto')}>
          Parasol
        </Link>
        <nav aria-label={t('pages')}>
          {ROUTES.map((one) => (
            <Link
              key={one.path}
              href={one.path}
              title={one.purpose[language]}
              aria-current={one.path === path ? 'page' : undefined}
            >
              {one.title[language]}
            </Link>
          ))}
        </nav>
        <div className="row tools">
          <select aria-label={t('theme')} value={theme} onChange={({ target }) => setTheme(target.value as Theme)}>
            {THEMES.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </select>
          <select
            aria-label={t('language')}
            value={language}
            onChange={({ target }) => void speak(target.value as Language)}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
          <ShareDialog path={path} />
          <Button onPress={() => setHelpOpen(true)} aria-label={t('keys')}>
            ?
          </Button>
        </div>
      </header>
      <main id="page" tabIndex={-1}>
        {isLinkBad && (
          <p className="failure" role="alert">
            {t('badLink')}
          </p>
        )}
        <ErrorBoundary key={path}>
          <Suspense fallback={<Waiting label={t('loading')} />}>
            <Switch>
              {ROUTES.map(({ path: address, Page }) => (
                <Route key={address} path={address}>
                  <Page />
                </Route>
              ))}
              <Route>
                <p>{t('notFound')}</p>
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer className="frame">{t('footer')}</footer>
      <KeysDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </Router>
  );
}
