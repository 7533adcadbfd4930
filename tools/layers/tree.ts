import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from './check.ts';

const FOLDERS = ['packages', 'apps', 'validation', 'benchmarks', 'tools', 'tests'];
const SKIPPED = new Set(['node_modules', 'dist', 'data']);
const isRead = (name: string): boolean => /\.(m?js|tsx?)$/.test(name) || name === 'package.json';

/** Reads every source file and package.json below the root of the repository. */
export function readTree(root: string): Tree {
  const tree = new Map([['package.json', readFileSync(join(root, 'package.json'), 'utf8')]]);
  const read = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) read(path);
      } else if (isRead(entry.name)) tree.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  for (const folder of FOLDERS) read(folder);
  return tree;
}
