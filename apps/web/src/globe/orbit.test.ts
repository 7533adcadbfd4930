import { describe, expect, it } from 'vitest';
import { type Enu, heightOf, orbitOf, rangeOf } from './orbit.ts';

describe('range and height of a view', () => {
  it.each([2, 46, 76, 170])('%f degrees come back', (heightDeg) => {
    expect(heightOf(rangeOf(heightDeg, 0.8), 0.8)).toBeCloseTo(heightDeg, 9);
  });

  it('a narrow view is as high as the flat map says: one degree is 111.2 km', () => {
    const fieldRad = Math.PI / 3;
    expect(2 * rangeOf(1, fieldRad) * Math.tan(fieldRad / 2)).toBeCloseTo(111_195, -1);
  });
});

describe('the orbit of a camera', () => {
  it('straight down it takes its heading from its upper edge', () => {
    const { rangeM, headingRad, pitchRad } = orbitOf([0, 0, 5e6], [1, 0, 0]);
    expect([rangeM, headingRad, pitchRad]).toEqual([5e6, Math.PI / 2, -Math.PI / 2]);
  });

  it.each([
    ['south of the middle it looks north', [0, -3e6, 4e6], 0],
    ['west of the middle it looks east', [-3e6, 0, 4e6], Math.PI / 2],
    ['north of the middle it looks south', [0, 3e6, 4e6], Math.PI],
  ] as const)('%s', (_, camera, headingRad) => {
    const orbit = orbitOf(camera as unknown as Enu, [0, 0, 1]);
    expect(orbit.rangeM).toBeCloseTo(5e6, 3);
    expect(orbit.pitchRad).toBeCloseTo(-Math.atan2(4, 3), 9);
    expect(Math.abs(orbit.headingRad)).toBeCloseTo(headingRad, 9);
  });
});
