import type { SimulationEvent } from '../outcomes/index.ts';

type Line = Omit<SimulationEvent, 'sequence'>;

/** The event log of a trial. `write` takes a function, so that a trial that keeps no log builds no line. */
export interface Journal {
  readonly keeps: boolean;
  write(line: () => Line): void;
  /** All lines by time, numbered; lines of one instant in the order in which they were written. */
  events(): readonly SimulationEvent[];
}

export const NO_JOURNAL: Journal = Object.freeze({ keeps: false, write: () => {}, events: () => [] });

export function createJournal(): Journal {
  const lines: Line[] = [];
  return {
    keeps: true,
    write(line) {
      lines.push(line());
    },
    events: () => [...lines].sort((a, b) => a.timeS - b.timeS).map((line, sequence) => ({ ...line, sequence })),
  };
}
