/** Writes the golden hashes of the elementary functions: `node --conditions=parasol-source tools/make-elementary-golden.ts`. */
import { writeFileSync } from 'node:fs';
import { elementaryFingerprint } from '@parasol/physics/quantities';

const target = new URL('../packages/physics/src/quantities/data/elementary-golden.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(elementaryFingerprint(), null, 2)}\n`);
