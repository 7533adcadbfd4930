import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const linesOf = (path: string): number => read(path).split('\n').length;

/** Files of the repository that are there, without what git ignores. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));

const rooms = readdirSync(join(root, 'packages')).flatMap((name) =>
  files
    .map((path) => path.match(new RegExp(`^packages/${name}/src/[^/]+(?=/)`))?.[0])
    .filter((room, i, all): room is string => room !== undefined && all.indexOf(room) === i),
);

const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path) && !/(\/data\/|\.generated\.)/.test(path);
/** This file names the words that it looks for. */
const SELF = 'tests/house.test.ts';

const matches = (paths: readonly string[], pattern: RegExp): string[] =>
  paths
    .filter((path) => path !== SELF && path !== 'package-lock.json')
    .flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim().slice(0, 120)}`] : [])),
    );

const isText = (path: string): boolean => !/\.(png|parquet|pbf|woff2?|ico)$/.test(path);

describe('the house', () => {
  it('has rooms', () => {
    expect(rooms.length).toBeGreaterThan(15);
  });

  it.each(rooms)('%s has a door that only re-exports', (room) => {
    expect(files).toContain(`${room}/index.ts`);
    const statements = read(`${room}/index.ts`)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .split(';')
      .map((statement) => statement.trim())
      .filter((statement) => statement !== '' && !/^export (type )?(\*|\{)[\s\S]*from '/.test(statement));
    expect(statements).toEqual([]);
  });

  it.each(rooms)('%s has a README of at most a page', (room) => {
    expect(files).toContain(`${room}/README.md`);
    expect(linesOf(`${room}/README.md`)).toBeLessThanOrEqual(80);
  });

  it('splits code files above 400 lines', () => {
    expect(files.filter(isCode).filter((path) => linesOf(path) > 400)).toEqual([]);
  });

  it('leaves no promise in place of work', () => {
    expect(matches(files.filter(isCode), /\b(TODO|FIXME|XXX)\b|\bplaceholder\b(?!=)|\bfor now\b/)).toEqual([]);
  });

  it('stands alone: nothing refers to a machine or a registry', () => {
    const pattern = /(^|[^\w.-])\/(work|home|root)\/|\.\.\/shared\b|\.library\/|registry\.(npmjs\.org|yarnpkg\.com)/;
    expect(matches(files.filter(isText), pattern)).toEqual([]);
  });

  it('has no dead link in its pages', () => {
    const dead = files
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map(([, link]) => join(dirname(path), link))
          .filter((target) => !existsSync(join(root, target)))
          .map((target) => `${path} -> ${target}`),
      );
    expect(dead).toEqual([]);
  });

  it('names its two commands in the README', () => {
    expect(read('README.md')).toMatch(/^npm start\b/m);
    expect(read('README.md')).toMatch(/^npm test\b/m);
  });
});
