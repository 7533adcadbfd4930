import { describe, expect, it } from 'vitest';
import { FIRST_STATE, stateOfLink } from '../../laboratory/index.ts';
import { EXERCISES } from './exercises.ts';
import { labLink } from './lab-link.ts';

describe('a link of the course', () => {
  it('carries the whole state, the first one too', () => {
    for (const { steps } of EXERCISES)
      for (const { link } of steps) {
        if (link === undefined) continue;
        const [path, search] = labLink(link.path, link.state).split('?');
        expect(path).toBe(`#${link.path}`);
        const lab = new URLSearchParams(search).get('lab') ?? '';
        expect(stateOfLink(lab)).toEqual({ ...FIRST_STATE, ...link.state });
      }
  });
});
