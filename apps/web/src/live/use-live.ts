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
export function useLiveMap(): LiveView {
  const { text, fileName, region, cue } = tableOf(useLaboratory());
  const { subscribe, view } = theLiveMap();
  useEffect(() => theLiveMap().open({ text, fileName, region, cue }), [text, fileName, region, cue]);
  return useSyncExternalStore(subscribe, view);
}
