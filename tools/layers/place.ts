/** Where a file stands in the house, read from its path alone. */
export interface Place {
  readonly path: string;
  /** Folder of the npm workspace: `packages/physics`, `apps/cli`, `validation`; empty for the root. */
  readonly workspace: string;
  readonly kind: 'package' | 'app' | 'checks' | 'root';
  /** `physics`, `cli`; empty outside packages and apps. */
  readonly name: string;
  /** Folder under `src/` of a package; empty elsewhere. */
  readonly room: string;
  /** A test, or what tests share: files of `<room>/testing/`. */
  readonly isTest: boolean;
  /** May use Node modules. */
  readonly isEdge: boolean;
}

const CHECKS = ['validation', 'benchmarks'];

export function placeOf(path: string): Place {
  const [top, name = '', src, room = '', ...rest] = path.split('/');
  const isTest = /\.test\.[cm]?tsx?$/.test(path) || /\/testing\//.test(path) || top === 'tests';
  if (top === 'packages') {
    const ownRoom = src === 'src' && rest.length > 0 ? room : '';
    return {
      path,
      workspace: `${top}/${name}`,
      kind: 'package',
      name,
      room: ownRoom,
      isTest,
      isEdge: isTest || ownRoom === 'node',
    };
  }
  if (top === 'apps') {
    // What configures the build of the web app runs in Node; what it builds does not.
    const isEdge = isTest || name !== 'web' || src !== 'src';
    return { path, workspace: `${top}/${name}`, kind: 'app', name, room: '', isTest, isEdge };
  }
  if (CHECKS.includes(top)) return { path, workspace: top, kind: 'checks', name: '', room: '', isTest, isEdge: true };
  return { path, workspace: '', kind: 'root', name: '', room: '', isTest, isEdge: true };
}
