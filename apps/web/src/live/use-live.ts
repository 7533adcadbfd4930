import { useEffect, useSyncExternalStore } from 'react';
import { deskWaitsFor } from '../desk/index.ts';
import { FIRST_STATE, useLaboratory } from '../laboratory/index.ts';
import { DRAW_MS, type LiveSession, type LiveView, liveSession } from './live-session.ts';
import { questionOf, tableOf } from './live-table.ts';

let session: LiveSession | null = null;

/** The live map of the page: one worker, kept while pages change. */
export function theLiveMap(): LiveSession {
  session ??= liveSession();
  return session;
}

/** Asks for the map of what stands on the table before there is a page to show it: the desk stays out of its way. */
export function beginLiveMap(): void {
  const live = theLiveMap();
  const table = tableOf(useLaboratory.getState());
  if (questionOf(table) === questionOf(tableOf(FIRST_STATE))) live.openPrepared(table);
  else live.open(table);
  deskWaitsFor(
    new Promise((drawn) => {
      const stop = live.subscribe(() => {
        if (live.view().state === 'asking') return;
        stop();
        setTimeout(drawn, DRAW_MS);
      });
    }),
  );
}

/** Keeps the live map on what stands on the table. Pages that show it call this once. */
export function useLiveMap(): void {
  const { text, fileName, region, cue } = tableOf(useLaboratory());
  useEffect(() => theLiveMap().open({ text, fileName, region, cue }), [text, fileName, region, cue]);
}

/**
 * A part of what the live map shows. A component takes the parts that it draws, so that it is drawn anew for those only.
 *
 * @param part  gives the same thing as long as nothing has changed
 */
export function useLive<T>(part: (view: LiveView) => T): T {
  const { subscribe, view } = theLiveMap();
  return useSyncExternalStore(subscribe, () => part(view()));
}
