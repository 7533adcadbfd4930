import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** Files that a browser loads before the first figures: the frame, the first page and their styles; not the threads behind them. */
export function bundleFiles(webFolder: string): readonly string[] {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
    readFileSync(join(webFolder, '.vite/manifest.json'), 'utf8'),
  );
  const files = new Set<string>();
  const take = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) take(imported);
  };
  take('index.html');
  take('src/pages/defended/DefendedPage.tsx');
  return [...files];
}
