import { fileURLToPath } from 'node:url';
import { checkLayers } from './check.ts';
import { sentence } from './rules.ts';
import { readTree } from './tree.ts';

const tree = readTree(fileURLToPath(new URL('../../', import.meta.url)));
const findings = checkLayers(tree);
for (const finding of findings) process.stdout.write(`${sentence(finding)}\n`);
process.stdout.write(`layers: ${tree.size} files, ${findings.length} broken rules\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
