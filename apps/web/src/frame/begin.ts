import { takeStateOfLink } from './link-state.ts';
import { ROUTES } from './routes.ts';
import { pathOfHash } from './use-path.ts';

/**
 * Takes the state that the address holds and starts the page that it names, before anything is drawn.
 *
 * @returns false when the address holds a state that cannot be read
 */
export async function begin(): Promise<boolean> {
  const route = ROUTES.find(({ path }) => path === pathOfHash(globalThis.location.hash));
  void route?.load();
  const isGood = await takeStateOfLink();
  route?.begin?.();
  return isGood;
}
