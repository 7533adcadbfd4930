import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WGS_84 } from '../earth/index.ts';
import { HALF_PI, PI } from '../quantities/index.ts';
import { ecefFromGeodetic } from './frames.ts';
import { geodeticFromEcef } from './geodetic.ts';

it('comes back to the place that it started from, within 1e-9 rad and 1e-5 m', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -HALF_PI, max: HALF_PI, noNaN: true }),
      fc.double({ min: -PI, max: PI, noNaN: true }),
      fc.double({ min: -1e4, max: 1e8, noNaN: true }),
      (latitudeRad, longitudeRad, heightM) => {
        const back = geodeticFromEcef(ecefFromGeodetic({ latitudeRad, longitudeRad, heightM }, WGS_84), WGS_84);
        expect(Math.abs(back.latitudeRad - latitudeRad)).toBeLessThan(1e-9);
        expect(Math.abs(back.heightM - heightM)).toBeLessThan(1e-5);
        if (Math.abs(latitudeRad) < HALF_PI - 1e-6)
          expect(Math.abs(Math.sin((back.longitudeRad - longitudeRad) / 2))).toBeLessThan(1e-9);
      },
    ),
    { numRuns: 500 },
  );
});
