import { isAllowed } from './allowed.ts';

/** A package of the lock with the licence that it states; empty when it states none. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Used only to build and test; never part of what runs. */
  readonly tool: boolean;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** Every third-party package of a package-lock.json, sorted by name and version, each pair once. */
export function packagesOfLock(lockText: string): LockedPackage[] {
  const { packages } = JSON.parse(lockText) as { packages: Record<string, LockEntry> };
  const found = new Map<string, LockedPackage>();
  for (const [path, { version = '', license = '', dev = false, link = false }] of Object.entries(packages)) {
    const at = path.lastIndexOf('node_modules/');
    if (at < 0 || link) continue;
    const name = path.slice(at + 'node_modules/'.length);
    const key = `${name} ${version}`;
    // Needed once by the program is needed by the program.
    const tool = dev && (found.get(key)?.tool ?? true);
    found.set(key, { name, version, licence: license, tool });
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/**
 * What stands against using these packages, one sentence each.
 *
 * @param installedLicence  licence in the package.json of an installed package; null where it is not installed
 */
export function licenceProblems(
  packages: readonly LockedPackage[],
  installedLicence: (name: string, version: string) => string | null,
): string[] {
  return packages.flatMap(({ name, version, licence }) => {
    const stated = licence === '' ? 'states no licence' : `is under ${licence}`;
    const problems = isAllowed(licence) ? [] : [`${name} ${version} ${stated}, which is not on the list`];
    const installed = installedLicence(name, version);
    if (installed !== null && installed !== licence)
      problems.push(`${name} ${version} is under ${licence} in the lock and under ${installed} where it is installed`);
    return problems;
  });
}
