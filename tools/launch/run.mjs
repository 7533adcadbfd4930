import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

/**
 * Runs a program with our own input and output and waits for its end; signals travel on to it.
 *
 * In a terminal Ctrl-C already reaches the whole process group, so it is passed on only where there is no terminal.
 *
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
export function run(root, command, parameters, options = {}) {
  const path = [dirname(command), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(command, parameters, {
    stdio: 'inherit',
    ...options,
    env: { ...process.env, ...options.env, PATH: path },
  });
  const passOn = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve({ code: code ?? 1, signal });
    });
  });
}

/** Ends this process the way the child ended. */
export function endAs({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code;
}
