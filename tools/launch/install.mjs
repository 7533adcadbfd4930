import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/** True when node_modules holds what the lock asks for (packages for other platforms may be missing). */
function isInstalled(root) {
  try {
    const wanted = packagesOf(join(root, 'package-lock.json'));
    const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([path, { version, resolved, link, optional }]) => {
      if (!path.startsWith('node_modules/')) return true;
      const found = present[path];
      if (!found) return optional === true;
      return link ? found.resolved === resolved : found.version === version;
    });
  } catch {
    return false;
  }
}

/** Runs `npm ci` when node_modules is missing or does not match the lock; false when that fails. */
export function installIfNeeded(root) {
  if (isInstalled(root)) return true;
  process.stderr.write('parasol: installing packages (npm ci) ...\n');
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [command, parameters] = npm?.endsWith('npm-cli.js') ? [node, [npm, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(command, parameters, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0)
    process.stderr.write('parasol: "npm ci" failed (see above); nothing can run without the packages.\n');
  return status === 0;
}
