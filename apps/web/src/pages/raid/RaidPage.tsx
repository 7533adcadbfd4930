import { useEffect, useMemo, useState } from 'react';
import { useScene } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { useLaboratory } from '../../laboratory/index.ts';
import { useWords } from '../../words/index.ts';
import { Played } from './Played.tsx';
import './raid.css';
import { RunPanel } from './RunPanel.tsx';
import { cancelRun, questionOf, type RunSize, startRun, useRaidRun } from './raid-run.ts';
import { raidScenario } from './scenario.ts';
import { words } from './words.ts';

const FIRST_SIZE: RunSize = { trials: 20, seed: 1 };

/** One raid of the scenario on the table, played in time. */
export default function RaidPage() {
  const t = useWords(words);
  const lab = useLaboratory();
  const asked = useScene();
  const { state, run, answered, issues, message } = useRaidRun();
  const [size, setSize] = useState(FIRST_SIZE);
  const [chosen, setChosen] = useState<string | null>(null);
  const scenario = raidScenario(lab);
  const question = questionOf(scenario, size);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question holds the scenario and the size
  useEffect(() => startRun(scenario, size), [question]);
  useEffect(
    () => () => {
      if (useRaidRun.getState().state === 'running') cancelRun();
    },
    [],
  );
  const scene = asked.value?.kind === 'done' ? asked.value.value : null;
  const played = useMemo(
    () => run?.measures.byRaid.filter(({ threats }) => threats > 0).map(({ raidId }) => raidId) ?? [],
    [run],
  );
  const raidId = played.find((id) => id === chosen) ?? played[0] ?? null;
  const onRun = (wanted: RunSize): void => {
    setSize(wanted);
    startRun(scenario, wanted);
  };
  const notes = [...new Set([...(scene?.architecture.counterfactual ?? []), ...(run?.warnings ?? [])])];
  return (
    <div className="raid">
      <section className="side">
        <RunPanel scene={scene} raidId={raidId} onRaid={setChosen} size={size} onRun={onRun} />
      </section>
      <section className="stage">
        <h1>{t('title')}</h1>
        {state === 'issues' && <Failure issues={issues} />}
        {state === 'failed' && <Failure message={message} />}
        {state === 'cancelled' && (
          <p className="warn" role="status">
            {t(run === null ? 'cancelledEmpty' : 'cancelled')}
          </p>
        )}
        {run !== null && answered !== question && state !== 'cancelled' && (
          <p className="changed" role="status">
            {t('stale')}
          </p>
        )}
        {run === null && state === 'running' && <Waiting />}
        {run !== null && raidId === null && (
          <section className="panel">
            <h2>{t('empty')}</h2>
            <p>{t('emptyText')}</p>
          </section>
        )}
        {run !== null && raidId !== null && <Played run={run} scene={scene} raidId={raidId} />}
        {notes.length > 0 && (
          <details className="panel" open={raidId === null}>
            <summary>{t('notes')}</summary>
            <ul lang="en">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </div>
  );
}
