import type { Subject } from '../../cooperation/index.ts';
import type { ReleaseTable, ReleaseTerms } from '../../desk/index.ts';
import { SourceButton } from '../../sources/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { putBack, setTerms } from './change-rules.ts';
import { isChanged } from './rules-changed.ts';
import { words } from './words.ts';

const RELEASES = ['nothing', 'impact-area', 'detections', 'tracks', 'measurements'] as const;
const SITUATIONS = ['always', 'recipient-threatened', 'either-threatened'] as const;
/** Limits of what a rule may say. */
const MOST = { delayS: 3600, coarsenessM: 1_000_000 } as const;

interface RuleRowProps {
  readonly subject: Subject;
  readonly line: ReleaseTable['rules'][number];
  readonly nameOf: (partyId: string) => string;
}

/** One rule with its four switches. */
export function RuleRow({ subject, line, nameOf }: RuleRowProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { rule, terms, catalogue, silentWhy } = line;
  const [owner, recipient] = [nameOf(rule.owner), nameOf(rule.recipient)];
  const nameFor = (what: string): string => t('controlOf', { what, owner, recipient });
  const was = ({ releases, delayS, coarsenessM, situation }: ReleaseTerms): string =>
    [
      t(releases),
      `${numbers.plain(delayS, 1)} ${t('s')}`,
      `${numbers.plain(coarsenessM)} ${t('m')}`,
      t(situation),
    ].join(', ');
  const choice = <K extends 'releases' | 'situation'>(key: K, values: readonly ReleaseTerms[K][]) => (
    <select
      aria-label={nameFor(t(key))}
      value={terms[key]}
      className={catalogue !== null && catalogue[key] !== terms[key] ? 'changed' : ''}
      onChange={({ target }) => setTerms(subject, line, { [key]: target.value })}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {t(one)}
        </option>
      ))}
    </select>
  );
  const figure = (key: 'delayS' | 'coarsenessM', label: string, step: number) => (
    <span className="figure">
      <input
        type="number"
        aria-label={nameFor(label)}
        className={catalogue !== null && catalogue[key] !== terms[key] ? 'changed' : ''}
        min={0}
        max={MOST[key]}
        step={step}
        value={terms[key]}
        onChange={({ target: { valueAsNumber: value } }) => {
          if (value >= 0 && value <= MOST[key]) setTerms(subject, line, { [key]: value });
        }}
      />
      {subject.isOnTable && catalogue !== null && <SourceButton path={`${rule.id}.${key}`} name={nameFor(label)} />}
    </span>
  );
  return (
    <tr>
      <th scope="row" data-label={t('owner')}>
        {owner}
        {rule.sensor !== '*' && <span className="muted"> ({rule.sensor})</span>}
      </th>
      <td data-label={t('recipient')}>{recipient}</td>
      <td data-label={t('releases')}>{choice('releases', RELEASES)}</td>
      <td data-label={`${t('delay')}, ${t('s')}`}>{figure('delayS', t('delay'), 5)}</td>
      <td data-label={`${t('coarseness')}, ${t('m')}`}>{figure('coarsenessM', t('coarseness'), 100)}</td>
      <td data-label={t('situation')}>{choice('situation', SITUATIONS)}</td>
      <td data-label={t('state')}>
        {silentWhy === null ? (
          <span className="muted">{t('holds')}</span>
        ) : (
          <span className="warn" title={silentWhy}>
            {t('silent')}
          </span>
        )}
        {isChanged(line) && (
          <>
            {' '}
            <span className="changed">{catalogue === null ? t('added') : t('changed', { was: was(catalogue) })}</span>{' '}
            {catalogue !== null && (
              <button
                type="button"
                aria-label={t('putBackRule', { owner, recipient })}
                onClick={() => putBack(subject, line)}
              >
                {t('putBack')}
              </button>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
