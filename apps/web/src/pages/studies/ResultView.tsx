import { useEffect, useState } from 'react';
import { LineChart } from '../../charts/index.ts';
import type { FootprintSummary, RunSummary } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { type DataColumn, DataTable } from '../../tables/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import type { Shown } from './JobLists.tsx';
import { localResult, type Result, type ResultFile, serverResult } from './results.ts';
import { saveAs } from './save-as.ts';
import { words } from './words.ts';

type Loaded =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'here'; readonly result: Result };

function useResult(shown: NonNullable<Shown>): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'waiting' });
  useEffect(() => {
    let isNewest = true;
    const put = (next: Loaded): void => {
      if (isNewest) setLoaded(next);
    };
    put({ kind: 'waiting' });
    if (shown.at === 'here') {
      const result = localResult(shown.job);
      if (result !== null) put({ kind: 'here', result });
    } else
      serverResult(shown.job).then(
        (result) => put({ kind: 'here', result }),
        (error: Error) => put({ kind: 'failed', message: error.message }),
      );
    return () => {
      isNewest = false;
    };
  }, [shown]);
  return loaded;
}

/** A finished study: its findings, its report, and the files it can be handed on as. */
export function ResultView({ shown }: { readonly shown: NonNullable<Shown> }) {
  const t = useWords(words);
  const loaded = useResult(shown);
  if (loaded.kind === 'waiting') return <Waiting />;
  if (loaded.kind === 'failed') return <Failure message={loaded.message} />;
  const { result } = loaded;
  const { name, summary, report, files } = result;
  return (
    <section className="panel result" aria-label={t('result', { name })}>
      <h2>{t('result', { name })}</h2>
      {summary.kind === 'run' ? <RunFindings run={summary} /> : <MapFindings found={summary} />}
      <p className="muted hint">{t('caveat')}</p>
      <h3>{t('exports')}</h3>
      <p className="muted hint">{t('english')}</p>
      <Files files={files} />
      {report !== null && <Report name={name} fetchReport={report} />}
    </section>
  );
}

function RunFindings({ run }: { readonly run: RunSummary }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const { leakers, shots, noLeakProbability, settling } = run;
  type Raid = RunSummary['byRaid'][number];
  const figure = (id: 'leakers' | 'low' | 'high', of: (raid: Raid) => number): DataColumn<Raid> => ({
    id,
    header: t(id),
    isNumber: true,
    value: of,
    show: (raid) => numbers.plain(of(raid), 2),
  });
  const columns: readonly DataColumn<Raid>[] = [
    {
      id: 'raid',
      header: t('raid'),
      value: ({ raidId }) => raidId.toUpperCase(),
      show: ({ raidId, name }) => (
        <>
          {raidId.toUpperCase()} <span lang="en">{name}</span>
        </>
      ),
    },
    { id: 'missiles', header: t('missiles'), isNumber: true, value: ({ threats }) => threats },
    figure('leakers', ({ leakers }) => leakers.mean),
    figure('low', ({ leakers }) => leakers.low),
    figure('high', ({ leakers }) => leakers.high),
  ];
  const points = settling.trials.map((trials, i) => ({ trials, mean: settling.means[i] ?? 0 }));
  return (
    <>
      <p>
        {t('runSentence', {
          threats: run.threats,
          trials: run.trials,
          leakers: numbers.plain(leakers.mean, 2),
          low: numbers.plain(leakers.low, 2),
          high: numbers.plain(leakers.high, 2),
          shots: numbers.plain(shots.mean, 1),
          none: numbers.plain(noLeakProbability.mean * run.trials),
        })}
      </p>
      <DataTable label={t('raid')} columns={columns} rows={run.byRaid} keyOf={({ raidId }) => raidId} />
      {points.length > 1 && (
        <LineChart
          label={t('settling')}
          xLabel={t('trial')}
          yLabel={t('leakers')}
          xs={settling.trials}
          ys={settling.means}
          table={
            <DataTable
              label={t('settling')}
              columns={[
                { id: 'trials', header: t('trial'), isNumber: true, value: (point) => point.trials },
                {
                  id: 'mean',
                  header: t('leakers'),
                  isNumber: true,
                  value: (point) => point.mean,
                  show: (point) => numbers.plain(point.mean, 3),
                },
              ]}
              rows={points}
              keyOf={({ trials }) => String(trials)}
            />
          }
        />
      )}
      <p className="muted hint">{t('runId', { id: run.runId })}</p>
    </>
  );
}

function MapFindings({ found }: { readonly found: FootprintSummary }) {
  const t = useWords(words);
  const numbers = useNumbers();
  return (
    <>
      <p>
        {t('footprintSentence', {
          region: found.regionName,
          people: numbers.percent(found.peopleFraction, 1),
          area: numbers.plain(found.defendedAreaKm2 / 1e6, 2),
          threatened: numbers.plain(found.threatenedAreaKm2 / 1e6, 2),
          capitals: found.defendedCapitals,
          allCapitals: found.threatenedCapitals,
          cell: found.cellKm,
        })}
      </p>
      <p className="muted hint">
        <code className="hash">{t('footprintHash', { hash: found.footprintSha256 })}</code>
      </p>
    </>
  );
}

function Files({ files }: { readonly files: readonly ResultFile[] }) {
  const [failed, setFailed] = useState<string | null>(null);
  const save = ({ make, fileName }: ResultFile): void => {
    setFailed(null);
    make().then(
      (content) => saveAs(content, fileName),
      (error: Error) => setFailed(error.message),
    );
  };
  return (
    <>
      <div className="row controls">
        {files.map((file) => (
          <button key={file.label} type="button" onClick={() => save(file)} title={file.fileName}>
            {file.label}
          </button>
        ))}
      </div>
      {failed !== null && <Failure message={failed} />}
    </>
  );
}

interface ReportProps {
  readonly name: string;
  readonly fetchReport: () => Promise<string>;
}

/** Links inside a report, written so that they stay inside its frame: it takes its address from the page round it. */
const framed = (html: string): string => html.replaceAll('href="#', 'href="about:srcdoc#');

/** The report in a frame that may run nothing. */
function Report({ name, fetchReport }: ReportProps) {
  const t = useWords(words);
  const [html, setHtml] = useState<string | null>(null);
  const [state, setState] = useState<'closed' | 'waiting' | 'open' | 'failed'>('closed');
  const [message, setMessage] = useState('');
  const open = (): void => {
    setState('waiting');
    fetchReport().then(
      (text) => {
        setHtml(text);
        setState('open');
      },
      (error: Error) => {
        setMessage(error.message);
        setState('failed');
      },
    );
  };
  return (
    <>
      <h3>{t('report')}</h3>
      <div className="row controls">
        {state === 'open' ? (
          <button type="button" onClick={() => setState('closed')}>
            {t('closeReport')}
          </button>
        ) : (
          <button type="button" onClick={open} disabled={state === 'waiting'}>
            {t('openReport')}
          </button>
        )}
        {html !== null && (
          <button type="button" onClick={() => saveAs(new Blob([html], { type: 'text/html' }), 'report.html')}>
            {t('saveReport')}
          </button>
        )}
      </div>
      {state === 'waiting' && <Waiting />}
      {state === 'failed' && <Failure message={message} />}
      {state === 'open' && html !== null && (
        <iframe className="report" title={t('reportOf', { name })} srcDoc={framed(html)} sandbox="" lang="en" />
      )}
    </>
  );
}
