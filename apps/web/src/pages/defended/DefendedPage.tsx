import { useMemo, useState } from 'react';
import { FigurePanel } from '../../figures/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { useLive, useLiveMap } from '../../live/index.ts';
import { Caveat, Legend, type PaintId } from '../../map/index.ts';
import type { Scene } from '../../scene/index.ts';
import { MapStage } from '../../stage/index.ts';
import { useWords } from '../../words/index.ts';
import { ByCountry } from './ByCountry.tsx';
import { Choices } from './Choices.tsx';
import './defended.css';
import { Headline } from './Headline.tsx';
import { words } from './words.ts';

/** What stands on the table and what it defends: the map, the figures, the sliders. */
export default function DefendedPage() {
  const t = useWords(words);
  useLiveMap();
  const scene = useLive((view) => view.scene);
  const fault = useLive((view) => (view.state === 'fault' ? view.fault : null));
  const [paint, setPaint] = useState<PaintId>('class');
  return (
    <div className="defended">
      <section className="side">
        <Choices scene={scene} paint={paint} onPaint={setPaint} />
        {scene === null ? <Waiting /> : <FigurePanel scene={scene} />}
      </section>
      <section className="stage">
        <h1>{t('title')}</h1>
        {fault !== null && <Failure message={fault.message} issues={fault.issues} />}
        <Headline name={scene?.name ?? ''} />
        <LiveStage scene={scene} paint={paint} />
        <p className="muted hint">{t('hint')}</p>
        <Legend paint={paint} />
        <Caveat scene={scene} />
        {scene !== null && (scene.architecture.counterfactual.length > 0 || scene.warnings.length > 0) && (
          <details className="panel">
            <summary>{t('notes')}</summary>
            <ul lang="en">
              {[...new Set([...scene.architecture.counterfactual, ...scene.warnings])].map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        )}
        <ByCountry />
      </section>
    </div>
  );
}

/** The map: the part of the page that follows each answer. */
function LiveStage({ scene, paint }: { readonly scene: Scene | null; readonly paint: PaintId }) {
  const t = useWords(words);
  const map = useLive((view) => view.map);
  const grid = useLive((view) => view.grid);
  const live = useMemo(() => ({ map, grid }), [map, grid]);
  return <MapStage label={t('mapLabel')} scene={scene} live={live} paint={paint} isMovable />;
}
