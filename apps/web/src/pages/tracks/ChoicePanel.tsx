import { Link } from 'wouter';
import { type LongWork, type Outcome, type TracksAnswer, useAsked } from '../../desk/index.ts';
import { choose, useLaboratory } from '../../laboratory/index.ts';
import { useWords } from '../../words/index.ts';
import type { Choice } from './choice.ts';
import { chosenCentre } from './chosen-centre.ts';
import { useNamed } from './use-named.ts';
import { words } from './words.ts';

const FILTERS = ['extended', 'unscented'] as const;

interface ChoicePanelProps {
  readonly answer: TracksAnswer | null;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly work: LongWork<Outcome<TracksAnswer>>;
}

/** Which architecture, raid, missile and picture; which filter; progress and cancel. */
export function ChoicePanel({ answer, choice, onChoice, work }: ChoicePanelProps) {
  const t = useWords(words);
  const { architectureId, ownText, figures, cue } = useLaboratory();
  const named = useNamed();
  const lines = useAsked('architectures', (desk) => desk.architectures());
  const raids = answer?.raids ?? [];
  const raid = raids.find(({ raidId }) => raidId === choice.raidId) ?? raids[0];
  const missile = raid?.missiles.find(({ threatId }) => threatId === choice.threatId) ?? raid?.missiles[0];
  const centres = answer?.told?.document.threats[0].centres ?? [];
  const changes = Object.keys(figures).length;
  return (
    <div className="panel track-choices controls">
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
      {cue === 'ideal' && <p className="muted">{t('idealCue')}</p>}
      <p>
        <Link href="/">{t('changeThem')}</Link>
      </p>
      <label>
        {t('raid')}
        <select
          value={raid?.raidId ?? ''}
          onChange={({ target }) => onChoice({ ...choice, raidId: target.value, threatId: null })}
        >
          {raids.map(({ raidId, name }) => (
            <option key={raidId} value={raidId} lang="en">
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('missile')}
        <select
          value={missile?.threatId ?? ''}
          onChange={({ target }) => onChoice({ ...choice, threatId: target.value })}
        >
          {raid?.missiles.map(({ threatId, launchAreaName, targetName }) => (
            <option key={threatId} value={threatId} lang="en">
              {launchAreaName} → {targetName} ({threatId})
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('picture')}
        <select
          value={chosenCentre(centres, choice.centreId)?.centreId ?? ''}
          onChange={({ target }) => onChoice({ ...choice, centreId: target.value })}
        >
          {centres.map(named).map(({ centreId, partyName }) => (
            <option key={centreId} value={centreId}>
              {partyName}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{t('filter')}</legend>
        {FILTERS.map((filter) => (
          <label key={filter} className="choice">
            <input
              type="radio"
              name="filter"
              checked={choice.filter === filter}
              onChange={() => onChoice({ ...choice, filter })}
            />
            {t(filter)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('seed')}
        <input
          type="number"
          min={0}
          max={2 ** 32 - 1}
          step={1}
          value={choice.seed}
          onChange={({ target }) =>
            Number.isInteger(target.valueAsNumber) && onChoice({ ...choice, seed: target.valueAsNumber })
          }
        />
      </label>
      {work.state === 'running' && (
        <div role="status">
          <p>{t('computing')}</p>
          <progress
            max={work.progress?.total ?? 1}
            {...(work.progress === null ? {} : { value: work.progress.done })}
            aria-label={t('computing')}
          />
          <button type="button" onClick={work.cancel}>
            {t('cancel')}
          </button>
        </div>
      )}
      {(work.state === 'stopped' || work.state === 'failed') && (
        <button type="button" className="main" onClick={work.start}>
          {t('again')}
        </button>
      )}
    </div>
  );
}
