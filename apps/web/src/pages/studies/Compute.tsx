import { useState } from 'react';
import type { CheckSummary, StudyKind, StudyQuestion } from '../../desk/index.ts';
import { Failure } from '../../frame/index.ts';
import { startLocally, startOnServer, useServer } from '../../jobs/index.ts';
import { CUES, type Cue, REGIONS, type RegionId, type ScenarioInput } from '../../laboratory/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

const CELLS_KM = [300, 150, 100] as const;
const MOST_TRIALS = 100_000;

interface ComputeProps {
  readonly scenario: ScenarioInput;
  /** Null while the scenario has issues. */
  readonly checked: CheckSummary | null;
}

/** What to compute of the scenario, and where. */
export function Compute({ scenario, checked }: ComputeProps) {
  const t = useWords(words);
  const { state } = useServer();
  const [kind, setKind] = useState<StudyKind>('run');
  const [size, setSize] = useState<{ readonly trials: number | null; readonly seed: number | null }>({
    trials: null,
    seed: null,
  });
  const [region, setRegion] = useState<RegionId>('europe');
  const [cellKm, setCellKm] = useState<number>(CELLS_KM[1]);
  const [cue, setCue] = useState<Cue>('sensor-driven');
  const [refused, setRefused] = useState<string | null>(null);
  const trials = size.trials ?? checked?.trials ?? 0;
  const seed = size.seed ?? checked?.seed ?? 0;
  const question: StudyQuestion = kind === 'run' ? { kind, trials, seed } : { kind, region, cellKm, cue };
  const isGood = checked !== null && (kind === 'footprint' || (trials >= 1 && trials <= MOST_TRIALS && seed >= 0));
  const choice = <T extends string | number>(
    label: string,
    value: T,
    { of, change, say }: { of: readonly T[]; change: (value: T) => void; say: (value: T) => string },
  ) => (
    <label>
      {label}
      <select value={value} onChange={({ target }) => change(of[target.selectedIndex] ?? value)}>
        {of.map((one) => (
          <option key={one} value={one}>
            {say(one)}
          </option>
        ))}
      </select>
    </label>
  );
  const number = (label: string, value: number, change: (value: number) => void, maximum: number) => (
    <label>
      {label}
      <input
        type="number"
        min={0}
        max={maximum}
        value={value}
        onChange={({ target }) => change(Math.round(target.valueAsNumber || 0))}
      />
    </label>
  );
  return (
    <section className="panel compute controls">
      <h2>{t('compute')}</h2>
      <div className="row">
        {choice<StudyKind>(t('kind'), kind, {
          of: ['run', 'footprint'],
          change: setKind,
          say: (one) => t(one === 'run' ? 'runKind' : 'footprintKind'),
        })}
        {kind === 'run' ? (
          <>
            {number(t('trials'), trials, (value) => setSize({ ...size, trials: value }), MOST_TRIALS)}
            {number(t('seed'), seed, (value) => setSize({ ...size, seed: value }), Number.MAX_SAFE_INTEGER)}
          </>
        ) : (
          <>
            {choice<RegionId>(t('region'), region, { of: REGIONS, change: setRegion, say: t })}
            {choice<number>(t('cell'), cellKm, { of: CELLS_KM, change: setCellKm, say: String })}
            {choice<Cue>(t('cue'), cue, { of: CUES, change: setCue, say: t })}
          </>
        )}
      </div>
      <div className="row">
        <button
          type="button"
          className="main"
          disabled={!isGood}
          onClick={() => checked !== null && startLocally(scenario, checked.name, question)}
        >
          {t('here')}
        </button>
        <button
          type="button"
          disabled={!isGood || state !== 'here'}
          onClick={() => {
            setRefused(null);
            startOnServer(scenario, question).catch((error: Error) => setRefused(error.message));
          }}
        >
          {t('onServer')}
        </button>
      </div>
      {refused !== null && <Failure message={refused} />}
    </section>
  );
}
