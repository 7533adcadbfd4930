import type { LiveGrid, LiveMap, LiveTally, SettledMap, SiteMove } from '@parasol/study/live';
import type { Issue } from '@parasol/study/scenario';
import type { Scene } from '../scene/index.ts';
import type { Fineness } from './live-grids.ts';
import type { LiveAnswer, LiveQuestion, OpenQuestion } from './live-protocol.ts';
import { type LiveTable, openQuestion, questionOf } from './live-table.ts';
import { fetchPrepared } from './prepared.ts';

/** What is on the map: the newest answer, and how it stands to what was asked last. */
export interface LiveView {
  /**
   * asking: an answer is on its way; prepared: the exact one of when the laboratory was built; shown: the quick answer is here; exact: the exact
   * pass is through.
   */
  readonly state: 'asking' | 'prepared' | 'shown' | 'exact' | 'fault';
  /** What stands on the table; of the table before, while the new one is looked up. */
  readonly scene: Scene | null;
  readonly map: LiveMap | SettledMap | null;
  readonly grid: LiveGrid | null;
  readonly tally: LiveTally | null;
  readonly workMs: number;
  readonly fault: { readonly message: string; readonly issues: readonly Issue[] } | null;
}

/** The places of a map: what is drawn of it. */
export type LivePlaces = Pick<LiveView, 'map' | 'grid'>;

/** The live map as pages use it. */
export interface LiveSession {
  /** Puts a scenario on the table: the quick answer, then the exact one. What is there already is not asked again. */
  open(table: LiveTable, fineness?: Fineness): void;
  /** The same with the answer that was worked out when the laboratory was built, where that is of this table: the worker is started after it is shown. */
  openPrepared(table: LiveTable): void;
  /** A hand drags a site; only the newest place is answered. */
  move(siteMoves: readonly SiteMove[]): void;
  /** The hand rests where it is: the exact answer is wanted. */
  rest(): void;
  view(): LiveView;
  subscribe(changed: () => void): () => void;
  close(): void;
}

export const EMPTY: LiveView = {
  state: 'asking',
  scene: null,
  map: null,
  grid: null,
  tally: null,
  workMs: 0,
  fault: null,
};

/** Long enough to draw the first answer before other threads load the catalogue. */
export const DRAW_MS = 300;

/** The live map in a worker of its own. */
export function liveSession(): LiveSession {
  const listeners = new Set<() => void>();
  let worker: Worker | null = null;
  let view = EMPTY;
  let last = 0;
  /** The last `open`: answers to older ones are of another grid. */
  let opened: OpenQuestion | null = null;
  /** That question while the worker has not been told of it. */
  let untold: OpenQuestion | null = null;
  let settles = false;
  /** The table that is answered as it stands; null once a hand has moved something on it, or it failed. */
  let standing: string | null = null;

  const change = (next: Partial<LiveView>): void => {
    view = { ...view, ...next };
    for (const changed of listeners) changed();
  };
  const fail = (message: string, issues: readonly Issue[] = []): void => {
    standing = null;
    change({ state: 'fault', fault: { message, issues }, ...(issues.length > 0 ? { scene: null } : {}) });
  };
  const post = (question: LiveQuestion): void => {
    if (worker === null) {
      worker = new Worker(new URL('./live.worker.ts', import.meta.url), { type: 'module', name: 'live map' });
      worker.onmessage = ({ data }: MessageEvent<LiveAnswer>) => hear(data);
      worker.onerror = ({ message }) => fail(message);
    }
    worker.postMessage(question);
  };
  const tell = (): void => {
    if (untold !== null) post(untold);
    untold = null;
  };
  const rest = (): void => {
    tell();
    post({ kind: 'rest', serial: ++last });
  };
  /** Takes note of a table; false where it stands there already. */
  const lay = (table: LiveTable, fineness: Fineness): boolean => {
    const wanted = fineness === 'fine' ? questionOf(table) : null;
    if (wanted !== null && wanted === standing) return false;
    standing = wanted;
    opened = openQuestion(table, ++last, fineness);
    untold = opened;
    settles = fineness === 'fine';
    change({ state: 'asking' });
    return true;
  };

  const hear = (data: LiveAnswer): void => {
    if (opened === null || data.serial < opened.serial) return;
    if (data.kind === 'scene') {
      change({ scene: data.scene });
      return;
    }
    if (data.kind === 'fault') {
      if (data.serial === last) fail(data.message, data.issues);
      return;
    }
    const { map, tally, workMs } = data;
    const isNewest = data.serial === last;
    const isKnown = view.state === 'prepared' && map.kind === 'shown';
    // Where the exact answer is shown already, a quick one tells nothing.
    if (!isKnown)
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

  return {
    open(table, fineness = 'fine') {
      if (lay(table, fineness)) tell();
    },
    openPrepared(table) {
      if (!lay(table, 'fine') || opened === null) return;
      const asked = opened;
      void fetchPrepared(questionOf(table)).then((prepared) => {
        if (untold !== asked) return;
        if (prepared === null) tell();
        else {
          change({ state: 'prepared', ...prepared, grid: asked.grid, fault: null });
          setTimeout(tell, DRAW_MS);
        }
      });
    },
    move(siteMoves) {
      settles = false;
      standing = null;
      if (view.state !== 'asking') change({ state: 'asking' });
      tell();
      post({ kind: 'move', serial: ++last, siteMoves });
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
    close: () => worker?.terminate(),
  };
}
