import { useEffect, useState, useSyncExternalStore } from 'react';
import { EMPTY, type LiveSession, type LiveView, liveSession } from './live-session.ts';
import type { LiveTable } from './live-table.ts';

const NOTHING = { subscribe: () => () => {}, view: () => EMPTY };

/** A live map of its own for a component that shows another one than the table: its worker ends with the component. */
export function useLiveSession({ text, fileName, region, cue }: LiveTable): LiveView {
  const [session, setSession] = useState<LiveSession | null>(null);
  useEffect(() => {
    const own = liveSession();
    setSession(own);
    return () => own.close();
  }, []);
  useEffect(() => session?.open({ text, fileName, region, cue }), [session, text, fileName, region, cue]);
  const { subscribe, view } = session ?? NOTHING;
  return useSyncExternalStore(subscribe, view);
}
