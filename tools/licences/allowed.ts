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
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Enough for a tool that is run and never shipped: its licence covers its own files only. */
const ALLOWED_FOR_TOOLS = new Set([...ALLOWED, 'MPL-2.0']);

/** Judges an SPDX expression of names joined by AND and OR (AND binds closer; brackets only round the whole). */
export function isAllowed(expression: string, { tool }: { readonly tool: boolean }): boolean {
  const names = tool ? ALLOWED_FOR_TOOLS : ALLOWED;
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  return bare.split(' OR ').some((option) => option.split(' AND ').every((name) => names.has(name.trim())));
}
