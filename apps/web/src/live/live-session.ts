import type { LiveGrid, LiveMap, LiveTally, SettledMap, SiteMove } from '@parasol/study/live';
import type { Issue } from '@parasol/study/scenario';
import type { Cue, RegionId } from '../laboratory/index.ts';
import { type Fineness, liveGridOf } from './live-grids.ts';
import type { LiveAnswer, LiveQuestion } from './live-protocol.ts';

/** What is on the map: the newest answer, and how it stands to what was asked last. */
export interface LiveView {
  /** asking: an answer is on its way; shown: the quick answer is here; exact: the exact pass is through. */
  readonly state: 'asking' | 'shown' | 'exact' | 'fault';
  readonly map: LiveMap | SettledMap | null;
  readonly grid: LiveGrid | null;
  readonly tally: LiveTally | null;
  readonly workMs: number;
  readonly fault: { readonly message: string; readonly issues: readonly Issue[] } | null;
}

export interface LiveTable {
  readonly text: string;
  readonly fileName: string;
  readonly region: RegionId;
  readonly cue: Cue;
}

/** The live map as pages use it. */
export interface LiveSession {
  /** Puts a scenario on the table: the quick answer, then the exact one. */
  open(table: LiveTable, fineness?: Fineness): void;
  /** A hand drags a site; only the newest place is answered. */
  move(siteMoves: readonly SiteMove[]): void;
  /** The hand rests where it is: the exact answer is wanted. */
  rest(): void;
  view(): LiveView;
  subscribe(changed: () => void): () => void;
  close(): void;
}

export const EMPTY: LiveView = { state: 'asking', map: null, grid: null, tally: null, workMs: 0, fault: null };

/** The live map in a worker of its own. */
export function liveSession(): LiveSession {
  const worker = new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name: 'live map' });
  const listeners = new Set<() => void>();
  let view = EMPTY;
  let last = 0;
  /** Serial number of the last `open`, and the grid that it asked about: answers to older ones are of another grid. */
  let opened: { readonly serial: number; readonly grid: LiveGrid } | null = null;
  let settles = false;

  const change = (next: Partial<LiveView>): void => {
    view = { ...view, ...next };
    for (const changed of listeners) changed();
  };
  const send = (question: LiveQuestion): void => worker.postMessage(question);
  const rest = (): void => send({ kind: 'rest', serial: ++last });

  worker.onmessage = ({ data }: MessageEvent<LiveAnswer>) => {
    if (opened === null || data.serial < opened.serial) return;
    if (data.kind === 'fault') {
      if (data.serial === last) change({ state: 'fault', fault: { message: data.message, issues: data.issues ?? [] } });
      return;
    }
    const { map, tally, workMs } = data;
    const isNewest = data.serial === last;
    change({
      state: map.kind === 'settled' ? 'exact' : isNewest ? 'shown' : 'asking',
      map,
      grid: opened.grid,
      tally,
      workMs,
      fault: null,
    });
    if (isNewest && settles && map.kind === 'shown') rest();
  };
  worker.onerror = ({ message }) => change({ state: 'fault', fault: { message, issues: [] } });

  return {
    open({ text, fileName, region, cue }, fineness = 'fine') {
      const grid = liveGridOf(region, fineness);
      const serial = ++last;
      opened = { serial, grid };
      settles = fineness === 'fine';
      change({ state: 'asking' });
      send({ kind: 'open', serial, text, fileName, regionId: region, grid, cue });
    },
    move(siteMoves) {
      settles = false;
      change({ state: 'asking' });
      send({ kind: 'move', serial: ++last, siteMoves });
    },
    rest() {
      settles = true;
      rest();
    },
    view: () => view,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    close: () => worker.terminate(),
  };
}
