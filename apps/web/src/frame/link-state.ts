import { linkOf, stateFrom, stateOf, stateOfLink, take, useLaboratory } from '../laboratory/index.ts';

/** Parameters after the path of the hash: `#/raid?lab=…`. */
const parameters = (): URLSearchParams => new URLSearchParams(globalThis.location.hash.split('?', 2)[1] ?? '');

/** The address of this page in exactly this state. */
export function linkToNow(path: string): string {
  const lab = linkOf(useLaboratory.getState());
  const { origin, pathname } = globalThis.location;
  return `${origin}${pathname}#${path}${lab === '' ? '' : `?lab=${lab}`}`;
}

/** Asks the server to keep the state under a short name. */
export async function shortLink(path: string): Promise<string> {
  const response = await fetch('api/v1/shares', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ state: stateOf(useLaboratory.getState()) }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  const { shareId } = (await response.json()) as { readonly shareId: string };
  const { origin, pathname } = globalThis.location;
  return `${origin}${pathname}#${path}?share=${shareId}`;
}

/**
 * Takes the state out of the address, if there is one.
 *
 * @returns false when the address holds a state that cannot be read
 */
export async function takeStateOfLink(): Promise<boolean> {
  const lab = parameters().get('lab');
  const share = parameters().get('share');
  if (lab !== null) {
    const state = stateOfLink(lab);
    if (state !== null) take(state);
    return state !== null;
  }
  if (share !== null) {
    const response = await fetch(`api/v1/shares/${encodeURIComponent(share)}`).catch(() => null);
    const answer = response?.ok ? ((await response.json()) as { readonly state?: unknown }) : null;
    const state = stateFrom(answer?.state);
    if (state !== null) take(state);
    return state !== null;
  }
  return true;
}
