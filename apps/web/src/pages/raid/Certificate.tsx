import type { RunDocument } from '@parasol/study/results';
import { useState } from 'react';
import { useWords } from '../../words/index.ts';
import { commandLine, isOfCatalogue } from './scenario.ts';
import { save, TAKE_AWAY, type TakeAway, takeAway } from './take-away.ts';
import { words } from './words.ts';

const FORMS = Object.keys(TAKE_AWAY) as readonly TakeAway[];
const NAMES = { czml: 'CZML', geojson: 'GeoJSON', kml: 'KML', csv: 'CSV', parquet: 'Parquet' } as const;

/** What a sceptic needs to repeat the run, and the run as files. */
export function Certificate({ run }: { readonly run: RunDocument }) {
  const t = useWords(words);
  const [said, setSaid] = useState('');
  const { certificate, trials, seed } = run;
  const command = commandLine(run);
  const take = (form: TakeAway): void => {
    setSaid(t('making', { file: TAKE_AWAY[form].file }));
    takeAway(run, form).then(
      () => setSaid(''),
      (error: unknown) => setSaid(String(error)),
    );
  };
  const copy = (): void => {
    navigator.clipboard.writeText(command).then(
      () => setSaid(t('copied')),
      (error: unknown) => setSaid(String(error)),
    );
  };
  return (
    <section className="panel certificate">
      <h2>{t('certificate')}</h2>
      <p>{t('certificateText')}</p>
      <div className="row">
        <code className="command">{command}</code>
        <button type="button" onClick={copy}>
          {t('copy')}
        </button>
      </div>
      {!isOfCatalogue(run) && (
        <div className="row">
          <p>{t('certificateFile')}</p>
          <button
            type="button"
            onClick={() => save(run.scenarioText, 'application/yaml', `${run.architecture.id}.yaml`)}
          >
            {t('saveScenario')}
          </button>
        </div>
      )}
      <dl className="hashes">
        <dt>{t('outputs')}</dt>
        <dd>
          <code>{certificate.outputsSha256}</code>
        </dd>
        <dt>{t('inputs')}</dt>
        <dd>
          <code>{certificate.inputsSha256}</code>
        </dd>
        <dt>{t('seedTrials')}</dt>
        <dd>
          {seed}, {trials}
        </dd>
        <dt>{t('code')}</dt>
        <dd lang="en">{certificate.codeVersion}</dd>
        <dt>{t('runId')}</dt>
        <dd>
          <code>{run.runId}</code>
        </dd>
      </dl>
      <h3>{t('downloads')}</h3>
      <div className="row controls">
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => take(form)}>
            {form === 'report' || form === 'document' ? t(form) : NAMES[form]}
          </button>
        ))}
      </div>
      <p role="status" className="muted">
        {said}
      </p>
    </section>
  );
}
