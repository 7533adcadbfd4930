import { useAsked } from '../../desk/index.ts';
import {
  CUES,
  choose,
  REGIONS,
  type RegionId,
  scenarioText,
  setCue,
  setRegion,
  useLaboratory,
} from '../../laboratory/index.ts';
import { PAINT_IDS, type PaintId, paintWords } from '../../map/index.ts';
import type { Scene } from '../../scene/index.ts';
import { lookAt } from '../../view/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

interface ChoicesProps {
  readonly scene: Scene | null;
  readonly paint: PaintId;
  readonly onPaint: (paint: PaintId) => void;
}

/** Which architecture, where, with which cue, and what the map shows. */
export function Choices({ scene, paint, onPaint }: ChoicesProps) {
  const t = useWords(words);
  const paints = useWords(paintWords);
  const state = useLaboratory();
  const lines = useAsked('architectures', (desk) => desk.architectures());
  const save = (): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([scenarioText(state)], { type: 'application/yaml' }));
    link.download = `${state.architectureId}.yaml`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <div className="panel choices controls">
      <label>
        {t('architecture')}
        <select value={state.architectureId} onChange={({ target }) => choose(target.value)}>
          {(lines.value ?? [{ id: state.architectureId, shortName: state.architectureId }]).map(({ id, shortName }) => (
            <option key={id} value={id}>
              {shortName}
            </option>
          ))}
        </select>
      </label>
      {scene !== null && (
        <p className="muted">
          <span lang="en">{scene.architecture.name}</span>.{' '}
          {t('status', {
            status: scene.architecture.status,
            from: scene.architecture.from ?? '…',
            to: scene.architecture.to ?? '…',
          })}
        </p>
      )}
      <label>
        {t('region')}
        <select
          value={state.region}
          onChange={({ target }) => {
            setRegion(target.value as RegionId);
            lookAt(target.value as RegionId);
          }}
        >
          {REGIONS.map((id) => (
            <option key={id} value={id}>
              {t(id)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{t('cue')}</legend>
        {CUES.map((cue) => (
          <label key={cue} className="choice">
            <input type="radio" name="cue" checked={state.cue === cue} onChange={() => setCue(cue)} />
            {t(cue)}
          </label>
        ))}
      </fieldset>
      <label>
        {paints('title')}
        <select value={paint} onChange={({ target }) => onPaint(target.value as PaintId)}>
          {PAINT_IDS.map((id) => (
            <option key={id} value={id}>
              {paints(id)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={save}>
        {t('save')}
      </button>
    </div>
  );
}
