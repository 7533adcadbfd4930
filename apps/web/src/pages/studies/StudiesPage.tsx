import { useState } from 'react';
import type { CheckSummary, Outcome } from '../../desk/index.ts';
import { useWords } from '../../words/index.ts';
import { Compute } from './Compute.tsx';
import { Editor, useScenario } from './Editor.tsx';
import { JobLists, type Shown } from './JobLists.tsx';
import { ResultView } from './ResultView.tsx';
import './studies.css';
import { words } from './words.ts';

/** A study from the scenario to its report: write, compute here or on the server, read, hand on. */
export default function StudiesPage() {
  const t = useWords(words);
  const scenario = useScenario();
  const [checked, setChecked] = useState<Outcome<CheckSummary> | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  return (
    <div className="studies">
      <h1>{t('title')}</h1>
      <Editor scenario={scenario} onChecked={setChecked} />
      <Compute scenario={scenario} checked={checked?.kind === 'done' ? checked.value : null} />
      <div className="lists">
        <JobLists shown={shown} onShow={setShown} />
      </div>
      {shown !== null && <ResultView key={shown.at === 'here' ? shown.job.id : shown.job.jobId} shown={shown} />}
    </div>
  );
}
