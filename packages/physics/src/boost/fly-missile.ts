import { flyKinematic } from './kinematic-missile.ts';
import type { MissileModel } from './missile-model.ts';
import type { MissileOutcome, MissileRequest } from './missile-outcome.ts';
import { flyStaged } from './staged-missile.ts';
import { flyState } from './state-missile.ts';
import { flyTable } from './table-missile.ts';

/**
 * Flies a missile of any model from launch to impact.
 *
 * @returns `flown` with the whole flight as an ephemeris, or the named reason why there is none
 * @checked validation/missiles; fly-missile.test.ts
 * @omits   manoeuvre, several warheads, decoys, accuracy
 */
export function flyMissile(model: MissileModel, request: MissileRequest): MissileOutcome {
  switch (model.kind) {
    case 'kinematic':
      return flyKinematic(model, request);
    case 'staged':
      return flyStaged(model, request);
    case 'state':
      return flyState(model, request);
    case 'table':
      return flyTable(model, request);
  }
}
