import { useEffect, useSyncExternalStore } from 'react';
import { scenarioInput } from '../desk/index.ts';
import { useLaboratory } from '../laboratory/index.ts';
import { type LiveSession, type LiveView, liveSession } from './live-session.ts';

let session: LiveSession | null = null;

/** The live map of the page: one worker, kept while pages change. */
export function theLiveMap(): LiveSession {
  session ??= liveSession();
  return session;
}

/** What the live map shows. */
function useLiveView(): LiveView {
  const { subscribe, view } = theLiveMap();
  return useSyncExternalStore(subscribe, view);
}

/** Keeps the live map on what stands on the table. Pages that show it call this once. */
export function useLiveMap(): LiveView {
  const { architectureId, ownText, figures, region, cue } = useLaboratory();
  const { text, fileName } = scenarioInput({ architectureId, ownText, figures });
  useEffect(() => {
    theLiveMap().open({ text, fileName, region, cue });
  }, [text, fileName, region, cue]);
  return useLiveView();
}
