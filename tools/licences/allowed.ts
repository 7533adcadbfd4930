/** SPDX names of licences that let an Apache-2.0 program use and redistribute a package. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // File-level copyleft: packages are used as published, and their own files stay under it.
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Judges an SPDX expression of names joined by AND and OR (AND binds closer; brackets only round the whole). */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  return bare.split(' OR ').some((option) => option.split(' AND ').every((name) => ALLOWED.has(name.trim())));
}
