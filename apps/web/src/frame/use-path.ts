import { useHashLocation } from 'wouter/use-hash-location';

/** The path of the hash, without the state that a link carries behind a `?`. */
export function usePath(): ReturnType<typeof useHashLocation> {
  const [path, go] = useHashLocation();
  return [path.split('?', 1)[0] ?? '/', go];
}
