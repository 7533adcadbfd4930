import { type Subject, SubjectPanel, useSubject } from '../../cooperation/index.ts';
import { useAsked } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { useWords } from '../../words/index.ts';
import { Results } from './Results.tsx';
import { Rules } from './Rules.tsx';
import './sharing.css';
import { words } from './words.ts';

/** Who gains what from whose sensors, under release rules that the reader switches. */
export default function SharingPage() {
  const t = useWords(words);
  const { subject, tableName } = useSubject();
  return (
    <div className="sharing">
      <h1>{t('title')}</h1>
      <p className="muted">{t('intro')}</p>
      {subject === null ? <Waiting /> : <OfSubject subject={subject} tableName={tableName} />}
    </div>
  );
}

function OfSubject({ subject, tableName }: { readonly subject: Subject; readonly tableName: string }) {
  const t = useWords(words);
  const { input } = subject;
  const asked = useAsked(`releases ${input.text}`, (desk) => desk.releaseTable(input));
  return (
    <>
      <SubjectPanel subject={subject} tableName={tableName} />
      {asked.state === 'failed' && <Failure message={asked.message} />}
      {asked.value === null ? (
        <Waiting />
      ) : asked.value.kind === 'issues' ? (
        <Failure issues={asked.value.issues} />
      ) : (
        <>
          <Rules subject={subject} releases={asked.value.value} />
          {asked.value.value.ownerIds.length < 2 ? (
            <p className="warn">{t('oneOwner')}</p>
          ) : (
            <Results input={input} parties={asked.value.value.parties} />
          )}
        </>
      )}
    </>
  );
}
