import { useEffect, useState } from 'react';
import { boundKeys, type KeyBinding } from '../../frame/keys.ts';
import { Term } from '../../glossary/index.ts';
import { scenarioText, useLaboratory } from '../../laboratory/index.ts';
import { type Said, useLanguage, useWords } from '../../words/index.ts';
import './about.css';
import { commandsFor } from './commands.ts';
import { CAVEATS, COMPUTES, LICENCES, METHODS, OUT, type Pair, PRIVACY, WHAT_IT_IS } from './texts.ts';
import { words } from './words.ts';

/** What the laboratory is, what it leaves out, and how anyone gets the same. */
export default function AboutPage() {
  const t = useWords(words);
  const language = useLanguage();
  const state = useLaboratory();
  return (
    <article className="about">
      <h1>{t('title')}</h1>
      <h2>{t('whatItIs')}</h2>
      <Paragraphs texts={WHAT_IT_IS} />
      <h2>{t('computes')}</h2>
      <List texts={COMPUTES} />
      <h2>{t('caveats')}</h2>
      <List texts={CAVEATS} />
      <h2>{t('out')}</h2>
      <Pairs left={t('outOf')} right={t('instead')} pairs={OUT} />
      <h2>{t('methods')}</h2>
      {METHODS.map(({ title, text, files }) => (
        <section key={title.en}>
          <h3>{title[language]}</h3>
          <p>
            {text[language]}{' '}
            <span className="muted">
              {files.map((file) => (
                <code key={file}>{file}</code>
              ))}
            </span>
          </p>
        </section>
      ))}
      <h2>{t('reproduce')}</h2>
      <p>{t('reproduceIntro')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('command')}</th>
            <th scope="col">{t('gives')}</th>
          </tr>
        </thead>
        <tbody>
          {commandsFor(state).map(({ line, gives }) => (
            <tr key={line}>
              <td>
                <code>{line}</code>
              </td>
              <td>{gives[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{t('table')}</summary>
        <pre>{scenarioText(state)}</pre>
      </details>
      <h2>{t('data')}</h2>
      <Pairs left={t('of')} right={t('licence')} pairs={LICENCES} />
      <h2>{t('keys')}</h2>
      <p>{t('keysIntro')}</p>
      <Keys />
      <h2>{t('languages')}</h2>
      <p>
        {t('languagesText')} <a href="#/words">{t('glossary')}</a> (
        <Term of="defended-area-footprint">defended area</Term>, <Term of="cue">целеуказание</Term>).
      </p>
      <h2>{t('privacy')}</h2>
      <Paragraphs texts={PRIVACY} />
    </article>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly Said[] }) {
  const language = useLanguage();
  return texts.map((text) => <p key={text.en}>{text[language]}</p>);
}

function List({ texts }: { readonly texts: readonly Said[] }) {
  const language = useLanguage();
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.en}>{text[language]}</li>
      ))}
    </ul>
  );
}

interface PairsProps {
  readonly left: string;
  readonly right: string;
  readonly pairs: readonly Pair[];
}

function Pairs({ left, right, pairs }: PairsProps) {
  const language = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.left.en}>
            <th scope="row">{pair.left[language]}</th>
            <td>{pair.right[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The table of keys as it stands once the frame has bound its own. */
function Keys() {
  const t = useWords(words);
  const language = useLanguage();
  const [bindings, setBindings] = useState<readonly KeyBinding[]>([]);
  useEffect(() => setBindings(boundKeys()), []);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('key')}</th>
          <th scope="col">{t('does')}</th>
        </tr>
      </thead>
      <tbody>
        {bindings.map(({ keys, does }) => (
          <tr key={keys.join()}>
            <td>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </td>
            <td>{does[language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
