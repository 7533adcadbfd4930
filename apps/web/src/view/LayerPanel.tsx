import { memo } from 'react';
import { useWords } from '../words/index.ts';
import { LAYERS, layerWords, setLayer, useLayers } from './layers.ts';
import { SIGNS, setStage, useStage } from './stage.ts';
import './view.css';

/** What lies on the map and the globe: each layer shown or not, and how strongly. */
export const LayerPanel = memo(() => {
  const t = useWords(layerWords);
  const layers = useLayers();
  const { signs } = useStage();
  return (
    <details className="panel layer-panel">
      <summary>{t('title')}</summary>
      <ul>
        {LAYERS.map((id) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={layers[id].isShown}
                onChange={({ target }) => setLayer(id, { isShown: target.checked })}
              />
              {t(id)}
            </label>
            <input
              type="range"
              min={0.1}
              max={1}
              step={0.05}
              value={layers[id].opacity}
              disabled={!layers[id].isShown}
              aria-label={t('opacity', { layer: t(id) })}
              aria-valuetext={`${Math.round(layers[id].opacity * 100)} %`}
              onChange={({ target }) => setLayer(id, { opacity: Number(target.value) })}
            />
          </li>
        ))}
      </ul>
      <fieldset>
        <legend>{t('signs')}</legend>
        {SIGNS.map((id) => (
          <label key={id}>
            <input type="radio" name="signs" checked={signs === id} onChange={() => setStage({ signs: id })} />
            {t(id)}
          </label>
        ))}
      </fieldset>
      {signs === 'app-6' && <p className="muted">{t('neutral')}</p>}
    </details>
  );
});
