import type { Architecture } from './architecture.ts';
import { epaa } from './epaa.ts';
import { gmd } from './gmd.ts';
import { joint } from './joint.ts';
import { thirdSite } from './third-site.ts';

/** The architectures of the debate by id. */
export const architectures: Readonly<Record<string, Architecture>> = Object.fromEntries(
  [thirdSite, ...epaa, joint, gmd].map((architecture) => [architecture.id, architecture]),
);
