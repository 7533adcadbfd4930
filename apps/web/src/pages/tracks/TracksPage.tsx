import { useState } from 'react';
import { useLongWork, useScene } from '../../desk/index.ts';
import { Failure, Waiting } from '../../frame/index.ts';
import { scenarioInput, useLaboratory } from '../../laboratory/index.ts';
import { useWords } from '../../words/index.ts';
import { ChoicePanel } from './ChoicePanel.tsx';
import { FIRST_CHOICE } from './choice.ts';
import { Told } from './Told.tsx';
import './tracks.css';
import { words } from './words.ts';

/** One missile of the scenario on the table: who sees it when, and how well each side knows where it is. */
export default function TracksPage() {
  const t = useWords(words);
  const lab = useLaboratory();
  const scene = useScene();
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const scenario = scenarioInput(lab);
  const { centreId, ...question } = choice;
  const work = useLongWork(`tracks ${JSON.stringify(question)}\n${scenario.text}`, (desk, onProgress) =>
    desk.tracks(scenario, question, onProgress),
  );
  const answer = work.value?.kind === 'done' ? work.value.value : null;
  const told = answer?.told ?? null;
  const onTable = scene.value?.kind === 'done' ? scene.value.value : null;
  return (
    <div className="tracks-page">
      <section className="side">
        <ChoicePanel answer={answer} choice={choice} onChoice={setChoice} work={work} />
      </section>
      <section className="stage">
        <h1>{t('title')}</h1>
        {work.state === 'failed' && <Failure message={work.message} />}
        {work.value?.kind === 'issues' && <Failure issues={work.value.issues} />}
        {work.state === 'stopped' && (
          <p className="warn" role="status">
            {t(answer === null ? 'cancelledEmpty' : 'cancelled')}
          </p>
        )}
        {work.value === null && work.state === 'running' && <Waiting />}
        {answer !== null && told === null && (
          <section className="panel">
            <h2>{t('empty')}</h2>
            <p>{t('emptyText')}</p>
          </section>
        )}
        {answer !== null && told !== null && (
          <Told {...told} epochUtc={answer.epochUtc} scene={onTable} centreId={centreId} />
        )}
      </section>
    </div>
  );
}
