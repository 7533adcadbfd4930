import type { Architecture } from './architecture.ts';
import { cbo2009 } from './cbo-2009.ts';
import { epaa } from './epaa.ts';
import { gmd } from './gmd.ts';
import { gmdEastCoast } from './gmd-east-coast.ts';
import { iiaEurope } from './iia-europe.ts';
import { japan } from './japan.ts';
import { joint } from './joint.ts';
import { pacific } from './pacific.ts';
import { russianWarning } from './russian-warning.ts';
import { theatreExercise } from './theatre-exercise.ts';
import { thirdSite } from './third-site.ts';

/** The architectures of the debate by id. */
export const architectures: Readonly<Record<string, Architecture>> = Object.fromEntries(
  [
    thirdSite,
    ...epaa,
    joint,
    gmd,
    gmdEastCoast,
    ...cbo2009,
    ...iiaEurope,
    japan,
    pacific,
    theatreExercise,
    russianWarning,
  ].map((architecture) => [architecture.id, architecture]),
);
