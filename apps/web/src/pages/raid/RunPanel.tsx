import { useState } from 'react';
import { Link } from 'wouter';
import { useAsked } from '../../desk/index.ts';
import { choose, useLaboratory } from '../../laboratory/index.ts';
import type { Scene } from '../../scene/index.ts';
import { useWords } from '../../words/index.ts';
import { cancelRun, type RunSize, TRIALS, useRaidRun } from './raid-run.ts';
import { words } from './words.ts';

interface RunPanelProps {
  readonly scene: Scene | null;
  readonly raidId: string | null;
  readonly onRaid: (raidId: string) => void;
  readonly size: RunSize;
  /** Asks for a run of this size; the same size again runs what was cancelled. */
  readonly onRun: (size: RunSize) => void;
}

/** Which architecture, which of its raids, how many trials; progress and cancel. */
export function RunPanel({ scene, raidId, onRaid, size, onRun }: RunPanelProps) {
  const t = useWords(words);
  const { architectureId, ownText, figures, cue } = useLaboratory();
  const lines = useAsked('architectures', (desk) => desk.architectures());
  const { state, progress } = useRaidRun();
  const [wanted, setWanted] = useState(size);
  const changes = Object.keys(figures).length;
  return (
    <div className="panel raid-choices controls">
      <label>
        {t('architecture')}
        <select value={architectureId} onChange={({ target }) => choose(target.value)}>
          {(lines.value ?? [{ id: architectureId, shortName: architectureId }]).map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      {ownText !== null && <p className="changed">{t('ownFile')}</p>}
      {changes > 0 && <p className="changed">{t('changedFigures', { count: changes })}</p>}
      {cue === 'ideal' && <p className="changed">{t('idealCue')}</p>}
      <p>
        <Link href="/">{t('changeThem')}</Link>
      </p>
      <fieldset>
        <legend>{t('raid')}</legend>
        {(scene?.raids ?? []).map(({ raidId: id, name, threats }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              name="raid"
              checked={id === raidId}
              disabled={threats === 0}
              onChange={() => onRaid(id)}
            />
            <span>
              <span lang="en">{name}</span> <span className="muted">({t('threats', { count: threats })})</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="muted">{t('alternatives')}</p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          onRun(wanted);
        }}
      >
        <label>
          {t('trials')}
          <select
            value={wanted.trials}
            onChange={({ target }) => setWanted({ ...wanted, trials: Number(target.value) })}
          >
            {TRIALS.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('seed')}
          <input
            type="number"
            min={0}
            max={2 ** 32 - 1}
            step={1}
            value={wanted.seed}
            onChange={({ target }) =>
              Number.isInteger(target.valueAsNumber) && setWanted({ ...wanted, seed: target.valueAsNumber })
            }
          />
        </label>
        {state === 'running' ? (
          // A key each: one element that turns from Cancel to Run under the click would submit the form.
          <button key="cancel" type="button" onClick={cancelRun}>
            {t('cancel')}
          </button>
        ) : (
          <button key="run" type="submit" className="main">
            {t('run')}
          </button>
        )}
      </form>
      {state === 'running' && (
        <div role="status">
          <p>{t('running', { trials: progress.total })}</p>
          <progress
            max={progress.total}
            {...(progress.done > 0 ? { value: progress.done } : {})}
            aria-label={t('trials')}
          />
          <p className="muted">{t('runningDone', { ...progress })}</p>
        </div>
      )}
    </div>
  );
}
