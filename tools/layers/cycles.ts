import { isRelative, targetOf } from './imports.ts';

/** One import that is still there at run time. */
export interface Edge {
  readonly specifier: string;
  readonly line: number;
}

function resolve(path: string, specifier: string): string | null {
  if (isRelative(specifier)) return targetOf(path, specifier);
  const [scope, name, room] = specifier.split('/');
  return scope === '@parasol' && room !== undefined ? `packages/${name}/src/${room}/index.ts` : null;
}

/** Every ring of imports, once: the files in order from the one that sorts first. */
export function cyclesOf(edges: ReadonlyMap<string, readonly Edge[]>): { files: readonly string[]; line: number }[] {
  const found = new Map<string, { files: readonly string[]; line: number }>();
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const ring = trail.slice(at);
      const first = ring.indexOf([...ring].sort()[0]);
      const files = [...ring.slice(first), ...ring.slice(0, first)];
      const next = files[1] ?? files[0];
      const edge = edges.get(files[0])!.find(({ specifier }) => resolve(files[0], specifier) === next)!;
      found.set(files.join(' '), { files, line: edge.line });
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const { specifier } of edges.get(path) ?? []) {
      const target = resolve(path, specifier);
      if (target !== null && edges.has(target)) visit(target);
    }
    trail.pop();
    done.add(path);
  };
  for (const path of edges.keys()) visit(path);
  return [...found.values()];
}
