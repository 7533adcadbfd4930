import type { Subject } from '../../cooperation/index.ts';
import { usePartyNames } from '../../cooperation/index.ts';
import type { ReleaseTable } from '../../desk/index.ts';
import { redo, undo, useLaboratory } from '../../laboratory/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { setRelations } from './change-rules.ts';
import { RuleRow } from './RuleRow.tsx';
import { isChanged } from './rules-changed.ts';
import { words } from './words.ts';

/** The release rules of a scenario, each with its switches, and the state of relations that they hang on. */
export function Rules({ subject, releases }: { readonly subject: Subject; readonly releases: ReleaseTable }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { rules, relations, relationIds, epochUtc } = releases;
  const names = usePartyNames(releases.parties);
  const { pastStates, futureStates } = useLaboratory.temporal.getState();
  return (
    <section className="panel">
      <h2>{t('rules')}</h2>
      <p>
        {t('rulesText')} {!subject.isOnTable && t('putsOnTable', { name: releases.name })}
      </p>
      <div className="row controls">
        {relationIds.length > 0 && (
          <label>
            {t('relations')}{' '}
            <select
              value={relations ?? ''}
              onChange={({ target }) => setRelations(subject, target.value === '' ? null : target.value)}
            >
              <option value="">
                {epochUtc === null ? t('relationsAsIs') : t('relationsOnDay', { day: epochUtc })}
              </option>
              {relationIds.map((id) => (
                <option key={id} value={id}>
                  {Object.hasOwn(words.entries, id) ? t(id as 'frozen') : id}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" onClick={undo} disabled={pastStates.length === 0}>
          {t('undo')}
        </button>
        <button type="button" onClick={redo} disabled={futureStates.length === 0}>
          {t('redo')}
        </button>
      </div>
      <p aria-live="polite">
        {t('rulesSentence', {
          holding: numbers.plain(rules.filter(({ silentWhy }) => silentWhy === null).length),
          all: numbers.plain(rules.length),
          changed: numbers.plain(rules.filter(isChanged).length),
        })}
      </p>
      <div className="scroll">
        <table className="rules">
          <thead>
            <tr>
              <th>{t('owner')}</th>
              <th>{t('recipient')}</th>
              <th>{t('releases')}</th>
              <th>
                {t('delay')}, {t('s')}
              </th>
              <th>
                {t('coarseness')}, {t('m')}
              </th>
              <th>{t('situation')}</th>
              <th>{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((line) => (
              <RuleRow key={line.rule.id} subject={subject} line={line} nameOf={names.nameOf} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
