/**
 * Writes the straight-line filters: packages/physics/src/filters/kernels.generated.ts, and the same arithmetic in C for the oracle of
 * benchmarks/tracking. Run by hand: node --conditions=parasol-source tools/filters/make.ts
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filterSources } from './sources.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
for (const [path, text] of Object.entries(filterSources())) writeFileSync(`${root}${path}`, text);
