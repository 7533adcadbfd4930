import { useEffect, useState } from 'react';
import { scenarioInput, useLaboratory } from '../laboratory/index.ts';
import type { Scene } from '../scene/index.ts';
import type { Desk, Outcome } from './desk.ts';
import { deskIsFree, theDesk } from './open-desk.ts';

export type Asked<T> =
  | { readonly state: 'waiting'; readonly value: T | null }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly message: string; readonly value: T | null };

/**
 * Asks the desk whenever the key changes. While a new answer is awaited the one before stays, so that nothing flickers.
 *
 * @param key  names the question: equal keys, equal answers
 */
export function useAsked<T>(key: string, ask: (desk: Desk) => Promise<T>): Asked<T> {
  const [asked, setAsked] = useState<Asked<T> & { readonly key: string }>({ state: 'waiting', value: null, key: '' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what is asked
  useEffect(() => {
    let isNewest = true;
    deskIsFree()
      .then(() => ask(theDesk()))
      .then(
        (value) => {
          if (isNewest) setAsked({ state: 'done', value, key });
        },
        (error) => {
          const message = error instanceof Error ? error.message : String(error);
          if (isNewest) setAsked(({ value }) => ({ state: 'failed', message, value, key }));
        },
      );
    return () => {
      isNewest = false;
    };
  }, [key]);
  return asked.key === key ? asked : { state: 'waiting', value: asked.value };
}

/** What stands on the table of now. */
export function useScene(): Asked<Outcome<Scene>> {
  const { architectureId, ownText, figures } = useLaboratory();
  const input = scenarioInput({ architectureId, ownText, figures });
  return useAsked(input.text, (desk) => desk.scene(input));
}
