import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';
import { FIRST_ANSWER_FILE } from './src/live/prepared.ts';

const MAKER = fileURLToPath(new URL('./make-first-answer.ts', import.meta.url));
const MOST_BYTES = 2 ** 24;

/** Puts the answer to what the laboratory shows first beside the built pages; while developing there is none, and the worker answers. */
export function firstAnswer(): Plugin {
  return {
    name: 'first-answer',
    apply: 'build',
    async generateBundle() {
      const parameters = ['--conditions=parasol-source', '--no-warnings', MAKER];
      const { stdout } = await promisify(execFile)(process.execPath, parameters, { maxBuffer: MOST_BYTES });
      this.emitFile({ type: 'asset', fileName: FIRST_ANSWER_FILE, source: stdout });
    },
  };
}
