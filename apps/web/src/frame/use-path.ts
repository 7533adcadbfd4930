import { useHashLocation } from 'wouter/use-hash-location';

/** The path of a hash, without the state that a link carries behind a `?`. */
export const pathOfHash = (hash: string): string => `/${hash.replace(/^#?\/?/, '').split('?', 1)[0]}`;

/** The path of the page, and how to go to another. */
export function usePath(): ReturnType<typeof useHashLocation> {
  const [path, go] = useHashLocation();
  return [pathOfHash(path), go];
}
