import { describe, expect, it } from 'vitest';
import { comparing } from '../../desk/comparing.ts';
import { missingIn, picksOf, type Standing, standingIn } from './years.ts';

const all = await comparing.datedArchitectures();
const one = (id: string) => {
  const found = all.find((architecture) => architecture.id === id);
  if (found === undefined) throw new Error(`no architecture ${id}`);
  return found;
};

describe('the years of the debate', () => {
  it.each<[string, number, Standing]>([
    ['third-site', 2007, 'planned'],
    ['third-site', 2009, 'planned'],
    ['third-site', 2010, 'cancelled'],
    ['epaa-phase-1', 2010, 'not-yet'],
    ['epaa-phase-1', 2011, 'stands'],
    ['epaa-phase-4', 2009, 'not-yet'],
    ['epaa-phase-4', 2013, 'planned'],
    ['epaa-phase-4', 2014, 'cancelled'],
    ['gmd', 2007, 'stands'],
    ['joint', 2012, 'imagined'],
    ['cbo-2009-option-2', 2008, 'not-yet'],
  ])('%s in %i: %s', (id, year, standing) => {
    expect(standingIn(one(id), year)).toBe(standing);
  });

  it.each([
    [2007, ['gmd', 'third-site']],
    [2012, ['epaa-phase-1', 'gmd', 'epaa-phase-4']],
    [2018, ['epaa-phase-3', 'epaa-phase-2', 'epaa-phase-1', 'gmd']],
  ])('%i sets side by side what stood and what was planned', (year, ids) => {
    expect(picksOf(all, year)).toEqual(ids);
  });

  it('say which elements of an architecture did not stand', () => {
    const missing = missingIn(one('joint'), 2010).map(({ id }) => id);
    expect(missing).toEqual(expect.arrayContaining(['sm3-iia', 'armavir-south-east', 'kurecik']));
    expect(missing).not.toContain('gabala');
    expect(missingIn(one('joint'), 2014).map(({ id }) => id)).toContain('gabala');
  });
});
