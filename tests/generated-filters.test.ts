import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { filterSources } from '../tools/filters/sources.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

it.each(Object.entries(filterSources()))('%s is what its generator writes', (path, text) => {
  expect(readFileSync(`${root}${path}`, 'utf8') === text).toBe(true);
});
