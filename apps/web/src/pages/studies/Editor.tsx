import { type DragEvent, lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { type CheckSummary, type FormFacts, type Outcome, useAsked } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { openText, type ScenarioInput, scenarioText, useLaboratory } from '../../laboratory/index.ts';
import { useWords } from '../../words/index.ts';
import { setDraft, useDraft } from './draft.ts';
import { EXAMPLES, exampleText } from './examples.ts';
import { Overrides } from './Overrides.tsx';
import { dataOf } from './patch-text.ts';
import { saveAs } from './save-as.ts';
import { words } from './words.ts';

const ScenarioForm = lazy(() => import('./ScenarioForm.tsx'));
const TextEditor = lazy(() => import('./TextEditor.tsx'));

/** As much as a scenario may hold. */
const LARGEST_BYTES = 1024 * 1024;
/** Rest of the hands after which the scenario is read. */
const REST_MS = 250;

const NO_ISSUES = [] as const;

/** The text once no key has been pressed for a moment. */
function useRested(scenario: ScenarioInput): ScenarioInput {
  const [rested, setRested] = useState(scenario);
  useEffect(() => {
    const timer = setTimeout(() => setRested(scenario), REST_MS);
    return () => clearTimeout(timer);
  }, [scenario]);
  return rested;
}

interface EditorProps {
  readonly scenario: ScenarioInput;
  /** Told what the reader of scenarios makes of it; null while it reads. */
  readonly onChecked: (outcome: Outcome<CheckSummary> | null) => void;
}

/** A scenario as a form and as text, in step; files, examples and what is on the table as starting points. */
export function Editor({ scenario, onChecked }: EditorProps) {
  const t = useWords(words);
  const [said, setSaid] = useState('');
  const facts = useAsked('form facts', (desk) => desk.formFacts());
  const rested = useRested(scenario);
  const asked = useAsked(`check ${rested.fileName} ${rested.text}`, (desk) => desk.check(rested));
  const outcome = asked.state === 'done' && rested.text === scenario.text ? asked.value : null;
  useEffect(() => onChecked(outcome), [outcome, onChecked]);
  const data = useMemo(() => dataOf(scenario.text), [scenario.text]);
  const issues = asked.value?.kind === 'issues' ? asked.value.issues : NO_ISSUES;

  const openFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > LARGEST_BYTES) {
      setSaid(t('tooLarge', { name: file.name }));
      return;
    }
    setDraft(await file.text(), file.name);
    setSaid('');
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    void openFile(event.dataTransfer.files[0]);
  };
  const startFrom = async (name: string): Promise<void> => {
    const example = EXAMPLES.find(({ fileName }) => fileName === name);
    if (example === undefined) {
      setDraft(scenarioText(useLaboratory.getState()), 'scenario.yaml');
      setSaid('');
      return;
    }
    const { text, isChanged } = await exampleText(example);
    setDraft(text, name);
    setSaid(isChanged ? t('extendsHere') : '');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way to what the button does
    <section className="panel editor" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <h2>{t('scenario')}</h2>
      <div className="row controls">
        <select aria-label={t('start')} value="" onChange={({ target }) => void startFrom(target.value)}>
          <option value="" disabled>
            {t('start')}
          </option>
          <option value="table">{t('fromTable')}</option>
          {EXAMPLES.map(({ fileName }) => (
            <option key={fileName} value={fileName}>
              {fileName}
            </option>
          ))}
        </select>
        <label className="file">
          {t('open')}
          <input
            type="file"
            accept=".yaml,.yml,.json"
            className="visually-hidden"
            onChange={({ target }) => {
              void openFile(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        <button
          type="button"
          onClick={() => saveAs(new Blob([scenario.text], { type: 'application/yaml' }), scenario.fileName)}
        >
          {t('save')}
        </button>
        <button
          type="button"
          className="main"
          disabled={outcome?.kind !== 'done'}
          onClick={() => {
            openText(scenario.text);
            setSaid(t('onTable'));
          }}
        >
          {t('toTable')}
        </button>
      </div>
      <p className="muted hint">
        {t('drop')} {t('textHint')}
      </p>
      <p role="status">{said}</p>
      <div className="in-step">
        <div className="form">
          <h3>{t('form')}</h3>
          <p className="muted hint">{t('raidsOnly')}</p>
          {data === null ? (
            <p className="warn">{t('unreadable')}</p>
          ) : (
            <Suspense fallback={<Waiting />}>
              {facts.value === null ? <Waiting /> : <ScenarioForm facts={facts.value} data={data} issues={issues} />}
              <Overrides data={data} scenario={outcome?.kind === 'done' ? rested : null} />
            </Suspense>
          )}
        </div>
        <div className="text">
          <h3>
            {t('text')} <code>{scenario.fileName}</code>
          </h3>
          <Suspense fallback={<Waiting />}>
            <TextEditor label={t('textLabel')} text={scenario.text} issues={issues} onChange={setDraft} />
          </Suspense>
          <Found outcome={asked.value} facts={facts.value} />
        </div>
      </div>
    </section>
  );
}

interface FoundProps {
  readonly outcome: Outcome<CheckSummary> | null;
  readonly facts: FormFacts | null;
}

/** What the reader of scenarios says: the scenario in a line, or every issue; and what is worth knowing. */
function Found({ outcome, facts }: FoundProps) {
  const t = useWords(words);
  if (outcome === null) return <Waiting />;
  if (outcome.kind === 'issues') return <Failure issues={outcome.issues} />;
  const { name, trials, seed, raids, ownThreats, warnings } = outcome.value;
  const own = t('ownRaid', { count: ownThreats, maximum: facts?.maximumThreats ?? '' });
  const met = ownThreats > 0 ? own : (raids?.join(', ') ?? t('defaultRaids'));
  return (
    <div aria-live="polite">
      <p>{t('good', { name, trials, seed, raids: met })}</p>
      {warnings.length > 0 && (
        <details>
          <summary>{t('warnings', { count: warnings.length })}</summary>
          <ul lang="en">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** The scenario that is being written; at first what is on the table. */
export function useScenario(): ScenarioInput {
  const { draft } = useDraft();
  useEffect(() => {
    if (useDraft.getState().draft === null) setDraft(scenarioText(useLaboratory.getState()), 'scenario.yaml');
  }, []);
  return draft ?? EMPTY;
}

const EMPTY: ScenarioInput = { text: '', fileName: 'scenario.yaml' };
