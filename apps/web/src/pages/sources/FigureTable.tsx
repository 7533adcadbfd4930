import { useEffect, useState } from 'react';
import { type FigureLine, useAsked } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { scenarioInput, useLaboratory } from '../../laboratory/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { CardDialog } from './CardDialog.tsx';
import { ConfidencePlot } from './ConfidencePlot.tsx';
import type { Confidence } from './confidences.ts';
import { confidenceWords, kindWords, words } from './words.ts';

const PAGE_LENGTH = 50;
/** The reader types a word at a time, not a letter. */
const TYPING_MS = 180;

type Scope = 'table' | 'catalogue';

interface FigureTableProps {
  /** Only figures that name this source. */
  readonly source: { readonly id: string; readonly title: string } | null;
  readonly onAnySource: () => void;
}

/** Figures of the scenario on the table or of the whole catalogue, a page at a time; a row opens its source card. */
export function FigureTable({ source, onAnySource }: FigureTableProps) {
  const t = useWords(words);
  const names = useWords(confidenceWords);
  const kinds = useWords(kindWords);
  const { architectureId, ownText, figures } = useLaboratory();
  const [scope, setScope] = useState<Scope>(source === null ? 'table' : 'catalogue');
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [confidence, setConfidence] = useState<Confidence | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [disputedOnly, setDisputedOnly] = useState(false);
  const [from, setFrom] = useState(0);
  const [opened, setOpened] = useState<FigureLine | null>(null);

  useEffect(() => {
    const handle = setTimeout(() => {
      setSearch(typed);
      setFrom(0);
    }, TYPING_MS);
    return () => clearTimeout(handle);
  }, [typed]);

  const input = scope === 'table' ? scenarioInput({ architectureId, ownText, figures }) : null;
  const query = { search, confidence, disputedOnly, kind, sourceId: source?.id ?? null, from, count: PAGE_LENGTH };
  const asked = useAsked(JSON.stringify([input?.text ?? null, query]), (desk) => desk.figures(query, input));
  /** A filter was changed: back to the first page. */
  const filter = (change: () => void): void => {
    change();
    setFrom(0);
  };
  if (asked.state === 'failed') return <Failure message={asked.message} />;
  if (asked.value?.kind === 'issues') return <Failure issues={asked.value.issues} />;
  const page = asked.value?.value ?? null;
  return (
    <div className="figure-table">
      <div className="filters controls">
        <label>
          {t('scope')}
          <select value={scope} onChange={({ target }) => filter(() => setScope(target.value as Scope))}>
            <option value="table">{t('tableScope')}</option>
            <option value="catalogue">{t('catalogueScope')}</option>
          </select>
        </label>
        <label>
          {t('search')}
          <input type="search" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
        <label>
          {t('kind')}
          <select value={kind ?? ''} onChange={({ target }) => filter(() => setKind(target.value || null))}>
            <option value="">{t('anyKind')}</option>
            {(page?.kinds ?? []).map((one) => (
              <option key={one} value={one}>
                {kinds(one as Parameters<typeof kinds>[0])}
              </option>
            ))}
          </select>
        </label>
        <label className="choice">
          <input
            type="checkbox"
            checked={disputedOnly}
            onChange={({ target }) => filter(() => setDisputedOnly(target.checked))}
          />
          {t('disputedOnly', { count: page?.disputed ?? 0 })}
        </label>
      </div>
      {source !== null && (
        <p>
          {t('restsOn', { title: source.title })}{' '}
          <button type="button" className="small" onClick={onAnySource}>
            {t('everySource')}
          </button>
        </p>
      )}
      {page === null ? (
        <Waiting />
      ) : (
        <>
          <ConfidencePlot
            counts={page.counts}
            chosen={confidence}
            onChoose={(one) => filter(() => setConfidence(one))}
          />
          <Pages from={from} total={page.total} onTurn={setFrom} />
          <div className="scroll">
            <table aria-label={t('figures')} aria-busy={asked.state === 'waiting'}>
              <thead>
                <tr>
                  <th scope="col">{t('figure')}</th>
                  <th scope="col">{t('value')}</th>
                  <th scope="col" className="wide">
                    {t('range')}
                  </th>
                  <th scope="col">{t('confidence')}</th>
                  <th scope="col" className="wide">
                    {t('source')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {page.lines.map((line) => (
                  <FigureRow key={line.path} line={line} confidence={names(line.confidence)} onOpen={setOpened} />
                ))}
              </tbody>
            </table>
          </div>
          {page.total > 10 && <Pages from={from} total={page.total} onTurn={setFrom} />}
        </>
      )}
      <CardDialog path={opened?.path ?? null} name={opened?.entityName ?? ''} onClose={() => setOpened(null)} />
    </div>
  );
}

interface FigureRowProps {
  readonly line: FigureLine;
  readonly confidence: string;
  readonly onOpen: (line: FigureLine) => void;
}

function FigureRow({ line, confidence, onOpen }: FigureRowProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { path, entityName, value, unit, minimum, maximum, disputed, source, sourceCount } = line;
  const shown = (one: FigureLine['value']): string => {
    if (typeof one === 'number') return numbers.plain(one, 4);
    if (typeof one === 'boolean') return t(one ? 'yes' : 'no');
    return one ?? '–';
  };
  const isUnsure = line.confidence === 'recalled' || line.confidence === 'notional';
  return (
    <tr>
      <th scope="row">
        <button type="button" className="open" onClick={() => onOpen(line)}>
          <span lang="en">{entityName}</span>
          <code>{path}</code>
        </button>
      </th>
      <td lang={typeof value === 'string' ? 'en' : undefined} className="value">
        {shown(value)} {unit}
        {disputed && <span className="tag warn">{t('disputed')}</span>}
      </td>
      <td className="wide">
        {minimum !== null && maximum !== null && minimum < maximum ? `${shown(minimum)} – ${shown(maximum)}` : '–'}
      </td>
      <td className={isUnsure ? 'warn' : ''}>{confidence}</td>
      <td className="wide source-cell" lang={source === null ? undefined : 'en'}>
        {source === null ? t('ours') : sourceCount > 1 ? t('more', { source, count: sourceCount - 1 }) : source}
      </td>
    </tr>
  );
}

interface PagesProps {
  readonly from: number;
  readonly total: number;
  readonly onTurn: (from: number) => void;
}

function Pages({ from, total, onTurn }: PagesProps) {
  const t = useWords(words);
  const numbers = useNumbers();
  const to = Math.min(total, from + PAGE_LENGTH);
  return (
    <div className="row pages">
      <span role="status">
        {total === 0
          ? t('none')
          : t('shown', { from: numbers.plain(from + 1), to: numbers.plain(to), total: numbers.plain(total) })}
      </span>
      {total > PAGE_LENGTH && (
        <>
          <button type="button" disabled={from === 0} onClick={() => onTurn(Math.max(0, from - PAGE_LENGTH))}>
            {t('earlier')}
          </button>
          <button type="button" disabled={to >= total} onClick={() => onTurn(from + PAGE_LENGTH)}>
            {t('later')}
          </button>
        </>
      )}
    </div>
  );
}
