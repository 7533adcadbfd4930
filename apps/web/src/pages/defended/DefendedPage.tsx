import { useState } from 'react';
import { FigurePanel } from '../../figures/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { useLaboratory } from '../../laboratory/index.ts';
import { useLiveMap } from '../../live/index.ts';
import { Caveat, Legend, type PaintId } from '../../map/index.ts';
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
  const live = useLiveMap();
  const { scene, fault } = live;
  const { region } = useLaboratory();
  const [paint, setPaint] = useState<PaintId>('class');
  return (
    <div className="defended">
      <section className="side">
        <Choices scene={scene} paint={paint} onPaint={setPaint} />
        {scene === null ? <Waiting /> : <FigurePanel scene={scene} />}
      </section>
      <section className="stage">
        <h1>{t('title')}</h1>
        {live.state === 'fault' && <Failure message={fault?.message ?? ''} issues={fault?.issues ?? []} />}
        <Headline live={live} name={scene?.name ?? ''} />
        <MapStage label={t('mapLabel')} scene={scene} live={live} paint={paint} isMovable />
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
        {live.tally !== null && <ByCountry tally={live.tally} region={region} />}
      </section>
    </div>
  );
}
