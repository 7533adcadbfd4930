import { defineWords, useWords } from '../words/index.ts';
import { JOINT, type Subject, want } from './subject.ts';

const words = defineWords('cooperation', {
  subject: { en: 'Scenario', ru: 'Сценарий' },
  onTable: { en: 'On the table: {{name}}', ru: 'На столе: {{name}}' },
  joint: { en: 'Joint', ru: 'Совместная (Joint)' },
  jointSaid: {
    en: 'On the table stands {{name}}, whose parties are allies that share all. So this page shows the architecture Joint, where former adversaries do.',
    ru: 'На столе — {{name}}: там союзники, и обмен у них полный. Поэтому здесь показана архитектура Joint, где обмениваются бывшие противники.',
  },
});

/** Which scenario a page about cooperation shows: what is on the table, or Joint. */
export function SubjectPanel({ subject, tableName }: { readonly subject: Subject; readonly tableName: string }) {
  const t = useWords(words);
  const { isOnTable, table } = subject;
  if (isOnTable && table.architectureId === JOINT) return null;
  return (
    <>
      <fieldset className="panel controls">
        <legend>{t('subject')}</legend>
        <label>
          <input type="radio" name="subject" checked={!isOnTable} onChange={() => want('joint')} /> {t('joint')}
        </label>{' '}
        <label>
          <input type="radio" name="subject" checked={isOnTable} onChange={() => want('table')} />{' '}
          {t('onTable', { name: tableName })}
        </label>
      </fieldset>
      {!isOnTable && <p>{t('jointSaid', { name: tableName })}</p>}
    </>
  );
}
