import { useHashLocation } from 'wouter/use-hash-location';

/** A parameter behind the path of the hash: `x` of `#/words?term=x`. Null where there is none. */
export function useParameter(name: string): string | null {
  const [location] = useHashLocation();
  return new URLSearchParams(location.split('?', 2)[1] ?? '').get(name);
}
