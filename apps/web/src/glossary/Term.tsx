import type { ReactNode } from 'react';
import { useWords } from '../words/index.ts';
import type { TermId } from './russian.ts';
import './term.css';
import { words } from './words.ts';

const termAddress = (id: TermId): string => `#/words?term=${id}`;

/** A word of the field that leads to its entry in the glossary. */
export function Term({ of, children }: { readonly of: TermId; readonly children: ReactNode }) {
  const t = useWords(words);
  return (
    <a href={termAddress(of)} className="term" title={t('open', { term: of.replaceAll('-', ' ') })}>
      {children}
    </a>
  );
}
