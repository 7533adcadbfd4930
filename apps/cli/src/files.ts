import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BadInput, optionIssue } from './answer.ts';

/** Files that a command is to write, by option. */
export type NamedFiles = Readonly<Record<string, string | undefined>>;

/** Refuses files that are there, and one name for two files, before any work is done. */
export function refuseExistingFiles(files: NamedFiles): void {
  const asked = Object.entries(files).flatMap(([option, file]) => (file === undefined ? [] : [{ option, file }]));
  const issues = asked.flatMap(({ option, file }, i) => {
    if (existsSync(file)) return [optionIssue(`--${option}`, file, 'a file that does not exist yet')];
    const twice = asked.slice(0, i).some((other) => resolve(other.file) === resolve(file));
    return twice ? [optionIssue(`--${option}`, file, 'a file of its own')] : [];
  });
  if (issues.length > 0) throw new BadInput(issues);
}

/** Writes a new file, with its folder; one that has come to be there since is not overwritten. */
export function writeFile(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { flag: 'wx' });
  process.stderr.write(`written: ${file}\n`);
}
