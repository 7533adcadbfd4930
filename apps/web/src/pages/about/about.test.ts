import { describe, expect, it } from 'vitest';
import scope from '../../../../../docs/scope.md?raw';
import { FIRST_STATE } from '../../laboratory/index.ts';
import { commandsFor } from './commands.ts';
import { METHODS, OUT } from './texts.ts';

const files = import.meta.glob(['../../../../../docs/**/*.md', '../../../../../packages/*/src/*/README.md']);

describe('the page about the laboratory', () => {
  it('leaves out what docs/scope.md leaves out', () => {
    const table = scope.slice(scope.indexOf('| out | instead |'));
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|')[1].trim())
      .filter((cell) => cell !== 'out' && !/^-+$/.test(cell));
    expect(OUT.map(({ left }) => left.en)).toEqual(rows);
  });

  it('names only files that there are', () => {
    const known = Object.keys(files).map((path) => path.replace(/^(\.\.\/)+/, ''));
    expect(known.length).toBeGreaterThan(10);
    for (const file of METHODS.flatMap((method) => method.files)) expect(known, file).toContain(file);
  });

  it('gives the command for the state on the table, by file once a figure was changed', () => {
    const line = (state: typeof FIRST_STATE): string => commandsFor(state)[1].line;
    expect(line(FIRST_STATE)).toBe('npx parasol footprint third-site --region europe --cue sensor-driven');
    expect(line({ ...FIRST_STATE, figures: { 'assumptions.launchDelayS': 90 }, cue: 'ideal' })).toBe(
      'npx parasol footprint scenario.yaml --region europe --cue ideal',
    );
    expect(line({ ...FIRST_STATE, ownText: 'parasol: 1' })).toContain('scenario.yaml');
  });
});
