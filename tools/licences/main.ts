// Checks the licence of every package and writes THIRD_PARTY_NOTICES.md; with --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { noticesOf } from './notices.ts';
import { licenceProblems, packagesOfLock } from './packages.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function installedLicence(name: string, version: string): string | null {
  const path = at(`node_modules/${name}/package.json`);
  if (!existsSync(path)) return null;
  const found = JSON.parse(readFileSync(path, 'utf8'));
  if (found.version !== version) return null;
  return typeof found.license === 'string' ? found.license : (found.license?.type ?? '');
}

const packages = packagesOfLock(readFileSync(at('package-lock.json'), 'utf8'));
const problems = licenceProblems(packages, installedLicence);
const notices = noticesOf(packages);
const page = at('THIRD_PARTY_NOTICES.md');
if (process.argv.includes('--check')) {
  if (!existsSync(page) || readFileSync(page, 'utf8') !== notices)
    problems.push('THIRD_PARTY_NOTICES.md is out of date: run "npm run notices"');
} else writeFileSync(page, notices);
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`licences: ${packages.length} packages, ${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
