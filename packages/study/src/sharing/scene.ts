import type { ResolvedScenario } from '../scenario/index.ts';
import { type ReadyRaid, readyRaids } from './games.ts';
import { type OwnLands, ownLands } from './own-land.ts';
import { type Sides, sidesOf } from './sides.ts';

/** A scenario made ready for all questions of sharing. */
export interface Scene {
  readonly resolved: ResolvedScenario;
  readonly sides: Sides;
  readonly raids: readonly ReadyRaid[];
  readonly lands: OwnLands;
}

export function sceneOf(resolved: ResolvedScenario): Scene {
  const sides = sidesOf(resolved.input);
  const lands = ownLands(
    resolved,
    sides.parties.map(({ partyId }) => partyId),
  );
  return { resolved, sides, raids: readyRaids(resolved), lands };
}
