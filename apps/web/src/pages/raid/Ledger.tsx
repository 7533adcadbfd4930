import { type Lane, passedMarks, tPlus, useClock } from '../../time/index.ts';
import { type Say, useWords } from '../../words/index.ts';
import { words } from './words.ts';

type Words = Say<keyof typeof words.entries>;

interface LedgerProps {
  readonly lanes: readonly Lane[];
  readonly nameOf: (id: string) => string;
  readonly selectedId: string | null;
  readonly onSelect: (threatId: string) => void;
}

/** A line a threat, in step with the clock: only what has happened so far, and the sentence when it has ended. */
export function Ledger({ lanes, nameOf, selectedId, onSelect }: LedgerProps) {
  const t = useWords(words);
  return (
    <section className="panel">
      <h2>{t('ledger')}</h2>
      <p className="muted hint">{t('ledgerHint')}</p>
      <div className="scroll">
        <table className="ledger">
          <thead>
            <tr>
              <th>{t('missile')}</th>
              <th>{t('route')}</th>
              <th>{t('soFar')}</th>
              <th>{t('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane) => (
              <LedgerLine
                key={lane.threatId}
                {...{ lane, nameOf }}
                isSelected={lane.threatId === selectedId}
                onSelect={() => onSelect(lane.threatId)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface LedgerLineProps {
  readonly lane: Lane;
  readonly nameOf: (id: string) => string;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

function LedgerLine({ lane, nameOf, isSelected, onSelect }: LedgerLineProps) {
  const t = useWords(words);
  // Of the clock only what changes the line, so that it is drawn when something happens and not with every frame.
  const passed = useClock(({ timeS }) => passedMarks(lane, timeS));
  const isOver = useClock(({ timeS }) => timeS >= lane.endS - 1e-6);
  const { row } = lane;
  return (
    <tr className={isSelected ? 'selected' : ''}>
      <th scope="row">
        <button type="button" aria-pressed={isSelected} onClick={onSelect}>
          {row.threatId}
        </button>
      </th>
      <td lang="en">
        {nameOf(row.launchAreaId)} → {nameOf(row.targetId)}
      </td>
      <td className={isOver ? (row.stopped ? 'stopped' : 'leaked') : ''}>{soFar(lane, passed, isOver, t)}</td>
      <td>{isOver ? <span lang="en">{row.sentence}</span> : <span className="muted">{t('inFlight')}</span>}</td>
    </tr>
  );
}

/** Where a threat stands, by the last thing that has happened to it. */
function soFar({ marks, row, endS }: Lane, passed: number, isOver: boolean, t: Words): string {
  if (isOver) return t('atTime', { what: t(row.stopped ? 'stopped' : 'arrived'), time: tPlus(endS) });
  const last = marks[passed - 1];
  if (last === undefined) return t('waiting');
  return last.kind === 'impact' ? t('arrived') : t('since', { what: t(`at-${last.kind}`), time: tPlus(last.timeS) });
}
