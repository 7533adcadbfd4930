// Writes the published JSON Schema of scenario files from its one declaration:
// node --conditions=parasol-source tools/make-scenario-schema.ts
import { writeFileSync } from 'node:fs';
import { scenarioSchema } from '@parasol/study/scenario';

const target = new URL('../packages/study/src/scenario/data/scenario.schema.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(scenarioSchema(), null, 2)}\n`);
