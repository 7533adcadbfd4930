import { describe, expect, it } from 'vitest';
import { HALF_PI, PI, TWO_PI } from '../quantities/index.ts';
import {
  EARTHS,
  eccentricitySquared,
  GRS_80,
  meanRadiusM,
  normalGravity,
  polarRadiusM,
  SPHERE,
  surfaceGravityMPerS2,
  TURNING_SPHERE,
  WGS_84,
  zoneAreaM2PerRad,
} from './index.ts';

describe('the Earths', () => {
  it('have distinct names and frozen figures', () => {
    expect(new Set(EARTHS.map((earth) => earth.id)).size).toBe(EARTHS.length);
    for (const earth of EARTHS) expect(Object.isFrozen(earth)).toBe(true);
  });

  it('take J2 from the normalised C20', () => {
    expect(Math.abs(WGS_84.j2 - 0.484166774985e-3 * Math.sqrt(5))).toBeLessThan(1e-13);
  });

  it('have the derived figures of WGS 84 (TR8350.2, table 3.3)', () => {
    expect(Math.abs(polarRadiusM(WGS_84) - 6_356_752.3142)).toBeLessThan(5e-5);
    expect(Math.abs(meanRadiusM(WGS_84) - 6_371_008.7714)).toBeLessThan(5e-5);
    expect(Math.abs(eccentricitySquared(WGS_84) - 6.69437999014e-3)).toBeLessThan(5e-15);
  });
});

describe('zones of the surface', () => {
  it('add up to the whole: 510,065,621.724 km2 on GRS 80 and WGS 84 to 1e-8', () => {
    // Moritz: radius of the sphere of the same surface 6,371,007.1810 m.
    const sameSurface = 4 * PI * 6_371_007.181 * 6_371_007.181;
    expect(Math.abs((zoneAreaM2PerRad(-HALF_PI, HALF_PI, GRS_80) * TWO_PI) / sameSurface - 1)).toBeLessThan(1e-10);
    expect(Math.abs((zoneAreaM2PerRad(-HALF_PI, HALF_PI, WGS_84) * TWO_PI) / sameSurface - 1)).toBeLessThan(1e-8);
  });

  it('are those of Archimedes on a sphere: half lies below 30 degrees', () => {
    const r2 = SPHERE.equatorialRadiusM * SPHERE.equatorialRadiusM;
    expect(zoneAreaM2PerRad(-PI / 6, PI / 6, SPHERE) / r2).toBeCloseTo(1, 14);
    expect(zoneAreaM2PerRad(0, HALF_PI, SPHERE) / r2).toBeCloseTo(1, 14);
  });
});

describe('normal gravity', () => {
  it('of GRS 80 is as published (Moritz: 9.7803267715 and 9.8321863685 m/s2)', () => {
    const gravity = normalGravity(GRS_80);
    expect(Math.abs(gravity.equatorMPerS2 - 9.7803267715)).toBeLessThan(1e-9);
    expect(Math.abs(gravity.poleMPerS2 - 9.8321863685)).toBeLessThan(1e-9);
  });

  it('goes from equator to pole as Somigliana says', () => {
    const { equatorMPerS2, poleMPerS2 } = normalGravity(WGS_84);
    expect(surfaceGravityMPerS2(0, WGS_84)).toBeCloseTo(equatorMPerS2, 13);
    expect(surfaceGravityMPerS2(HALF_PI, WGS_84)).toBeCloseTo(poleMPerS2, 13);
    // GRS 80 at 45 degrees: 9.806199203 m/s2 (Moritz).
    expect(Math.abs(surfaceGravityMPerS2(PI / 4, GRS_80) - 9.806199203)).toBeLessThan(1e-8);
  });

  it('on a turning sphere is weaker at the equator by the centrifugal term', () => {
    const { equatorMPerS2, poleMPerS2 } = normalGravity(TURNING_SPHERE);
    expect(poleMPerS2 - equatorMPerS2).toBeCloseTo(6_371_000 * 7.292115e-5 ** 2, 12);
  });
});
