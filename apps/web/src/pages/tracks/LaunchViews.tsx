import type { LaunchViewDocument } from '@parasol/study/launch-view';
import type { ThreatTracks } from '@parasol/study/tracks';
import { useState } from 'react';
import { useLongWork } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { scenarioInput, useLaboratory } from '../../laboratory/index.ts';
import { useNumbers, useWords } from '../../words/index.ts';
import { LaunchChart } from './LaunchChart.tsx';
import { LaunchTable } from './LaunchTable.tsx';
import { launchLines } from './launch-lines.ts';
import { useNamed } from './use-named.ts';
import { words } from './words.ts';

/** How the launches at this missile look to parties that are told nothing of them; worked out when the reader asks. */
export function LaunchViews({ threat }: { readonly threat: ThreatTracks }) {
  const t = useWords(words);
  const scenario = scenarioInput(useLaboratory());
  const [isOpen, setOpen] = useState(false);
  const { raidId, threatId } = threat;
  const key = isOpen ? `launch views ${raidId} ${threatId}\n${scenario.text}` : null;
  const work = useLongWork(key, (desk) => desk.launchViews(scenario, { raidId, threatId }));
  const found = work.value?.kind === 'done' ? work.value.value : null;
  return (
    <details className="panel launch-views time-chart" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('launchViews')}</summary>
      <p>{t('launchText')}</p>
      {work.state === 'failed' && <Failure message={work.message} />}
      {isOpen && work.state === 'running' && (
        <div className="row">
          <Waiting />
          <button type="button" onClick={work.cancel}>
            {t('cancel')}
          </button>
        </div>
      )}
      {work.state === 'stopped' && (
        <button type="button" className="main" onClick={work.start}>
          {t('again')}
        </button>
      )}
      {found !== null && work.state === 'done' && <Found found={found} threat={threat} />}
    </details>
  );
}

function Found({ found, threat }: { readonly found: LaunchViewDocument; readonly threat: ThreatTracks }) {
  const t = useWords(words);
  const numbers = useNumbers();
  const named = useNamed();
  const lines = launchLines(found).map((line) => ({ ...line, observer: named(line.observer) }));
  const apart = lines.flatMap(({ observer }) => observer.distinguishableS ?? []);
  if (found.views.length === 0) return <p>{t('noLaunches')}</p>;
  if (lines.length === 0) return <p>{t('noObservers')}</p>;
  return (
    <>
      <p className="sentence">
        {apart.length === 0
          ? t('noneApart', { all: lines.length })
          : t('launchSentence', {
              all: lines.length,
              apart: apart.length,
              s: numbers.plain(Math.min(...apart)),
            })}
      </p>
      <LaunchChart lines={lines} threat={threat} />
      <LaunchTable lines={lines} />
      <p className="muted hint">
        {t('crossSection', { m2: numbers.plain(found.crossSectionM2, 2) })} <span lang="en">{found.caveat}</span>
      </p>
    </>
  );
}
