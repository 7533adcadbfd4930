import type { Issue } from '@parasol/study/scenario';
import { useWords } from '../words/index.ts';
import { words } from './words.ts';

/** Says that an answer is awaited. */
export function Waiting({ label }: { readonly label?: string }) {
  const t = useWords(words);
  return (
    <p className="waiting" role="status">
      {label ?? t('waiting')}
    </p>
  );
}

/** Says what went wrong; of a scenario every issue with its line and path. */
export function Failure({ message, issues = [] }: { readonly message?: string; readonly issues?: readonly Issue[] }) {
  const t = useWords(words);
  return (
    <section className="failure" role="alert">
      <h2>{issues.length > 0 ? t('issues') : t('failed')}</h2>
      {message !== undefined && issues.length === 0 && <p>{message}</p>}
      {issues.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{t('line')}</th>
              <th>{t('path')}</th>
              <th>{t('problem')}</th>
              <th>{t('expected')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue) => (
              <tr key={`${issue.line}:${issue.column}:${issue.path}:${issue.message}`}>
                <td>{issue.line}</td>
                <td>
                  <code>{issue.path}</code>
                </td>
                <td>{issue.message}</td>
                <td>
                  {issue.expected} {issue.unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
