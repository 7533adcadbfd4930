import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export interface Spoken {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line from source, as a process of its own. */
export function parasol(...words: readonly string[]): Spoken {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=parasol-source', '--no-warnings', MAIN, ...words],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, NO_COLOR: '1' } },
  );
  return { code: status, stdout, stderr };
}

/** The one JSON document on standard output. */
export function answerOf(...words: readonly string[]): Record<string, unknown> {
  const { code, stdout, stderr } = parasol(...words, '--json');
  if (code !== 0) throw new Error(`parasol ${words.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}
